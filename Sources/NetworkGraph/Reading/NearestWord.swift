/// The word that was probably meant.
///
///     NearestWord.of("MPOS Kalisz", in: ["MOPS Kalisz", "PUP Kalisz"])  // "MOPS Kalisz"
///
/// Distance counts letters put in, left out, changed, or two neighbors swapped (optimal string
/// alignment), on the folded words. Nothing is near that differs in more than a third of its letters.
public enum NearestWord {
  /// The candidate of least distance (equal: the first), or nil where none is near.
  ///
  /// - Complexity: O(*c* · *l*²) for *c* candidates of length *l*; texts over 100 letters are not
  ///   compared.
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = letters(word)
    guard (1...100).contains(wanted.count) else { return nil }
    let bound = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = letters(candidate)
      guard other.count <= 100, abs(other.count - wanted.count) <= bound else { continue }
      let limit = best.map { $0.distance - 1 } ?? bound
      guard limit >= 0 else { break }
      if let distance = distance(wanted, other, atMost: limit) { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func letters(_ word: String) -> [UInt32] {
    PolishText.folded(word).unicodeScalars.map(\.value)
  }

  /// The distance of two words, or nil where it is above a bound.
  private static func distance(_ a: [UInt32], _ b: [UInt32], atMost bound: Int) -> Int? {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for (j, other) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      if row.min()! > bound { return nil }
      before = last
      last = row
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }
}
