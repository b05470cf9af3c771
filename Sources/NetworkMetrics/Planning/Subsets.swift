/// The sets of *k* numbers below *n*, in the order of their lists: 0 1, 0 2, 1 2 for two of three.
struct Subsets: Sequence, IteratorProtocol {
  private let bound: Int
  private var current: [Int]
  private var isDone: Bool

  init(of size: Int, below bound: Int) {
    self.bound = bound
    current = Array(0..<Swift.max(0, size))
    isDone = size > bound || size < 0
  }

  mutating func next() -> [Int]? {
    if isDone { return nil }
    let result = current
    var place = current.count - 1
    while place >= 0, current[place] == bound - current.count + place { place -= 1 }
    if place < 0 {
      isDone = true
    } else {
      current[place] += 1
      for later in (place + 1)..<Swift.max(place + 1, current.count) {
        current[later] = current[later - 1] + 1
      }
    }
    return result
  }

  /// How many there are; `Int.max` where that is too many to count.
  static func count(of size: Int, below bound: Int) -> Int {
    if size < 0 || size > bound { return 0 }
    var count = 1
    for step in 0..<Swift.min(size, bound - size) {
      let (product, overflow) = count.multipliedReportingOverflow(by: bound - step)
      if overflow { return .max }
      count = product / (step + 1)
    }
    return count
  }
}
