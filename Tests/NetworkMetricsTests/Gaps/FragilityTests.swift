import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct FragilityTests {
  @Test func aPathOfThree() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    let fragility = Fragility(graph)
    // Without 1 the parts 0 and 2 are equal: the least stays.
    #expect(fragility.node == [nil, nil, 1])
    #expect(fragility.edge == [0, nil, 1])
  }

  @Test func twoNodesAndNone() {
    let pair = Fragility(Graph(nodeCount: 3, edges: [.init(1, 2)]))
    #expect(pair.node == [nil, nil, nil])
    #expect(pair.edge == [nil, nil, 0])
    #expect(Fragility(Graph(nodeCount: 0, edges: [])).node.isEmpty)
  }

  @Test func aStarHangsOnItsCentre() {
    let graph = Graph(nodeCount: 5, edges: (1...4).map { .init(4 - $0, 4) })
    let fragility = Fragility(graph)
    #expect(fragility.node == [nil, 4, 4, 4, nil])
    #expect(fragility.edge.map { $0 != nil } == [true, true, true, true, false])
  }

  @Test func aTriangleWithATail() {
    // 0 - 1 - 2 - 0, then 2 - 3 - 4. Without 2 the parts 0, 1 and 3, 4 are equal.
    let graph = Graph(
      nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(0, 2), .init(2, 3), .init(3, 4)])
    let fragility = Fragility(graph)
    #expect(fragility.node == [nil, nil, nil, 2, 3])
    #expect((0..<5).map(fragility.isFragile) == [false, false, false, true, true])
  }

  @Test func onRandomGraphsAsByTakingAwayEachNodeAndEdge() {
    for seed in 0..<400 {
      let graph = sparse(seed)
      let fragility = Fragility(graph)
      let slow = SlowFragility(graph)
      #expect(fragility.node == slow.node, "seed \(seed)")
      #expect(fragility.edge == slow.edge, "seed \(seed)")
    }
  }

  /// Trees with a few more edges, where much hangs on little.
  func sparse(_ seed: Int) -> Graph {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = 2 + generator.next(below: 14)
    var names = Array(0..<count)
    generator.shuffle(&names)
    var edges: [Graph.Edge] = []
    for place in 1..<count where generator.next(below: 10) > 0 {
      edges.append(.init(names[place], names[generator.next(below: place)]))
    }
    for _ in 0..<generator.next(below: 4) {
      let (a, b) = (generator.next(below: count), generator.next(below: count))
      if a != b { edges.append(.init(a, b)) }
    }
    return Graph(nodeCount: count, edges: edges)
  }
}

/// The definition itself: every node and edge is taken away in turn, and the parts are looked at.
private struct SlowFragility {
  var node: [Int?]
  var edge: [Int?]

  init(_ graph: Graph) {
    node = Array(repeating: nil, count: graph.nodeCount)
    edge = node
    var smallest = Array(repeating: Int.max, count: graph.nodeCount)
    for lost in 0..<graph.nodeCount {
      for part in Self.lostParts(graph, node: lost, edge: nil) {
        for place in part where part.count < smallest[place] {
          smallest[place] = part.count
          node[place] = lost
        }
      }
    }
    smallest = Array(repeating: Int.max, count: graph.nodeCount)
    for lost in 0..<graph.edgeCount {
      for part in Self.lostParts(graph, node: nil, edge: lost) {
        for place in part where part.count < smallest[place] {
          smallest[place] = part.count
          edge[place] = lost
        }
      }
    }
  }

  /// The parts of the loss's component but the one that stays.
  static func lostParts(_ graph: Graph, node: Int?, edge: Int?) -> [[Int]] {
    let component = reached(graph, from: [node ?? Int(graph.edgeSources[edge!])], but: nil, nil)
    var parts: [[Int]] = []
    for place in component.sorted() where place != node {
      if parts.contains(where: { $0.contains(place) }) { continue }
      parts.append(reached(graph, from: [place], but: node, edge).sorted())
    }
    let kept = parts.indices.max {
      parts[$0].count != parts[$1].count
        ? parts[$0].count < parts[$1].count : parts[$0][0] > parts[$1][0]
    }
    return parts.indices.filter { $0 != kept }.map { parts[$0] }
  }

  static func reached(_ graph: Graph, from start: Set<Int>, but node: Int?, _ lost: Int?) -> Set<
    Int
  > {
    var found = start
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for edge in 0..<graph.edgeCount where edge != lost {
        let ends = [Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge])]
        if let node, ends.contains(node) { continue }
        if found.contains(ends[0]) != found.contains(ends[1]) {
          found.formUnion(ends)
          isGrowing = true
        }
      }
    }
    return found
  }
}
