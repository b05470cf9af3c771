/// What the path kernels need of a search: for each level the roots that are targets, or lead to one.
///
/// The fronts are gone through from the farthest level back. Bits of a front stay if their root is a
/// target or if they lead to bits that stayed in the level behind. Much of a search is dropped so: of
/// two sources that are searched in different blocks, only the earlier one looks for the other.
extension BitParallelSearch {
  /// Writes the level lists, from the farthest level to the nearest: what is a target or leads to one.
  func recordLevels(_ isTarget: UnsafePointer<Bool>) {
    var behind = 0..<0
    for level in (0..<found.levelCount).reversed() {
      let range = found.level(level)
      record(range, ~found.started(level), isTarget)
      // What a level reads is the level behind it alone.
      forget(behind)
      lead(to: range)
      behind = range
    }
    forget(behind)
  }

  /// Writes one level, and leaves of its bits those that matter.
  private func record(
    _ range: Range<Int>, _ others: Bits, _ isTarget: UnsafePointer<Bool>
  ) {
    // One more than there will be: a record is written before it is known whether it counts.
    for word in 0..<8 { lists[word].reserve(range.count + 1) }
    let (start, columns, front) = (rows.start.base, rows.columns.base, front)
    let (roots, found) = (found.roots, found.bits)
    lists.withUnsafeMutableBufferPointer { lists in
      for index in range {
        let root = Int(roots[index])
        var bits = found[index] & others
        var after = Bits.zero
        for position in Int(start[root])..<Int(start[root + 1]) {
          after |= front[Int(columns[position])]
        }
        after &= bits
        if !isTarget[root] { bits = after }
        found[index] = bits
        for word in 0..<8 {
          lists[word].appendIfAny(UInt32(root), bits[word], leading: after[word])
        }
      }
      for word in 0..<8 { lists[word].endLevel() }
    }
  }

  /// Shows the level before where it may lead.
  private func lead(to range: Range<Int>) {
    let (rows, roots, found, front) = (rows, found.roots, found.bits, front)
    var cliques = frontCliques
    for index in range {
      let bits = found[index]
      if bits.isZero { continue }
      let root = Int(roots[index])
      front[root] = bits
      rows.show(bits, toCliquesOf: root, in: front, &cliques)
    }
    frontCliques = cliques
  }

  private func forget(_ range: Range<Int>) {
    for index in range { front[Int(found.roots[index])] = .zero }
    for index in 0..<frontCliques.count { front[Int(frontCliques[index])] = .zero }
    frontCliques.shorten(to: 0)
  }
}
