/// One counter for each of 512 lanes, kept as bits across vectors: bit *b* of all counters is one
/// vector.
///
/// To add a power of two to the lanes of a mask is to add the mask to one vector, with carry. Masks
/// wait until eight are to be added to the same vector; then full adders take all of them in at once,
/// without a branch (Harley and Seal).
struct LaneCounter {
  typealias Bits = SIMD8<UInt64>
  /// A quarter of the lanes: as many as a register holds everywhere.
  private typealias Part = SIMD2<UInt64>

  private let planes: UnsafeMutablePointer<Bits>
  private var used = 0
  /// For each vector the lines that wait to be added to it.
  private let waiting: UnsafeMutablePointer<UInt32>
  private let waitingCount: UnsafeMutablePointer<Int>

  /// Counts stay below 2^32.
  private static let bits = 32
  private static let group = 8

  init() {
    // The last adder carries three vectors on.
    planes = .allocate(capacity: Self.bits + 4)
    planes.initialize(repeating: .zero, count: Self.bits + 4)
    waiting = .allocate(capacity: Self.bits * Self.group)
    waiting.initialize(repeating: 0, count: Self.bits * Self.group)
    waitingCount = .allocate(capacity: Self.bits)
    waitingCount.initialize(repeating: 0, count: Self.bits)
  }

  func deallocate() {
    planes.deallocate()
    waiting.deallocate()
    waitingCount.deallocate()
  }

  /// Adds `count` to the counters of the lanes in a line, which stays as it is until ``flush(to:_:)``.
  @inline(__always)
  mutating func add(_ count: UInt32, to line: Int, of lines: UnsafePointer<Bits>) {
    var left = count
    while left != 0 {
      let plane = left.trailingZeroBitCount
      left &= left - 1
      let size = waitingCount[plane]
      waiting[plane * Self.group + size] = UInt32(line)
      if size + 1 == Self.group {
        addEight(waiting + plane * Self.group, of: lines, to: plane)
        waitingCount[plane] = 0
      } else {
        waitingCount[plane] = size + 1
      }
    }
  }

  /// Adds 1 to the counters of the lanes in each of some lines.
  mutating func add(_ lines: Range<Int>, of all: UnsafePointer<Bits>) {
    for line in lines { add(1, to: line, of: all) }
  }

  /// Adds the counters to a row of numbers, one for each lane, and sets them to 0.
  mutating func flush(to row: UnsafeMutablePointer<Int32>, _ lines: UnsafePointer<Bits>) {
    for plane in 0..<Self.bits {
      for place in 0..<waitingCount[plane] {
        carry(lines[Int(waiting[plane * Self.group + place])], to: plane)
      }
      waitingCount[plane] = 0
    }
    for plane in 0..<used {
      let vector = planes[plane]
      planes[plane] = .zero
      for word in 0..<8 {
        var bits = vector[word]
        while bits != 0 {
          row[word * 64 + bits.trailingZeroBitCount] += 1 << Int32(plane)
          bits &= bits - 1
        }
      }
    }
    used = 0
  }

  private mutating func addEight(
    _ numbers: UnsafePointer<UInt32>, of lines: UnsafePointer<Bits>, to plane: Int
  ) {
    var carried = Bits.zero
    for part in 0..<4 {
      @inline(__always)
      func line(_ place: Int) -> Part {
        UnsafeRawPointer(lines + Int(numbers[place])).load(fromByteOffset: part * 16, as: Part.self)
      }
      let own = UnsafeMutableRawPointer(planes + plane) + part * 16
      var one = own.load(as: Part.self)
      var two = own.load(fromByteOffset: 64, as: Part.self)
      var four = own.load(fromByteOffset: 128, as: Part.self)
      let firstTwo = Self.addTwo(line(0), line(1), to: &one)
      let secondTwo = Self.addTwo(line(2), line(3), to: &one)
      let thirdTwo = Self.addTwo(line(4), line(5), to: &one)
      let fourthTwo = Self.addTwo(line(6), line(7), to: &one)
      let firstFour = Self.addTwo(firstTwo, secondTwo, to: &two)
      let secondFour = Self.addTwo(thirdTwo, fourthTwo, to: &two)
      let eight = Self.addTwo(firstFour, secondFour, to: &four)
      own.storeBytes(of: one, as: Part.self)
      own.storeBytes(of: two, toByteOffset: 64, as: Part.self)
      own.storeBytes(of: four, toByteOffset: 128, as: Part.self)
      carried[part * 2] = eight[0]
      carried[part * 2 + 1] = eight[1]
    }
    used = max(used, plane + 3)
    if !carried.isZero { carry(carried, to: plane + 3) }
  }

  /// A full adder: adds two masks to a third, and returns what is carried.
  @inline(__always)
  private static func addTwo(_ first: Part, _ second: Part, to sum: inout Part) -> Part {
    let differ = first ^ second
    let carried = (first & second) | (differ & sum)
    sum ^= differ
    return carried
  }

  /// Adds a mask to a vector, and what is carried to the next.
  private mutating func carry(_ mask: Bits, to plane: Int) {
    var plane = plane
    var mask = mask
    repeat {
      let old = planes[plane]
      planes[plane] = old ^ mask
      mask &= old
      plane += 1
    } while !mask.isZero && plane < Self.bits
    used = max(used, plane)
  }
}

extension SIMD8 where Scalar == UInt64 {
  /// Whether no bit is set.
  @inline(__always)
  var isZero: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return (two[0] | two[1]) == 0
  }
}
