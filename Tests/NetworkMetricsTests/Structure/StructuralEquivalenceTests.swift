import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct StructuralEquivalenceTests {
  @Test func raysOfAStarStandInOnePlace() {
    let star = Graph(nodeCount: 5, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
    #expect(star.equivalenceClasses() == [[1, 2, 3]])
    #expect(star.mostEquivalentPairs(limit: 10).isEmpty)
  }

  @Test func tiedNodesCanStandInOnePlaceToo() {
    // 0 and 1 are tied to each other and both to 2; 3 only to 2.
    let graph = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(1, 2), .init(2, 3)])
    #expect(graph.equivalenceClasses() == [[0, 1]])
    let pairs = graph.mostEquivalentPairs(limit: 5)
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3]])
    // 0 and 2, one another aside, have 1 and 1, 3; 0 and 3 have 1, 2 and 2.
    #expect(pairs.map(\.similarity) == [0.5, 0.5])
    #expect(pairs.map(\.distance) == [1, 1])
  }

  @Test func agreesWithItsDefinition() {
    for seed in 0..<RandomGraphs.count / 2 {
      let graph = RandomGraphs.graph(seed)
      let sets = (0..<graph.nodeCount).map { Set(graph.neighbors(of: $0)) }
      var classOf = [Int](repeating: -1, count: graph.nodeCount)
      for (index, members) in graph.equivalenceClasses().enumerated() {
        for node in members { classOf[node] = index }
      }
      var expected: [(Double, [Int])] = []
      for a in 0..<graph.nodeCount {
        for b in a + 1..<max(a + 1, graph.nodeCount) {
          let (first, second) = (sets[a].subtracting([Int32(b)]), sets[b].subtracting([Int32(a)]))
          let isSame = first == second && !sets[a].isEmpty
          #expect(isSame == (classOf[a] >= 0 && classOf[a] == classOf[b]), "seed \(seed)")
          let common = first.intersection(second).count
          let stands = [a, b].allSatisfy { node in
            classOf[node] < 0 || classOf.firstIndex(of: classOf[node]) == node
          }
          guard common > 0, stands else { continue }
          expected.append((Double(common) / Double(first.union(second).count), [a, b]))
        }
      }
      let actual = graph.mostEquivalentPairs(limit: 1_000_000)
      #expect(Set(actual.map { [$0.first, $0.second] }) == Set(expected.map(\.1)))
      let values = Dictionary(uniqueKeysWithValues: expected.map { ($0.1, $0.0) })
      #expect(actual.allSatisfy { $0.similarity == values[[$0.first, $0.second]] })
      #expect(graph.mostEquivalentPairs(limit: 3) == Array(actual.prefix(3)))
      #expect(actual.map(\.similarity) == actual.map(\.similarity).sorted(by: >))
    }
  }

  @Test func aListOfNoneIsEmpty() {
    let graph = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(1, 2), .init(2, 3)])
    #expect(graph.mostEquivalentPairs(limit: 0).isEmpty)
    #expect(graph.mostEquivalentPairs(limit: -1).isEmpty)
  }
}
