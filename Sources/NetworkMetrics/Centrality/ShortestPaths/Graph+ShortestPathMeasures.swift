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
    var total = ShortestPathTotal(nodeCount: plan.nodeCount, need: need)
    plan.compute(plan.blocks.indices, threads: threads, need: need, progress: progress) {
      total.add($1, core: plan.coreNodes[plan.blocks[$0].core], nodes: plan.nodes(of: $0))
    }
    self = total.measures(isDirected: plan.isDirected)
  }
}

extension SearchPlan {
  /// Computes blocks on several threads and hands their sums over in the order of the blocks.
  func compute(
    _ indices: Range<Int>, threads: Int, need: ShortestPathNeed,
    progress: ((_ done: Int, _ total: Int) -> Void)?,
    deliver: @escaping (_ block: Int, _ sums: BlockSums) -> Void
  ) {
    let total = blocks[indices].reduce(0) { $0 + $1.sources.count }
    var done = 0
    WorkerThreads.inOrder(
      items: indices.count, threads: threads,
      state: { BlockWorker(self, need: need) },
      work: { worker, item in worker.sums(of: self.blocks[indices.lowerBound + item]) },
      deliver: { item, sums in
        deliver(indices.lowerBound + item, sums)
        done += self.blocks[indices.lowerBound + item].sources.count
        progress?(done, total)
      })
  }

  /// The nodes whose distances a block finds: its sources and what is folded onto them.
  func nodes(of block: Int) -> ArraySlice<Int32> {
    let sources = blocks[block].sources
    return preorder[Int(treeStart[sources.lowerBound])..<Int(treeStart[sources.upperBound])]
  }
}
