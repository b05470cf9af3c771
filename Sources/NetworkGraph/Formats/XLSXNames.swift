/// Names and letters of Office Open XML workbooks.
enum XLSXNames {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"

  /// The letters of a column counted from 0: A, B, ... Z, AA, AB.
  static func column(_ index: Int) -> String {
    var letters: [UInt8] = []
    var left = index + 1
    while left > 0 {
      letters.insert(UInt8(65 + (left - 1) % 26), at: 0)
      left = (left - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The column, counted from 0, and the row, counted from 1, of a place such as `BC12`; nil for
  /// what is none, or lies beyond what Excel has.
  static func place(_ text: String) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= XLSXLimits.columns, row <= XLSXLimits.rows else { return nil }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }

  /// A text as cells hold it: characters that XML has not as `_x0001_`, and whatever looks like
  /// that with its first sign so written (ECMA-376 part 1, 22.9.2.19).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5F || $0 < 0x20 || $0 == 0xEF }) else { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result += code(scalar.value)
      case 0x5F where hexadecimal(scalars, after: index) != nil: result += code(0x5F)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text that cells hold so escaped.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var units: [UInt16] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "_", let value = hexadecimal(scalars, after: index) {
        // NUL is no character of a text.
        units.append(value == 0 ? 0xFFFD : value)
        index += 7
        continue
      }
      if !units.isEmpty {
        result += String(decoding: units, as: UTF16.self)
        units.removeAll()
      }
      result.unicodeScalars.append(scalars[index])
      index += 1
    }
    return result + String(decoding: units, as: UTF16.self)
  }

  /// The value of `x` and four digits and `_` behind a place.
  private static func hexadecimal(_ scalars: [Unicode.Scalar], after index: Int) -> UInt16? {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return nil
    }
    var value: UInt16 = 0
    for scalar in scalars[index + 2..<index + 6] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }
}
