/// What the path kernels need of a search: for each level the roots that are targets, or lead to one.
///
/// The fronts are gone through from the farthest level back. Bits of a front stay if their root is a
/// target or if they lead to bits that stayed in the level behind. Much of a search is dropped so: of
/// two sources that are searched in different blocks, only the earlier one looks for the other.
extension BitParallelSearch {
  /// Writes the level lists, from the farthest level to the nearest: what is a target or leads to one.
  func recordLevels(_ isTarget: UnsafePointer<Bool>) {
    lists.removeAll(
      records: found.count, levels: found.levelCount, children: mostChildren)
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

  /// All neighbors of all roots that were found.
  private var mostChildren: Int {
    (0..<found.count).reduce(0) {
      let root = Int(found.roots[$1])
      return $0 + Int(offsets.base[root + 1] - offsets.base[root])
    }
  }

  /// Writes one level, and leaves of its bits those that matter.
  private func record(
    _ range: Range<Int>, _ others: Bits, _ isTarget: UnsafePointer<Bool>
  ) {
    let (start, targets, front) = (offsets.base, targets.base, front)
    let (roots, found) = (found.roots, found.bits)
    var (lists, order) = (lists, order)
    for first in stride(from: range.lowerBound, to: range.upperBound, by: RecordOrder.stretch) {
      for index in first..<min(first + RecordOrder.stretch, range.upperBound) {
        let root = Int(roots[index])
        let own = found[index] & others
        let children = lists.appendChildren(
          Int(start[root])..<Int(start[root + 1]), of: targets, sharing: own, in: front)
        let bits = isTarget[root] ? own : children.leading
        found[index] = bits
        if bits.isZero {
          lists.removeChildren(from: children.place)
        } else {
          order.append(index: index, children)
        }
      }
      order.empty { record, leading in
        let index = Int(record.index)
        lists.append(roots[index], found[index], leading: leading, children: record.place)
      }
    }
    lists.endLevel()
    (self.lists, self.order) = (lists, order)
  }

  /// Shows the level before where it may lead.
  private func lead(to range: Range<Int>) {
    let (roots, found, front) = (found.roots, found.bits, front)
    for index in range { front[Int(roots[index])] = found[index] }
  }

  private func forget(_ range: Range<Int>) {
    for index in range { front[Int(found.roots[index])] = .zero }
  }
}
