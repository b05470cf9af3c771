/// Candidates by the gain that they had when last looked at, the greatest first; of equal gains the
/// lesser number.
struct PlanHeap {
  struct Entry {
    let gain: Double
    let candidate: Int32
    /// When the gain was looked at; who takes it out decides whether that is still good.
    let stamp: Int32
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Gains nearer than this are equal, so that rounding does not choose.
  static let grain = 1e-12

  init(_ entries: [Entry]) {
    self.entries = entries
    for place in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  /// - Complexity: O(log *k*) for *k* entries.
  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isBefore(entries[child], entries[parent]) else { break }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// - Complexity: O(log *k*).
  mutating func removeFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty {
      entries[0] = last
      sink(0)
    }
    return first
  }

  private mutating func sink(_ place: Int) {
    var parent = place
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if Self.isBefore(entries[child], entries[first]) { first = child }
      }
      if first == parent { return }
      entries.swapAt(parent, first)
      parent = first
    }
  }

  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    let (a, b) = ((first.gain / grain).rounded(), (second.gain / grain).rounded())
    return a != b ? a > b : first.candidate < second.candidate
  }
}
