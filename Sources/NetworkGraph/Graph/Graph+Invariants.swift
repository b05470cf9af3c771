extension Graph {
  /// What a valid graph is; checked after every initializer in debug builds.
  ///
  /// - Complexity: O(*n* + *m*); nothing in release builds.
  func checkInvariants() {
    #if DEBUG
      assert(offsets.count == nodeCount + 1 && offsets.first == 0)
      assert(offsets.last == targets.count && edgeOfArc.count == targets.count)
      assert(targets.count == (isDirected ? edgeCount : 2 * edgeCount))
      assert(edgeTargets.count == edgeCount && edgeWeights.count == edgeCount)
      for node in 0..<nodeCount {
        checkRow(offsets[node]..<offsets[node + 1], of: node, targets, edgeOfArc)
        checkRow(
          incomingOffsets[node]..<incomingOffsets[node + 1], of: node, incomingSources,
          edgeOfIncomingArc)
      }
      for edge in 0..<edgeCount {
        assert(isDirected || edgeSources[edge] < edgeTargets[edge])
        assert(edgeWeights[edge] > 0)
      }
    #endif
  }

  #if DEBUG
    private func checkRow(_ row: Range<Int>, of node: Int, _ ends: [Int32], _ edges: [Int32]) {
      for position in row {
        let edge = Int(edges[position])
        let pair: Set = [edgeSources[edge], edgeTargets[edge]]
        assert(pair == [Int32(node), ends[position]], "an arc and its edge differ")
        assert(
          position == row.lowerBound || ends[position - 1] < ends[position], "unsorted row")
      }
    }
  #endif
}
