import Testing

@testable import NetworkMetrics

@Suite struct SubsetsTests {
  @Test func order() {
    #expect(
      Array(Subsets(of: 2, below: 4)) == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
    #expect(Array(Subsets(of: 0, below: 3)) == [[]])
    #expect(Array(Subsets(of: 3, below: 3)) == [[0, 1, 2]])
    #expect(Array(Subsets(of: 4, below: 3)).isEmpty)
    #expect(Array(Subsets(of: -1, below: 3)).isEmpty)
  }

  @Test func counts() {
    for bound in 0..<8 {
      for size in -1..<9 {
        #expect(
          Subsets.count(of: size, below: bound) == Array(Subsets(of: size, below: bound)).count)
      }
    }
    #expect(Subsets.count(of: 3, below: 34) == 5984)
    #expect(Subsets.count(of: 30, below: 2_000) == .max)
  }
}
