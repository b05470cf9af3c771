/// One counter for each of 512 lanes, kept as bits across vectors: bit *b* of all counters is one
/// vector. Adding a power of two to the lanes of a mask is an addition with carry, two steps on
/// average (Harley-Seal counting without its tree).
struct LaneCounter {
  private let planes: UnsafeMutablePointer<SIMD8<UInt64>>
  private var used = 0

  /// Counts stay below 2^32.
  static let bits = 32

  init() {
    planes = .allocate(capacity: Self.bits + 1)
    planes.initialize(repeating: .zero, count: Self.bits + 1)
  }

  func deallocate() { planes.deallocate() }

  /// Adds `count` to the counters of the lanes in `mask`.
  @inline(__always)
  mutating func add(_ count: UInt32, to mask: SIMD8<UInt64>) {
    var left = count
    while left != 0 {
      var plane = left.trailingZeroBitCount
      left &= left - 1
      var carry = mask
      while plane < Self.bits {
        let old = planes[plane]
        planes[plane] = old ^ carry
        carry = old & carry
        plane += 1
        if carry.isZero { break }
      }
      used = max(used, plane)
    }
  }

  /// Adds the counters to a row of numbers, one for each lane, and sets them to 0.
  mutating func flush(to row: UnsafeMutablePointer<Int32>) {
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
