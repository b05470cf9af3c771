/// The sums of blocks, added up one after another.
struct ShortestPathTotal {
  private var measures: ShortestPathMeasures
  private var foldedPairs: [Double]

  init(nodeCount: Int, need: ShortestPathNeed) {
    let numbers = [Int32](repeating: 0, count: nodeCount)
    foldedPairs = [Double](repeating: 0, count: need == .betweenness ? nodeCount : 0)
    measures = ShortestPathMeasures(
      betweenness: foldedPairs, reached: numbers,
      distanceSum: [Int64](repeating: 0, count: nodeCount),
      harmonicSum: [Double](repeating: 0, count: nodeCount), eccentricity: numbers,
      distanceDistribution: [], pathCountsAreExact: true)
  }

  /// Adds the sums of a block; blocks come in their order, so that all bits are the same whoever
  /// computed them.
  ///
  /// - Parameters:
  ///   - core: the nodes that `sums.betweenness` speaks of.
  ///   - nodes: the nodes whose distances it holds.
  mutating func add(_ sums: BlockSums, core: ArraySlice<Int32>, nodes: ArraySlice<Int32>) {
    for (node, sum) in zip(core, sums.betweenness) { measures.betweenness[Int(node)] += sum }
    for (index, node) in nodes.lazy.map(Int.init).enumerated() {
      measures.distanceSum[node] = sums.distanceSum[index]
      measures.harmonicSum[node] = sums.harmonicSum[index]
      measures.eccentricity[node] = sums.eccentricity[index]
      measures.reached[node] = sums.reached[index]
      if !foldedPairs.isEmpty { foldedPairs[node] = Double(sums.foldedPairs[index]) }
    }
    while measures.distanceDistribution.count < sums.distribution.count {
      measures.distanceDistribution.append(0)
    }
    for (distance, count) in sums.distribution.enumerated() {
      measures.distanceDistribution[distance] += count
    }
    if !sums.countsAreExact { measures.pathCountsAreExact = false }
  }

  /// The whole, when all blocks are in: unordered pairs of an undirected graph.
  func measures(isDirected: Bool) -> ShortestPathMeasures {
    var result = measures
    for node in result.betweenness.indices {
      let pairs = result.betweenness[node] + foldedPairs[node]
      result.betweenness[node] = isDirected ? pairs : pairs / 2
    }
    return result
  }
}
