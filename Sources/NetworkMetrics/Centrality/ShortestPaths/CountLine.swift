/// Eight path counts side by side, one for each source of a batch.
protocol CountLine {
  static var zero: Self { get }
  static var one: Self { get }
  /// The sum of all counts of a source must stay below this, or counts may be wrong.
  static var limit: Float { get }

  static func += (line: inout Self, other: Self)
  /// The lanes of a mask (an index of eight bits), zero elsewhere.
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self
  var doubles: SIMD8<Double> { get }
  var floats: SIMD8<Float> { get }
}

/// Whole numbers of 32 bits: half a line of memory for a root, and exact.
struct NarrowCounts: CountLine {
  var lanes: SIMD8<UInt32>

  static var zero: Self { Self(lanes: .zero) }
  static var one: Self { Self(lanes: SIMD8(repeating: 1)) }
  /// No count passes the sum of the counts one level nearer, so none can wrap around before the sum
  /// passes this.
  static var limit: Float { 0x1p30 }

  @inline(__always)
  static func += (line: inout Self, other: Self) { line.lanes &+= other.lanes }

  @inline(__always)
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self {
    Self(lanes: self.lanes & masks.narrow[lanes])
  }

  @inline(__always)
  var doubles: SIMD8<Double> { SIMD8<Double>(SIMD8<Int32>(truncatingIfNeeded: lanes)) }

  @inline(__always)
  var floats: SIMD8<Float> { SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: lanes)) }
}

/// Double counts: exact up to 2^53, rounded beyond.
struct WideCounts: CountLine {
  var lanes: SIMD8<Double>

  static var zero: Self { Self(lanes: .zero) }
  static var one: Self { Self(lanes: SIMD8(repeating: 1)) }
  static var limit: Float { 0x1p120 }

  @inline(__always)
  static func += (line: inout Self, other: Self) { line.lanes += other.lanes }

  @inline(__always)
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self {
    Self(lanes: masks.keep(self.lanes, lanes))
  }

  @inline(__always)
  var doubles: SIMD8<Double> { lanes }

  @inline(__always)
  var floats: SIMD8<Float> { SIMD8<Float>(lanes) }
}

/// For each set of eight lanes a vector with all bits set in them.
struct LaneMasks {
  let narrow: UnsafePointer<SIMD8<UInt32>>
  let wide: UnsafePointer<SIMD8<UInt64>>

  init() {
    let narrow = UnsafeMutablePointer<SIMD8<UInt32>>.allocate(capacity: 256)
    let wide = UnsafeMutablePointer<SIMD8<UInt64>>.allocate(capacity: 256)
    for lanes in 0..<256 {
      var mask = SIMD8<UInt32>.zero
      for lane in 0..<8 where lanes >> lane & 1 == 1 { mask[lane] = ~0 }
      (narrow + lanes).initialize(to: mask)
      (wide + lanes).initialize(
        to: SIMD8<UInt64>(truncatingIfNeeded: SIMD8<Int32>(truncatingIfNeeded: mask)))
    }
    self.narrow = UnsafePointer(narrow)
    self.wide = UnsafePointer(wide)
  }

  func deallocate() {
    narrow.deallocate()
    wide.deallocate()
  }

  @inline(__always)
  func keep(_ line: SIMD8<Double>, _ lanes: Int) -> SIMD8<Double> {
    unsafeBitCast(unsafeBitCast(line, to: SIMD8<UInt64>.self) & wide[lanes], to: SIMD8<Double>.self)
  }
}
