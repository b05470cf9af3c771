import NetworkGraph

extension Graph {
  /// Betweenness, distances and their sums for every node, exact, in one pass.
  ///
  /// Distances count edges from the node outward. Nodes of different components do not reach each
  /// other and add nothing.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
  ///     path.shortestPathMeasures().betweenness  // 0, 1, 0
  ///     path.shortestPathMeasures().distanceSum  // 3, 2, 3
  ///
  /// The result has the same bits for every number of threads.
  ///
  /// - Parameters:
  ///   - threads: how many threads may work at once.
  ///   - need: what to compute.
  ///   - progress: called now and then with the number of sources done and of all; possibly from
  ///     another thread, never twice at once.
  /// - Complexity: O(*n m*) time for *n* nodes and *m* edges, O(*n* + *m*) memory for each thread.
  public func shortestPathMeasures(
    threads: Int = 1, need: ShortestPathNeed = .betweenness,
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> ShortestPathMeasures {
    let blockSize = max(1, (nodeCount + 63) / 64)
    let blocks = (nodeCount + blockSize - 1) / blockSize
    let weights = [Double](repeating: 1, count: nodeCount)
    var result = ShortestPathMeasures(nodeCount: nodeCount, need: need)
    WorkerThreads.inOrder(
      items: blocks, threads: threads,
      state: { PlainSearch(offsets: offsets, targets: targets) },
      work: { search, block -> PlainBlock in
        let sources = block * blockSize..<min(nodeCount, (block + 1) * blockSize)
        return PlainBlock(search, sources: sources, weights: weights, need: need)
      },
      deliver: { block, part in
        result.add(part, at: block * blockSize)
        progress?(min(nodeCount, (block + 1) * blockSize), nodeCount)
      })
    if !isDirected { for node in result.betweenness.indices { result.betweenness[node] /= 2 } }
    return result
  }
}

/// The figures of consecutive sources, found one by one.
private struct PlainBlock {
  var betweenness: [Double]
  var reached: [Int32] = []
  var distanceSum: [Int64] = []
  var harmonicSum: [Double] = []
  var eccentricity: [Int32] = []
  var distribution: [UInt64] = []
  var countsAreExact = true

  init(_ search: PlainSearch, sources: Range<Int>, weights: [Double], need: ShortestPathNeed) {
    betweenness = [Double](repeating: 0, count: need == .betweenness ? weights.count : 0)
    for source in sources {
      search.search(from: source)
      addDistances(of: search)
      guard need == .betweenness else { continue }
      betweenness.withUnsafeMutableBufferPointer { sums in
        weights.withUnsafeBufferPointer { search.addDependencies(weights: $0, to: sums) }
      }
    }
    countsAreExact = search.countsAreExact
  }

  private mutating func addDistances(of search: PlainSearch) {
    var reached = 0
    var sum = 0
    var harmonic = 0.0
    while distribution.count < search.levels { distribution.append(0) }
    for distance in 1..<max(1, search.levels) {
      let count = search.level(distance).count
      reached += count
      sum += count * distance
      harmonic += Double(count) / Double(distance)
      distribution[distance] += UInt64(count)
    }
    self.reached.append(Int32(reached))
    distanceSum.append(Int64(sum))
    harmonicSum.append(harmonic)
    eccentricity.append(Int32(search.levels - 1))
  }
}

extension ShortestPathMeasures {
  fileprivate init(nodeCount: Int, need: ShortestPathNeed) {
    betweenness = [Double](repeating: 0, count: need == .betweenness ? nodeCount : 0)
    reached = [Int32](repeating: 0, count: nodeCount)
    distanceSum = [Int64](repeating: 0, count: nodeCount)
    harmonicSum = [Double](repeating: 0, count: nodeCount)
    eccentricity = reached
    distanceDistribution = []
    pathCountsAreExact = true
  }

  fileprivate mutating func add(_ part: PlainBlock, at start: Int) {
    for node in betweenness.indices { betweenness[node] += part.betweenness[node] }
    for index in part.reached.indices {
      reached[start + index] = part.reached[index]
      distanceSum[start + index] = part.distanceSum[index]
      harmonicSum[start + index] = part.harmonicSum[index]
      eccentricity[start + index] = part.eccentricity[index]
    }
    while distanceDistribution.count < part.distribution.count { distanceDistribution.append(0) }
    for distance in part.distribution.indices {
      distanceDistribution[distance] += part.distribution[distance]
    }
    if !part.countsAreExact { pathCountsAreExact = false }
  }
}
