/// The two institutions of every row of ties.csv; -1 for one that is not known.
struct TieEnds {
  private var from: [Int32] = []
  private var to: [Int32] = []

  init(capacity: Int) {
    from.reserveCapacity(capacity)
    to.reserveCapacity(capacity)
  }

  var count: Int { from.count }

  subscript(row: Int) -> (from: Int, to: Int) { (Int(from[row]), Int(to[row])) }

  mutating func append(_ from: Int, _ to: Int) {
    self.from.append(Int32(from))
    self.to.append(Int32(to))
  }

  /// For each row whether another row has the same two institutions, in whatever order.
  ///
  /// Only such rows can be repeats of one another.
  ///
  /// - Complexity: O(*n* + *m* log *d*) for *n* institutions, *m* rows and at most *d* of them at the
  ///   lesser end of one.
  func rowsOfRepeatedPairs(nodeCount: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    func isPair(_ row: Int) -> Bool { from[row] >= 0 && to[row] >= 0 }
    for row in 0..<count where isPair(row) { offsets[Int(min(from[row], to[row])) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var rows = [(other: Int32, row: Int32)](
      repeating: (0, 0), count: Int(offsets[nodeCount]))
    for row in 0..<count where isPair(row) {
      let lesser = Int(min(from[row], to[row]))
      rows[Int(next[lesser])] = (max(from[row], to[row]), Int32(row))
      next[lesser] += 1
    }
    for node in 0..<nodeCount {
      let bucket = Int(offsets[node])..<Int(offsets[node + 1])
      guard bucket.count > 1 else { continue }
      rows[bucket].sort { $0.other < $1.other }
      for index in bucket.dropFirst() where rows[index].other == rows[index - 1].other {
        result[Int(rows[index].row)] = true
        result[Int(rows[index - 1].row)] = true
      }
    }
    return result
  }
}
