import Testing

@testable import NetworkGraph

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("MPOS", ["PUP", "MOPS"], "MOPS"), ("raport", ["report", "ropat"], "report"),
    ("porozumenie", ["porozumienie"], "porozumienie"), ("agrement", ["agreement"], "agreement"),
    ("ŁÓDŹ", ["lodz"], "lodz"), ("abc", ["xbc", "abd"], "xbc"),
  ])
  func findsWhatWasMeant(_ word: String, _ candidates: [String], _ nearest: String) {
    #expect(NearestWord.of(word, in: candidates) == nearest)
  }

  @Test func nothingIsNearThatDiffersInMoreThanAThird() {
    #expect(NearestWord.of("kot", in: ["pies"]) == nil)
    #expect(NearestWord.of("", in: ["a"]) == nil)
    #expect(NearestWord.of(String(repeating: "a", count: 200), in: ["a"]) == nil)
  }

  /// The distance against a table filled by the definition.
  @Test(arguments: 0..<200)
  func agreesWithTheDefinition(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    func word() -> String {
      String(
        decoding: (0..<(3 + random.below(6))).map { _ in UInt8(97 + random.below(3)) },
        as: UTF8.self)
    }
    let wanted = word()
    let candidates = (0..<8).map { _ in word() }
    let bound = max(1, wanted.count / 3)
    let slow = candidates.map { Self.distance(Array(wanted), Array($0)) }
    let least = slow.min()!
    let expected = least <= bound ? candidates[slow.firstIndex(of: least)!] : nil
    #expect(NearestWord.of(wanted, in: candidates) == expected)
  }

  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1,
          table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func theWordItselfEndsTheSearch() {
    #expect(NearestWord.of("abc", in: ["abd", "abc", "abe", "ABC"]) == "abc")
    #expect(NearestWord.of("", in: ["a"]) == nil)
  }
}
