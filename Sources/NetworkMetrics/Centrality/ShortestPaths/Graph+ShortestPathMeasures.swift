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
    ShortestPathMeasures(SearchPlan(self), threads: threads, need: need, progress: progress)
  }
}

extension ShortestPathMeasures {
  /// Computes all blocks of a plan and adds them up in their order.
  init(
    _ plan: SearchPlan, threads: Int = 1, need: ShortestPathNeed = .betweenness,
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) {
    var result = ShortestPathMeasures(empty: plan, need: need)
    var done = 0
    WorkerThreads.inOrder(
      items: plan.blocks.count, threads: threads,
      state: { BlockWorker(plan, need: need) },
      work: { worker, index in worker.sums(of: plan.blocks[index]) },
      deliver: { index, sums in
        result.add(sums, of: plan.blocks[index], plan)
        done += plan.blocks[index].sources.count
        progress?(done, plan.roots.count)
      })
    result.finish(plan)
    self = result
  }

  init(empty plan: SearchPlan, need: ShortestPathNeed) {
    let n = plan.nodeCount
    betweenness = [Double](repeating: 0, count: need == .betweenness ? n : 0)
    reached = [Int32](repeating: 0, count: n)
    distanceSum = [Int64](repeating: 0, count: n)
    harmonicSum = [Double](repeating: 0, count: n)
    eccentricity = reached
    distanceDistribution = []
    pathCountsAreExact = true
  }

  /// Adds the sums of a block; blocks come in their order.
  mutating func add(_ sums: BlockSums, of block: SearchBlock, _ plan: SearchPlan) {
    for (index, sum) in sums.betweenness.enumerated() {
      betweenness[Int(plan.coreNodes[block.core.lowerBound + index])] += sum
    }
    let start = Int(plan.treeStart[block.sources.lowerBound])
    for index in sums.distanceSum.indices {
      let node = Int(plan.preorder[start + index])
      distanceSum[node] = sums.distanceSum[index]
      harmonicSum[node] = sums.harmonicSum[index]
      eccentricity[node] = sums.eccentricity[index]
      reached[node] = sums.reached[index]
    }
    while distanceDistribution.count < sums.distribution.count { distanceDistribution.append(0) }
    for (distance, count) in sums.distribution.enumerated() {
      distanceDistribution[distance] += count
    }
    if !sums.countsAreExact { pathCountsAreExact = false }
  }

  /// Adds the pairs that meet in a folded node or a root without any search, and counts unordered
  /// pairs of an undirected graph.
  ///
  /// A node that stands for *w* nodes of the *N* of its component lies between every two of its
  /// branches, *(w - 1)^2* less the squares of the branches, and between its branches and all the
  /// rest, *2 (w - 1)(N - w)*: ordered pairs.
  mutating func finish(_ plan: SearchPlan) {
    guard !betweenness.isEmpty, !plan.isDirected else { return }
    for root in plan.roots.indices {
      let all = Int(plan.componentSize[root])
      for position in Int(plan.treeStart[root])..<Int(plan.treeStart[root + 1]) {
        let node = Int(plan.preorder[position])
        let below = Int(plan.trees.size[node]) - 1
        let pairs = below * below - plan.trees.squares[node] + 2 * below * (all - below - 1)
        betweenness[node] = (betweenness[node] + Double(pairs)) / 2
      }
    }
  }
}
