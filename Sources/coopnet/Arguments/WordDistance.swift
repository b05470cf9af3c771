import NetworkGraph

/// How far a typed word is from the right one, and which right one is nearest.
///
/// The distance of Damerau and Levenshtein (optimal string alignment: a swap of two neighbouring
/// letters is one step), on letters without case and diacritics; a slip to a neighbouring key
/// counts half. Reference: Damerau 1964, Communications of the ACM 7 (3).
enum WordDistance {
  /// Twice the number of steps from one word to another, so that half steps are whole numbers.
  ///
  /// - Complexity: O(a * b) in the lengths of the words.
  static func between(_ first: String, _ second: String) -> Int {
    let a = Array(PolishText.folded(first).unicodeScalars)
    let b = Array(PolishText.folded(second).unicodeScalars)
    var before: [Int] = []
    var above = (0...b.count).map { $0 * 2 }
    for i in a.indices {
      var row = [(i + 1) * 2]
      for j in b.indices {
        let change = a[i] == b[j] ? 0 : (areNeighbors(a[i], b[j]) ? 1 : 2)
        var best = min(above[j] + change, above[j + 1] + 2, row[j] + 2)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, before[j - 1] + (a[i] == b[j] ? 0 : 2))
        }
        row.append(best)
      }
      before = above
      above = row
    }
    return above[b.count]
  }

  /// The nearest of the right words, if it is near enough to be meant: within about a third of its
  /// length, or the only one that begins as typed. The first of equals wins.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    if word.isEmpty || word.utf8.count > 64 { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = between(word, candidate)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    if let best {
      let length = max(word.unicodeScalars.count, best.word.unicodeScalars.count)
      if best.distance <= 2 * max(1, length / 3) { return best.word }
    }
    let start = PolishText.folded(word)
    let longer = candidates.filter { PolishText.folded($0).hasPrefix(start) }
    return start.unicodeScalars.count >= 2 && longer.count == 1 ? longer[0] : nil
  }

  private static func areNeighbors(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    guard let first = places[a], let second = places[b] else { return false }
    return abs(first.row - second.row) <= 1 && abs(first.column - second.column) <= 1
  }

  private static let places: [Unicode.Scalar: (row: Int, column: Int)] = {
    var table: [Unicode.Scalar: (row: Int, column: Int)] = [:]
    for (row, letters) in ["1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, scalar) in letters.unicodeScalars.enumerated() { table[scalar] = (row, column) }
    }
    return table
  }()
}
