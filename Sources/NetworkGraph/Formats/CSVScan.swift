/// One walk over a file of separated values, from each separator, quote and line end to the next.
struct CSVScan {
  /// Where a row begins.
  struct Record: Sendable {
    /// The number of its first field.
    var firstField: UInt32
    /// Its first byte.
    var offset: UInt32
    /// Its line.
    var line: UInt32
  }

  private let input: UnsafeBufferPointer<UInt8>
  /// Room for as many fields as can end.
  private let fields: UnsafeMutableBufferPointer<UInt64>
  private let separator: UInt8
  private let limits: CSVLimits

  private(set) var fieldCount = 0
  private(set) var records: [Record] = []
  /// Contents of quoted fields that differ from what the file holds.
  private(set) var unescaped: [UInt8] = []
  private(set) var notes: [CSVNote] = []
  private(set) var noteCounts: [CSVNote.Kind: Int] = [:]
  private(set) var blankLineCount = 0
  private(set) var emptyRowCount = 0
  private(set) var lineEnds = CSVLineEnds.none

  // The row being read.
  private var line = 1
  private var lineStart: Int
  private var record: Record
  private var rowHasQuotes = false

  // The field being read.
  private var fieldStart: Int
  private var isQuoted = false
  private var inQuotes = false
  private var isAsWritten = true
  private var closingQuote = 0
  /// Marks in front of it have been dealt with.
  private var resume = 0

  /// The last byte of the line whose column was counted, and its column.
  private var counted = (offset: 0, column: 1)

  init(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int,
    into fields: UnsafeMutableBufferPointer<UInt64>, separator: UInt8, limits: CSVLimits
  ) {
    self.input = input
    self.fields = fields
    self.separator = separator
    self.limits = limits
    lineStart = start
    fieldStart = start
    record = Record(firstField: 0, offset: UInt32(start), line: 1)
  }

  /// Walks to the end of the file.
  mutating func run() throws(CSVError) {
    let marks = CSVMarks(separator: separator)
    let pieceLength = min(16_384, input.count)
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, pieceLength))
    defer { positions.deallocate() }
    var offset = fieldStart
    while offset < input.count {
      let end = min(offset + pieceLength, input.count)
      let count = marks.list(UnsafeRawBufferPointer(input), offset..<end, into: positions)
      for index in 0..<count { try visit(Int(positions[index])) }
      offset = end
    }
    if inQuotes { throw CSVError(.unclosedQuote, at: fieldPlace) }
    let hasRow = fieldCount > Int(record.firstField) || fieldStart < input.count || isQuoted
    if hasRow {
      try endField(at: input.count)
      try endRow(at: input.count, next: input.count)
    }
    records.append(record)
  }

  @inline(__always)
  private mutating func visit(_ position: Int) throws(CSVError) {
    if position < resume { return }
    let byte = input[position]
    if inQuotes {
      visitQuoted(position, byte)
    } else if byte == separator {
      try endField(at: position)
      fieldStart = position + 1
    } else if byte == 0x22 {
      visitQuote(position)
    } else {
      try endLine(at: position, byte)
    }
  }

  @inline(__always)
  private mutating func endField(at end: Int) throws(CSVError) {
    if isQuoted {
      endQuotedField(at: end)
    } else {
      fields[fieldCount] = UInt64(fieldStart) | UInt64(end - fieldStart) << 32
    }
    if Int(fields[fieldCount] >> 32) > limits.fieldLength {
      throw CSVError(.fieldTooLong(limit: limits.fieldLength), at: fieldPlace)
    }
    fieldCount += 1
  }

  private mutating func endLine(at position: Int, _ byte: UInt8) throws(CSVError) {
    try endField(at: position)
    var kind = CSVLineEnds.lf
    var next = position + 1
    if byte == 0x0D {
      kind = .cr
      if next < input.count, input[next] == 0x0A {
        kind = .crlf
        next += 1
      }
    }
    if lineEnds != kind {
      if lineEnds == .none {
        lineEnds = kind
      } else if lineEnds != .mixed {
        lineEnds = .mixed
        note(.mixedLineEnds, at: position)
      }
    }
    try endRow(at: position, next: next)
  }

  /// Keeps the row, unless there is nothing in it, and begins another at `next`.
  private mutating func endRow(at end: Int, next: Int) throws(CSVError) {
    let first = Int(record.firstField)
    let count = fieldCount - first
    if count > limits.fieldsPerRow {
      throw CSVError(.tooManyFields(limit: limits.fieldsPerRow), at: recordPlace)
    }
    if !rowHasQuotes && end - Int(record.offset) == count - 1 && count > 1 {
      emptyRowCount += 1
      fieldCount = first
    } else if count == 1 && !rowHasQuotes && isBlank(Int(record.offset)..<end) {
      blankLineCount += 1
      fieldCount = first
    } else {
      if records.count == limits.rows {
        throw CSVError(.tooManyRows(limit: limits.rows), at: recordPlace)
      }
      records.append(record)
    }
    line += 1
    lineStart = next
    fieldStart = next
    resume = next
    rowHasQuotes = false
    record = Record(
      firstField: UInt32(fieldCount), offset: UInt32(next), line: UInt32(truncatingIfNeeded: line))
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { input[$0] == 0x20 || input[$0] == 0x09 }
  }

  private var recordPlace: TextPlace { TextPlace(line: Int(record.line), column: 1) }

  /// Where the field being read begins, which may be some lines before.
  private var fieldPlace: TextPlace {
    let before = Array(input[Int(record.offset)..<fieldStart])
    let within = TextPlace(ofByte: before.count, in: before)
    return TextPlace(line: Int(record.line) + within.line - 1, column: within.column)
  }

  /// Notes something in the line being read.
  private mutating func note(_ kind: CSVNote.Kind, at offset: Int) {
    noteCounts[kind, default: 0] += 1
    if notes.count == CSVTable.noteLimit { return }
    // Counted on from the last note, since a line may be long and hold many.
    if counted.offset < lineStart || counted.offset > offset { counted = (lineStart, 1) }
    for index in counted.offset..<offset where input[index] & 0xC0 != 0x80 { counted.column += 1 }
    counted.offset = offset
    notes.append(CSVNote(kind, at: TextPlace(line: line, column: counted.column)))
  }
}

// MARK: - Quotes

extension CSVScan {
  /// A quote outside of quotes: it opens a field, or is a character.
  private mutating func visitQuote(_ position: Int) {
    if position == fieldStart && !isQuoted {
      isQuoted = true
      inQuotes = true
      isAsWritten = true
      rowHasQuotes = true
    } else if !isQuoted {
      note(.strayQuote, at: position)
    }
  }

  /// A mark inside of quotes.
  private mutating func visitQuoted(_ position: Int, _ byte: UInt8) {
    let next = position + 1 < input.count ? input[position + 1] : 0
    switch byte {
    case 0x22 where next == 0x22:
      isAsWritten = false
      resume = position + 2
    case 0x22:
      inQuotes = false
      closingQuote = position
    case 0x0A, 0x0D:
      let length = byte == 0x0D && next == 0x0A ? 2 : 1
      line += 1
      lineStart = position + length
      resume = position + length
    default:
      break
    }
  }

  /// Writes the contents of the quotes, unescaped where needed, and what stands after them.
  private mutating func endQuotedField(at end: Int) {
    isQuoted = false
    let content = fieldStart + 1..<closingQuote
    let rest = closingQuote + 1..<end
    var hasRest = false
    if !rest.isEmpty {
      hasRest = !isBlank(rest)
      note(hasRest ? .textAfterQuote : .blankAfterQuote, at: rest.lowerBound)
    }
    if isAsWritten && !hasRest {
      fields[fieldCount] = UInt64(content.lowerBound) | UInt64(content.count) << 32
      return
    }
    let start = unescaped.count
    var pieceStart = content.lowerBound
    var offset = content.lowerBound
    while offset < content.upperBound {
      if input[offset] == 0x22 {
        // The first of two quotes goes with what is before, the second is left out.
        unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: input[pieceStart...offset]))
        offset += 1
        pieceStart = offset + 1
      }
      offset += 1
    }
    unescaped.append(
      contentsOf: UnsafeBufferPointer(rebasing: input[pieceStart..<content.upperBound]))
    if hasRest { unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: input[rest])) }
    fields[fieldCount] =
      UInt64(input.count + start) | UInt64(unescaped.count - start) << 32
  }
}
