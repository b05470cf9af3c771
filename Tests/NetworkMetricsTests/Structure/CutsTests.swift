import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct CutsTests {
  @Test func twoTrianglesThatShareANode() {
    let edges = [
      Graph.Edge(0, 1), .init(1, 2), .init(0, 2), .init(2, 3), .init(3, 4), .init(2, 4),
      .init(4, 5),
    ]
    let cuts = Graph(nodeCount: 7, edges: edges).cuts()
    #expect(cuts.isArticulation == [false, false, true, false, true, false, false])
    #expect(cuts.bridges == [6])
    #expect(cuts.blockCounts == [1, 1, 2, 1, 2, 1, 0])
    #expect(cuts.blockCount == 3)
    #expect(cuts.block(ofEdgeBetween: 0, and: 1) == cuts.block(ofEdgeBetween: 2, and: 1))
    #expect(cuts.block(ofEdgeBetween: 0, and: 2) != cuts.block(ofEdgeBetween: 2, and: 3))
  }

  @Test func aLongPathNeedsNoDeepRecursion() {
    let nodes = 200_000
    let path = Graph(nodeCount: nodes, edges: (1..<nodes).map { .init($0 - 1, $0) })
    let cuts = path.cuts()
    #expect(cuts.bridges.count == nodes - 1)
    #expect(cuts.isArticulation.count { $0 } == nodes - 2)
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    let cuts = known.graph.cuts()
    #expect(agree(cuts.isArticulation.map { $0 ? 1 : 0 }, known.expected("articulation")))
    #expect(agree(cuts.blockCounts.map { Double($0) }, known.expected("blocks")))
  }

  /// Taking a bridge away adds one component, any other edge none; taking an articulation node away
  /// leaves more components, any other node no more than before.
  @Test func agreesWithItsDefinition() {
    for seed in 0..<RandomGraphs.count / 2 {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 3 == 0)
      let plain = graph.undirected
      let cuts = graph.cuts()
      let whole = plain.components().count
      let bridges = (0..<plain.edgeCount).filter { edge in
        without(plain) { $0 == edge }.components().count == whole + 1
      }
      #expect(cuts.bridges == bridges, "seed \(seed)")
      let articulations = (0..<plain.nodeCount).map { node in
        // The node itself is left as a component of its own.
        withoutTies(of: node, plain).components().count - 1 > whole
      }
      #expect(cuts.isArticulation == articulations, "seed \(seed)")
    }
  }

  /// Two edges with a common end are in one block when losing that end leaves their others joined.
  @Test func blocksAgreeWithTheirDefinition() {
    for seed in 0..<RandomGraphs.count / 2 {
      let graph = RandomGraphs.graph(seed)
      let cuts = graph.cuts()
      for node in 0..<graph.nodeCount {
        let parts = withoutTies(of: node, graph).components().numbers
        let row = graph.offsets[node]..<graph.offsets[node + 1]
        let blocks = row.map {
          cuts.block(ofEdgeBetween: node, and: Int(graph.targets[$0]))
        }
        let partsAround = row.map { parts[Int(graph.targets[$0])] }
        let isRight = zip(blocks, partsAround).allSatisfy { block, part in
          zip(blocks, partsAround).allSatisfy { ($0 == block) == ($1 == part) }
        }
        #expect(isRight, "seed \(seed)")
      }
    }
  }

  private func withoutTies(of node: Int, _ graph: Graph) -> Graph {
    without(graph) { Int(graph.edgeSources[$0]) == node || Int(graph.edgeTargets[$0]) == node }
  }

  private func without(_ graph: Graph, _ isTaken: (Int) -> Bool) -> Graph {
    let edges = (0..<graph.edgeCount).filter { !isTaken($0) }.map {
      Graph.Edge(Int(graph.edgeSources[$0]), Int(graph.edgeTargets[$0]))
    }
    return Graph(nodeCount: graph.nodeCount, edges: edges)
  }
}
