/// Eight path counts side by side, one for each source of a batch.
///
/// The shorter the counts, the less memory a search waits for. Counts that pass what theirs can hold
/// are noticed, and the batch is counted again with longer ones: whole numbers are the same in all.
protocol CountLine {
  /// What is kept of all counts of a batch to tell whether they are right.
  associatedtype Watch

  static var zero: Self { get }
  static var one: Self { get }

  static func += (line: inout Self, other: Self)
  /// The lanes of a mask (an index of eight bits), zero elsewhere.
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self
  var doubles: SIMD8<Double> { get }

  static var watch: Watch { get }
  /// Lets a watch see a line.
  func show(_ watch: inout Watch)
  /// Whether all counts seen are right; if not, those that follow from them are not either.
  static func areRight(_ watch: Watch) -> Bool
  /// Whether all counts seen are surely whole numbers.
  static func areWhole(_ watch: Watch) -> Bool
}

/// Whole numbers of 16 bits: enough for most networks of some ten thousand nodes.
///
/// Additions stop at the greatest number (one instruction does so), so that a sum that is too great
/// can be told from its highest bit.
struct ShortCounts: CountLine {
  var lanes: SIMD8<UInt16>

  static var zero: Self { Self(lanes: .zero) }
  static var one: Self { Self(lanes: SIMD8(repeating: 1)) }

  @inline(__always)
  static func += (line: inout Self, other: Self) {
    let sum = line.lanes &+ other.lanes
    line.lanes = sum.replacing(with: SIMD8(repeating: .max), where: sum .< line.lanes)
  }

  @inline(__always)
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self {
    Self(lanes: self.lanes & masks.short[lanes])
  }

  @inline(__always)
  var doubles: SIMD8<Double> { SIMD8<Double>(SIMD8<Int32>(truncatingIfNeeded: lanes)) }

  static var watch: SIMD8<UInt16> { .zero }

  @inline(__always)
  func show(_ watch: inout SIMD8<UInt16>) { watch |= lanes }

  static func areRight(_ watch: SIMD8<UInt16>) -> Bool { watch.max() < 1 << 15 }
  static func areWhole(_ watch: SIMD8<UInt16>) -> Bool { true }
}

/// Whole numbers of 32 bits.
struct NarrowCounts: CountLine {
  var lanes: SIMD8<UInt32>

  static var zero: Self { Self(lanes: .zero) }
  static var one: Self { Self(lanes: SIMD8(repeating: 1)) }

  @inline(__always)
  static func += (line: inout Self, other: Self) { line.lanes &+= other.lanes }

  @inline(__always)
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self {
    Self(lanes: self.lanes & masks.narrow[lanes])
  }

  @inline(__always)
  var doubles: SIMD8<Double> { SIMD8<Double>(SIMD8<Int32>(truncatingIfNeeded: lanes)) }

  static var watch: SIMD8<Float> { .zero }

  @inline(__always)
  func show(_ watch: inout SIMD8<Float>) {
    watch += SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: lanes))
  }

  /// No count passes the sum of the counts one level nearer, so none can wrap around before the sum
  /// passes this.
  static func areRight(_ watch: SIMD8<Float>) -> Bool { watch.max() < 0x1p30 }
  static func areWhole(_ watch: SIMD8<Float>) -> Bool { true }
}

/// Double counts: exact up to 2^53, rounded beyond.
struct WideCounts: CountLine {
  var lanes: SIMD8<Double>

  static var zero: Self { Self(lanes: .zero) }
  static var one: Self { Self(lanes: SIMD8(repeating: 1)) }

  @inline(__always)
  static func += (line: inout Self, other: Self) { line.lanes += other.lanes }

  @inline(__always)
  func masked(_ lanes: Int, _ masks: LaneMasks) -> Self {
    Self(lanes: masks.keep(self.lanes, lanes))
  }

  @inline(__always)
  var doubles: SIMD8<Double> { lanes }

  static var watch: SIMD8<Float> { .zero }

  @inline(__always)
  func show(_ watch: inout SIMD8<Float>) { watch += SIMD8<Float>(lanes) }

  static func areRight(_ watch: SIMD8<Float>) -> Bool { watch.max() < 0x1p120 }
  static func areWhole(_ watch: SIMD8<Float>) -> Bool { watch.max() < 0x1p52 }
}

/// For each set of eight lanes a vector with all bits set in them.
struct LaneMasks {
  let short: UnsafePointer<SIMD8<UInt16>>
  let narrow: UnsafePointer<SIMD8<UInt32>>
  let wide: UnsafePointer<SIMD8<UInt64>>

  init() {
    short = Self.masks()
    narrow = Self.masks()
    wide = Self.masks()
  }

  private static func masks<Word: FixedWidthInteger & SIMDScalar>() -> UnsafePointer<SIMD8<Word>> {
    let masks = UnsafeMutablePointer<SIMD8<Word>>.allocate(capacity: 256)
    for lanes in 0..<256 {
      var mask = SIMD8<Word>.zero
      for lane in 0..<8 where lanes >> lane & 1 == 1 { mask[lane] = ~0 }
      (masks + lanes).initialize(to: mask)
    }
    return UnsafePointer(masks)
  }

  func deallocate() {
    short.deallocate()
    narrow.deallocate()
    wide.deallocate()
  }

  @inline(__always)
  func keep(_ line: SIMD8<Double>, _ lanes: Int) -> SIMD8<Double> {
    unsafeBitCast(unsafeBitCast(line, to: SIMD8<UInt64>.self) & wide[lanes], to: SIMD8<Double>.self)
  }
}
