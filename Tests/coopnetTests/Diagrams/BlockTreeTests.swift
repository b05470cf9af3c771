import NetworkGraph
import Testing

@testable import coopnet

/// The tree of what hangs on what, against what is left when a unit or a tie is taken away.
@Suite struct BlockTreeTests {
  /// A network of sparse random ties over a few components.
  private struct Sample {
    let count: Int
    var pairs: [(Int, Int)] = []
    let day: NetworkOnDay
    let full: DiagramGraph

    init(_ seed: UInt64, count: Int, ties: Int) {
      self.count = count
      var numbers = DiagramFixtures.Numbers(state: seed)
      var known: Set<[Int]> = []
      while known.count < ties {
        let (a, b) = (numbers.next(below: count), numbers.next(below: count))
        // Near ones more often: rings, chains and bushes.
        guard a != b, abs(a - b) < 5, known.insert([min(a, b), max(a, b)]).inserted else {
          continue
        }
      }
      pairs = known.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
      day = DiagramFixtures.day((0..<count).map { ["OPS", "NGO", "CIS"][$0 % 3] }, pairs)
      full = DiagramGraph(day, language: .pl)
    }

    /// The sizes of the parts of what is left, rising.
    func parts(without node: Int? = nil, tie: Int? = nil) -> [Int] {
      var part = Array(0..<count)
      for (number, pair) in pairs.enumerated() where number != tie {
        if pair.0 == node || pair.1 == node || part[pair.0] == part[pair.1] { continue }
        let (from, to) = (part[pair.1], part[pair.0])
        for index in part.indices where part[index] == from { part[index] = to }
      }
      let left = part.indices.filter { $0 != node }.map { part[$0] }
      return Set(left).map { root in left.count { $0 == root } }.sorted()
    }

    /// How many others a unit's loss cuts from the largest part of its component; nil if it splits none.
    func lost(_ node: Int) -> Int? {
      if !pairs.contains(where: { $0.0 == node || $0.1 == node }) { return nil }
      var before = parts()
      var after = parts(without: node)
      for size in after where before.contains(size) {
        before.remove(at: before.firstIndex(of: size)!)
        after.remove(at: after.firstIndex(of: size)!)
      }
      // Its component is the one left over; what fell from it are the others.
      guard after.count > 1 else { return nil }
      return after.reduce(0, +) - after.max()!
    }
  }

  private static func samples() -> [Sample] {
    (1...12).map { Sample($0, count: 14 + Int($0), ties: 12 + 2 * Int($0)) }
  }

  @Test(
    "each unit is counted once; those whose loss splits the network are marked, with how many it cuts"
  )
  func cuts() throws {
    for sample in Self.samples() {
      let tree = BlockTree(sample.full, day: sample.day, hangerLimit: 4, language: .pl)
      #expect(tree.graph.nodes.reduce(0) { $0 + $1.members } == sample.count)
      let marked = tree.graph.nodes.indices.filter { tree.isCut[$0] }
      #expect(Set(marked.compactMap { tree.graph.nodes[$0].node }).count == marked.count)
      for unit in 0..<sample.count {
        let drawn = marked.first { tree.graph.nodes[$0].node == unit }
        let parts = sample.parts()
        let splits = sample.parts(without: unit).count > parts.count
        #expect((drawn != nil) == splits, "\(unit)")
        guard let drawn, let lost = sample.lost(unit) else { continue }
        #expect(tree.graph.nodes[drawn].short.line.hasSuffix("(\(lost))"), "\(unit)")
      }
    }
  }

  @Test("ties join units and what hangs on them; thick are those whose loss splits the network")
  func edges() {
    for sample in Self.samples() {
      let tree = BlockTree(sample.full, day: sample.day, hangerLimit: 4, language: .pl)
      let expected = Set(
        tree.parents.enumerated().compactMap { child, parent in
          parent.map { DiagramGraph.PairKey($0, child) }
        })
      #expect(Set(tree.graph.edges.map { DiagramGraph.PairKey($0.from, $0.to) }) == expected)
      let tied = tree.graph.nodes.count - tree.isolates.count
      #expect(
        tree.graph.edges.count == tied - tree.roots.filter { !tree.isolates.contains($0) }.count)
      let whole = sample.parts().count
      let bridges = sample.pairs.indices.count { sample.parts(tie: $0).count > whole }
      #expect(tree.graph.edges.count { $0.strands[0].state == .bridge } == bridges)
      #expect(tree.graph.edges.allSatisfy { [.bridge, .kept].contains($0.strands[0].state) })
      let degrees = tree.graph.neighbors().map(\.count)
      for (index, node) in tree.graph.nodes.enumerated() {
        #expect(node.degree == (tree.isolates.contains(index) ? 0 : max(1, degrees[index])))
      }
      // Every chain of parents ends.
      for index in tree.parents.indices {
        var (place, steps) = (index, 0)
        while let parent = tree.parents[place], steps <= tree.parents.count {
          place = parent
          steps += 1
        }
        #expect(steps < tree.parents.count && tree.parents[place] == nil)
      }
    }
  }

  @Test("those without a tie are one node a kind, by kind, outside the tree")
  func isolates() {
    let day = DiagramFixtures.day(["OPS", "NGO", "OPS", "NGO", "CIS", "OPS"], [(0, 2)])
    let tree = BlockTree(
      DiagramGraph(day, language: .pl), day: day, hangerLimit: 4, language: .pl)
    let nodes = tree.isolates.map { tree.graph.nodes[$0] }
    #expect(nodes.map(\.kind) == ["CIS", "NGO", "OPS"] && nodes.map(\.members) == [1, 2, 1])
    #expect(nodes.map(\.short.line) == ["Jednostka 4", "NGO", "Jednostka 5"])
    #expect(nodes[1].name == "Jednostka 1, Jednostka 3" && nodes[1].institution == nil)
    #expect(tree.isolates.allSatisfy { tree.parents[$0] == nil && !tree.isCut[$0] })
    // Two units and the tie between them: one hangs on the other.
    #expect(tree.graph.edges.count == 1 && tree.graph.edges[0].strands[0].state == .bridge)
    #expect(tree.parents == [nil, 0, nil, nil, nil])
  }

  @Test("solid parts are one node; a triangle at the end is two units that hang alike")
  func solids() {
    // A square 0-1-2-3 with both diagonals, 3-4 a bridge, 4-5-6 a triangle.
    let square = [(0, 1), (1, 2), (2, 3), (0, 3), (0, 2), (1, 3)]
    let day = DiagramFixtures.day(
      Array(repeating: "OPS", count: 7), square + [(3, 4), (4, 5), (5, 6), (4, 6)])
    let tree = BlockTree(
      DiagramGraph(day, language: .pl), day: day, hangerLimit: 4, language: .pl)
    // The square without its cut unit, units 3 and 4, and the other two of the triangle.
    #expect(tree.graph.nodes.map(\.members) == [3, 1, 1, 1, 1])
    #expect(tree.parents == [nil, 0, 1, 2, 2] && tree.roots == [0])
    #expect(tree.isCut == [false, true, true, false, false])
    #expect(tree.graph.nodes[0].short.line.hasSuffix("3 instytucje"))
    #expect(tree.graph.nodes[0].countsMembers == false)
    #expect(tree.graph.nodes[0].name == "Jednostka 0, Jednostka 1, Jednostka 2")
    // Without 3, the other three of the square stand against three; without 4, two against four.
    #expect(tree.graph.nodes[1].short.line.hasSuffix("(3)"))
    #expect(tree.graph.nodes[2].short.line.hasSuffix("(2)"))
    #expect(tree.graph.edges.map { $0.strands[0].state } == [.kept, .bridge, .kept, .kept])
  }

  @Test("of a star the hub is the root, of two components the greater comes first")
  func roots() {
    let day = DiagramFixtures.day(
      Array(repeating: "OPS", count: 9),
      [(0, 1), (0, 2), (3, 4), (4, 5), (4, 6), (6, 7), (6, 8)])
    let tree = BlockTree(
      DiagramGraph(day, language: .pl), day: day, hangerLimit: 4, language: .pl)
    // Units 4 and 6 join three ties each: the first of them.
    #expect(tree.roots.map { tree.graph.nodes[$0].node } == [4, 0])
  }

  @Test(
    "more than the limit of like hangers are one node, as many stay apart", arguments: [1, 3, 4])
  func hangers(limit: Int) {
    // On the hub hang as many OPS as the limit, and one NGO more than it.
    let kinds =
      ["PCPR"] + Array(repeating: "OPS", count: limit) + Array(repeating: "NGO", count: limit + 1)
    let day = DiagramFixtures.day(kinds, (1..<kinds.count).map { (0, $0) })
    let tree = BlockTree(
      DiagramGraph(day, language: .pl), day: day, hangerLimit: limit, language: .pl
    ).withHangersMerged()
    #expect(
      tree.graph.nodes.filter { $0.kind == "OPS" }.map(\.members)
        == Array(repeating: 1, count: limit))
    #expect(tree.graph.nodes.filter { $0.kind == "NGO" }.map(\.members) == [limit + 1])
    #expect(tree.graph.edges.count == limit + 1 && tree.roots == [0])
    #expect(tree.parents == [nil] + Array(repeating: 0, count: limit + 1))
    #expect(tree.isCut == [true] + Array(repeating: false, count: limit + 1))
  }

  @Test("merging keeps every unit, every root and the ties between what is left")
  func merging() {
    for sample in Self.samples() {
      let tree = BlockTree(sample.full, day: sample.day, hangerLimit: 1, language: .pl)
      let merged = tree.withHangersMerged()
      #expect(merged.graph.nodes.reduce(0) { $0 + $1.members } == sample.count)
      #expect(
        merged.roots.count == tree.roots.count && merged.isolates.count == tree.isolates.count)
      let expected = Set(
        merged.parents.enumerated().compactMap { child, parent in
          parent.map { DiagramGraph.PairKey($0, child) }
        })
      #expect(Set(merged.graph.edges.map { DiagramGraph.PairKey($0.from, $0.to) }) == expected)
      #expect(merged.isCut.count { $0 } == tree.isCut.count { $0 })
    }
  }

  @Test("a list of names stops after twelve")
  func names() {
    for count in [12, 13] {
      let day = DiagramFixtures.day(Array(repeating: "OPS", count: count), [])
      let tree = BlockTree(
        DiagramGraph(day, language: .pl), day: day, hangerLimit: 4, language: .pl)
      let name = tree.graph.nodes[0].name
      #expect(name.hasSuffix(count == 12 ? "Jednostka 11" : "Jednostka 11, …"))
      #expect(tree.graph.nodes.count == 1 && tree.graph.nodes[0].members == count)
    }
  }
}
