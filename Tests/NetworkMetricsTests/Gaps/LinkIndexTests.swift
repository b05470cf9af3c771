import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct LinkIndexTests {
  @Test func theLinksOfAPairInTheirOrder() {
    for seed in 0..<50 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = 2 + generator.next(below: 8)
      let links = (0..<generator.next(below: 40)).map { position in
        let from = generator.next(below: count)
        let to = (from + 1 + generator.next(below: count - 1)) % count
        return Link(
          from: from, to: to, form: "meeting", intensity: 1, weight: 1, origin: .tie(position),
          state: .active)
      }
      let index = LinkIndex(links: links, institutions: count)
      for a in 0..<count {
        for b in 0..<count where a != b {
          let expected = links.indices.filter {
            Set([Int(links[$0].from), Int(links[$0].to)]) == [a, b]
          }
          #expect(index.entries(of: Int32(a), Int32(b)).map { Int(index.links[$0]) } == expected)
        }
        let row = index.row(of: Int32(a)).map { index.neighbors[$0] }
        #expect(row == row.sorted())
      }
    }
  }
}
