import Testing

@testable import NetworkGraph

@Suite struct EditDistanceTests {
  static func distance(_ first: String, _ second: String, limit: Int = 99) -> Int? {
    EditDistance.between(Array(first.utf8), Array(second.utf8), limit: limit)
  }

  /// By hand; "ca" to "abc" is 3 for optimal string alignment.
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kalisz", "kalsiz", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ("krakow", "krakwo", 1),
  ])
  func knownDistances(_ first: String, _ second: String, _ distance: Int) {
    #expect(Self.distance(first, second) == distance)
    #expect(Self.distance(second, first) == distance)
    #expect(Self.distance(first, second, limit: distance) == distance)
    if distance > 0 { #expect(Self.distance(first, second, limit: distance - 1) == nil) }
  }

  /// The definition, by recursion.
  static func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last else { return b.count }
    guard let y = b.last else { return a.count }
    var best = min(
      slow(a.dropLast(), b) + 1, slow(a, b.dropLast()) + 1,
      slow(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, a.dropLast().last == y, b.dropLast().last == x {
      best = min(best, slow(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  @Test func agreesWithTheDefinition() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let words = (0..<2).map { _ in (0..<random.below(6)).map { _ in UInt8(97 + random.below(3)) }
      }
      #expect(
        EditDistance.between(words[0], words[1], limit: 20)
          == Self.slow(words[0][...], words[1][...]))
    }
  }

  @Test func likenessIsOneOnlyForEqualWords() {
    func likeness(_ first: String, _ second: String) -> Double {
      EditDistance.likeness(Array(first.utf8), Array(second.utf8))
    }
    #expect(likeness("kalisz", "kalisz") == 1)
    #expect(likeness("ops", "pup") == 0)
    #expect(likeness("spol", "spoleczny") == 0.75)
    #expect(abs(likeness("kalisz", "kalsz") - 5.0 / 6) < 1e-12)
    #expect(likeness("kalisz", "warszawa") == 0)
    // Endings of three letters are inflection, of four another word.
    #expect(likeness("gminna", "gminnego") == 0.75 && likeness("gminna", "gminnegoz") == 0)
  }

  @Test func shortWordsAreLikeOnlyThemselves() {
    func likeness(_ first: String, _ second: String) -> Double {
      EditDistance.likeness(Array(first.utf8), Array(second.utf8))
    }
    #expect(likeness("ab", "ab") == 1 && likeness("ab", "ac") == 0 && likeness("ab", "abcd") == 0)
    // Three letters that another word begins with are an abbreviation of it.
    #expect(likeness("abc", "abcdef") == 0.75 && likeness("abc", "abd") == 0)
  }
}
