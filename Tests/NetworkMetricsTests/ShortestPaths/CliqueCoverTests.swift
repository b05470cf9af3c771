import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct CliqueCoverTests {
  private func cover(
    _ nodes: Int, _ edges: [(Int, Int)], least: Int = 4
  ) -> (CliqueCover, [UInt32], [UInt32]) {
    var rows = [[UInt32]](repeating: [], count: nodes)
    for (a, b) in edges {
      rows[a].append(UInt32(b))
      rows[b].append(UInt32(a))
    }
    var offsets: [UInt32] = [0]
    for row in rows { offsets.append(offsets.last! + UInt32(row.count)) }
    let targets = rows.flatMap { $0.sorted() }
    return (CliqueCover(offsets: offsets, targets: targets, least: least), offsets, targets)
  }

  private func clique(_ nodes: Range<Int>) -> [(Int, Int)] {
    nodes.flatMap { a in nodes.filter { $0 > a }.map { (a, $0) } }
  }

  /// The smallest that counts, and one that is too small; a tail does not belong to it.
  @Test(arguments: [4, CliqueCover.least], [-1, 0, 1, 20])
  func aCliqueIsFoundFromTheLeastSizeOn(least: Int, more: Int) {
    let size = least + more
    let count = more < 0 ? 0 : 1
    let tail = (size..<size + 12).map { ($0 - 1, $0) }
    let (cover, _, targets) = cover(size + 12, clique(0..<size) + tail, least: least)
    #expect(cover.count == count)
    #expect(cover.members == (count == 0 ? [] : Array(0..<UInt32(size))))
    #expect(cover.isCovered.count { $0 } == (count == 0 ? 0 : size * (size - 1)))
    #expect(cover.isCovered.count == targets.count)
  }

  @Test func cliquesThatShareANodeAreBothTaken() {
    let (cover, _, _) = cover(10, clique(0..<5) + clique(4..<10))
    #expect(cover.count == 2 && cover.memberStart == [0, 5, 11])
    #expect(cover.members == [0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9])
    #expect(cover.isCovered.allSatisfy { $0 })
  }

  /// No edge lies in two cliques, every pair of a clique is an edge, and both its arcs are marked.
  @Test func everyEdgeIsInOneCliqueAtMost() {
    for seed in 1...40 {
      var numbers = SeededNumbers(state: UInt64(seed))
      let nodes = 24
      let chance = Double(seed) / 40
      let edges = clique(0..<nodes).filter { _ in Double.random(in: 0..<1, using: &numbers) < chance
      }
      let (cover, offsets, targets) = cover(nodes, edges)
      var pairs: Set<[Int]> = []
      for number in 0..<cover.count {
        let members = cover.members[
          Int(cover.memberStart[number])..<Int(cover.memberStart[number + 1])]
        #expect(members.count >= 4 && Array(members) == members.sorted())
        for a in members {
          for b in members where a < b {
            #expect(pairs.insert([Int(a), Int(b)]).inserted, "seed \(seed)")
            #expect(edges.contains { $0 == (Int(a), Int(b)) }, "seed \(seed)")
          }
        }
      }
      for node in 0..<nodes {
        for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = Int(targets[arc])
          #expect(cover.isCovered[arc] == pairs.contains([min(node, other), max(node, other)]))
        }
      }
    }
  }
}
