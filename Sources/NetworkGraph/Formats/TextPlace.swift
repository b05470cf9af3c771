/// A place in a text, as people count: the first line is 1, the first character of a line is 1.
///
/// Columns count Unicode scalars, not bytes, so that an editor shows the same number. A line ends
/// with LF, CRLF or CR.
///
///     TextPlace(ofByte: 4, in: Array("ą\nbc".utf8))  // line 2, column 2
public struct TextPlace: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of the byte at `offset`; an offset after the end means the end.
  ///
  /// - Complexity: O(`offset`).
  public init(ofByte offset: Int, in bytes: [UInt8]) {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end {
      let byte = bytes[index]
      let endsLine =
        byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if endsLine {
        line += 1
        lineStart = index + 1
      }
    }
    self.line = line
    column = 1 + Self.scalarCount(bytes[lineStart..<end])
  }

  /// The number of scalars that begin in a piece of UTF-8.
  static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension TextPlace: Comparable {
  public static func < (first: TextPlace, second: TextPlace) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

extension TextPlace: CustomStringConvertible {
  /// `line:column`, as compilers write it.
  public var description: String { "\(line):\(column)" }
}
