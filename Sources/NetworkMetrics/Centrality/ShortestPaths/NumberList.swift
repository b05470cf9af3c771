/// A growing list of numbers for inner loops; whoever appends has reserved the room.
struct NumberList {
  private var base: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 256
    base = .allocate(capacity: capacity)
  }

  func deallocate() { base.deallocate() }

  /// Makes room for `more` further numbers.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let grown = max(count + more, capacity * 2)
    base.move(count, to: grown)
    capacity = grown
  }

  @inline(__always)
  mutating func append(_ number: UInt32) {
    (base + count).initialize(to: number)
    count += 1
  }

  mutating func shorten(to count: Int) { self.count = count }

  mutating func assign(_ numbers: Range<Int>) {
    count = 0
    reserve(numbers.count)
    for number in numbers { append(UInt32(number)) }
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }
}

extension UnsafeMutablePointer {
  /// Moves the first `count` values to memory for `capacity` of them.
  mutating func move(_ count: Int, to capacity: Int) {
    let moved = Self.allocate(capacity: capacity)
    moved.moveInitialize(from: self, count: count)
    deallocate()
    self = moved
  }
}
