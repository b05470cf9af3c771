/// Random numbers that are the same on every machine for the same seed.
///
/// xoshiro256** (Blackman & Vigna 2018), its state filled by SplitMix64. Draws below a bound and
/// shuffles are written out here instead of taken from the standard library, whose ways of turning
/// bits into numbers may change with its version.
///
///     var generator = SeededGenerator(seed: 1)
///     generator.next(below: 6)  // 0...5
///
/// Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  public init(seed: UInt64) {
    var state = seed
    func split() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = split()
    b = split()
    c = split()
    d = split()
  }

  public mutating func next() -> UInt64 {
    let product = b &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = d << 45 | d >> 19
    return result
  }

  /// A whole number from 0 up to, not including, `bound`, each as likely (Lemire 2019).
  ///
  /// - Precondition: `bound` is above 0.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "nothing lies below 0")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let least = (0 &- bound) % bound
      while product.low < least { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to, not including, 1, in steps of 2^-53.
  public mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts values in a random order, each as likely (Fisher & Yates, Durstenfeld 1964).
  ///
  /// - Complexity: O(*k*) for *k* values.
  public mutating func shuffle<Value>(_ values: inout [Value]) {
    for place in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(place, next(below: place + 1))
    }
  }
}
