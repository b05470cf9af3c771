/// Numbers as text, the same in every format and every locale.
public enum NumberText {
  /// Appends the shortest digits that read back as the same number.
  ///
  /// Plain decimals from 1e-15 up to 1e21, with an exponent beyond, so that no column holds a
  /// thousand zeros. Whole numbers have no point. Negative zero is written `0`.
  ///
  ///     0.2  ->  0.2        3.0    ->  3
  ///     1e-5 ->  0.00001    1e-300 ->  1e-300
  ///
  /// - Returns: false, and nothing is appended, for what is no number (nan, infinity).
  @discardableResult
  public static func append(
    _ number: Double, decimalMark: UInt8 = 0x2E, to bytes: inout [UInt8]
  ) -> Bool {
    guard number.isFinite else { return false }
    if number == 0 {
      bytes.append(0x30)
      return true
    }
    let magnitude = number.magnitude
    if magnitude < 1e15, let whole = Int(exactly: number) {
      append(whole, to: &bytes)
      return true
    }
    if number < 0 { bytes.append(0x2D) }
    if magnitude >= 1e-4 && magnitude < 1e15 {
      // The standard library writes these without an exponent.
      appendDescription(of: magnitude, decimalMark: decimalMark, to: &bytes)
      return true
    }
    let shortest = Decimal(magnitude)
    if magnitude >= 1e-15 && magnitude < 1e21 {
      shortest.appendPlain(decimalMark: decimalMark, to: &bytes)
    } else {
      shortest.appendScientific(decimalMark: decimalMark, to: &bytes)
    }
    return true
  }

  /// Appends a whole number.
  public static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(0x2D) }
    var left = number.magnitude
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
      } while left > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  private static func appendDescription(
    of magnitude: Double, decimalMark: UInt8, to bytes: inout [UInt8]
  ) {
    var text = magnitude.description
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    if decimalMark == 0x2E { return }
    for index in start..<bytes.count where bytes[index] == 0x2E { bytes[index] = decimalMark }
  }

  /// The number as text; nil for nan and infinity.
  public static func text(_ number: Double, decimalMark: UInt8 = 0x2E) -> String? {
    var bytes: [UInt8] = []
    guard append(number, decimalMark: decimalMark, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The digits of a number above 0 and the place of its decimal point.
private struct Decimal {
  /// Without zeros at either end.
  private var digits: [UInt8] = []
  /// The number is 0.DIGITS times ten to this power.
  private var power = 0

  /// Takes apart what the standard library writes: `0.001`, `12.5`, `1e-05`, `1.5e+300`. Its digits
  /// are the shortest that read back.
  init(_ magnitude: Double) {
    var seenPoint = false
    var exponent: Int?
    var exponentIsNegative = false
    for byte in magnitude.description.utf8 {
      switch byte {
      case 0x2E: seenPoint = true
      case 0x65: exponent = 0
      case 0x2D: exponentIsNegative = true
      case 0x30...0x39:
        if let value = exponent {
          exponent = value * 10 + Int(byte - 0x30)
        } else if digits.isEmpty && byte == 0x30 {
          if seenPoint { power -= 1 }
        } else {
          digits.append(byte)
          if !seenPoint { power += 1 }
        }
      default: break
      }
    }
    while digits.last == 0x30 { digits.removeLast() }
    if let exponent { power += exponentIsNegative ? -exponent : exponent }
  }

  func appendPlain(decimalMark: UInt8, to bytes: inout [UInt8]) {
    if power <= 0 {
      bytes += [0x30, decimalMark]
      bytes += repeatElement(0x30, count: -power)
      bytes += digits
    } else if power >= digits.count {
      bytes += digits
      bytes += repeatElement(0x30, count: power - digits.count)
    } else {
      bytes += digits[..<power]
      bytes.append(decimalMark)
      bytes += digits[power...]
    }
  }

  func appendScientific(decimalMark: UInt8, to bytes: inout [UInt8]) {
    bytes.append(digits.first ?? 0x30)
    if digits.count > 1 {
      bytes.append(decimalMark)
      bytes += digits[1...]
    }
    bytes.append(0x65)
    NumberText.append(power - 1, to: &bytes)
  }
}
