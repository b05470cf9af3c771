extension CSVTable {
  /// The physical line that a row begins in, from 1.
  public func line(ofRow row: Int) -> Int { Int(records[row + headerCount].line) }

  /// The line of the header, or nil without one.
  public var headerLine: Int? { headerCount == 0 ? nil : Int(records[0].line) }

  /// Where a field begins in the file: its opening quote, or its first character. Beyond the end of
  /// the row it is the end of the row.
  ///
  /// - Complexity: O(length of the row): rows are read again, since places are seldom asked for.
  public func place(row: Int, column: Int) -> TextPlace {
    place(record: row + headerCount, column: column)
  }

  /// Where a field of the header begins.
  public func headerPlace(column: Int) -> TextPlace {
    headerCount == 0 ? TextPlace(line: 1, column: 1) : place(record: 0, column: column)
  }

  private func place(record: Int, column: Int) -> TextPlace {
    var place = TextPlace(line: Int(records[record].line), column: 1)
    switch placing {
    case .inText: break
    case .byField: return TextPlace(line: place.line, column: column + 1)
    case .byRecord(let columns): return TextPlace(line: place.line, column: Int(columns[record]))
    }
    let start = Int(records[record].offset)
    let offset = offset(ofField: min(column, fieldCount(ofRecord: record)), from: start)
    let within = TextPlace(ofByte: offset - start, in: Array(bytes[start..<offset]))
    place.line += within.line - 1
    place.column = within.column
    return place
  }

  /// Walks over `field` separators; a quote at the beginning of a field hides them.
  private func offset(ofField field: Int, from start: Int) -> Int {
    var left = field
    var offset = start
    while left > 0, offset < bytes.count {
      if bytes[offset] == 0x22 { offset = endOfQuotes(from: offset) }
      while offset < bytes.count, bytes[offset] != separator {
        if bytes[offset] == 0x0A || bytes[offset] == 0x0D { return offset }
        offset += 1
      }
      offset = min(offset + 1, bytes.count)
      left -= 1
    }
    return offset
  }

  /// The offset after the quote that closes the one at `start`.
  private func endOfQuotes(from start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count {
      if bytes[offset] == 0x22 {
        guard offset + 1 < bytes.count, bytes[offset + 1] == 0x22 else { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    return offset
  }
}
