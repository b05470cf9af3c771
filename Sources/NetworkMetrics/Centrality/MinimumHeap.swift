/// A binary heap of nodes by distance, for shortest paths over edges of unequal length.
///
/// Equal distances leave in the order of the node numbers, so that every run settles nodes alike. A
/// node may be in it several times; who takes one out passes over those already settled.
struct MinimumHeap {
  private var entries: [(distance: Double, node: Int32)] = []

  var isEmpty: Bool { entries.isEmpty }

  /// - Complexity: O(log *k*) for *k* entries.
  mutating func insert(_ node: Int32, at distance: Double) {
    entries.append((distance, node))
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBefore(child, parent) else { break }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// - Complexity: O(log *k*).
  mutating func removeMinimum() -> (distance: Double, node: Int32)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      var least = parent
      let left = 2 * parent + 1
      if left < entries.count, isBefore(left, least) { least = left }
      if left + 1 < entries.count, isBefore(left + 1, least) { least = left + 1 }
      if least == parent { return first }
      entries.swapAt(parent, least)
      parent = least
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    entries[a].distance != entries[b].distance
      ? entries[a].distance < entries[b].distance : entries[a].node < entries[b].node
  }
}
