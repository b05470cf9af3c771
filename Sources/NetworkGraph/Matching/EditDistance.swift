/// How like two words are, by the edits that lead from one to the other.
enum EditDistance {
  /// The fewest insertions, deletions, replacements and swaps of neighbours (optimal string
  /// alignment), or nil if there are more than `limit`.
  ///
  /// - Complexity: O(*n* × *m*) for words of *n* and *m* bytes, each at most 64; longer ones are nil
  ///   unless they are equal.
  static func between(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    if first == second { return 0 }
    let (rows, columns) = (first.count, second.count)
    guard abs(rows - columns) <= limit, rows <= 64, columns <= 64 else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * 65) { buffer in
      var (before, above, here) = (0, 65, 130)
      for column in 0...columns { buffer[above + column] = column }
      for row in 0..<rows {
        buffer[here] = row + 1
        var least = row + 1
        for column in 0..<columns {
          var cost = buffer[above + column] + (first[row] == second[column] ? 0 : 1)
          cost = min(cost, buffer[above + column + 1] + 1, buffer[here + column] + 1)
          if row > 0, column > 0, first[row] == second[column - 1],
            first[row - 1] == second[column]
          {
            cost = min(cost, buffer[before + column - 1] + 1)
          }
          buffer[here + column + 1] = cost
          least = min(least, cost)
        }
        if least > limit { return nil }
        (before, above, here) = (above, here, before)
      }
      let distance = buffer[above + columns]
      return distance <= limit ? distance : nil
    }
  }

  /// How many edits may lead from a word of so many letters to one that is like it.
  static func limit(_ count: Int) -> Int { count < 6 ? 1 : (count < 9 ? 2 : 3) }

  /// From 0 to 1: 1 for equal words, 1 - edits / longer length for like ones, 0 for others.
  ///
  /// Words of three letters and less must be equal. A word that another begins with, as an
  /// abbreviation does, is like it by 0.75 at least; so is one that differs in its ending only, as
  /// inflected words do.
  static func likeness(_ first: [UInt8], _ second: [UInt8]) -> Double {
    if first == second { return 1 }
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    guard shorter >= 3 else { return 0 }
    let common = zip(first, second).prefix { $0 == $1 }.count
    var likeness = 0.0
    if common == shorter { likeness = 0.75 }
    guard shorter >= 4 else { return likeness }
    if common >= 4, longer - common <= 3 { likeness = 0.75 }
    if let distance = between(first, second, limit: limit(shorter)) {
      likeness = max(likeness, 1 - Double(distance) / Double(longer))
    }
    return likeness
  }
}
