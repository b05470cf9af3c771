import Testing

@testable import NetworkGraph

@Suite struct TieEndsTests {
  @Test(arguments: 0..<50)
  func marksEveryRowWhosePairComesAgain(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let nodes = 1 + random.below(12)
    var ends = TieEnds(capacity: 0)
    var pairs: [[Int]] = []
    for _ in 0..<random.below(60) {
      let pair = [random.below(nodes + 1) - 1, random.below(nodes + 1) - 1]
      ends.append(pair[0], pair[1])
      pairs.append(pair.sorted())
    }
    let slow = pairs.map { pair in pair[0] >= 0 && pairs.count { $0 == pair } > 1 }
    #expect(ends.rowsOfRepeatedPairs(nodeCount: nodes) == slow)
  }

  @Test func noRows() {
    #expect(TieEnds(capacity: 0).rowsOfRepeatedPairs(nodeCount: 0) == [])
  }
}
