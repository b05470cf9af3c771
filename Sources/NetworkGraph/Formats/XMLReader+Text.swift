extension XMLReader {
  /// Adds text up to the next `<`.
  mutating func readText() throws(XMLError) {
    let start = offset
    while offset < input.count, input[offset] != 0x3C {
      switch input[offset] {
      case 0x26: UTF8Encoding.append(try reference(), to: &text)
      case 0x5D where follows("]]>"): throw fault(.strayCDATAEnd)
      case 0x5D, 0x0D: addTextByte()
      default: addPlainText()
      }
      if text.count > limits.textLength { throw fault(.textTooLong(limit: limits.textLength)) }
    }
    if open.isEmpty { try dropBlankText(from: start) }
  }

  /// Adds bytes up to the next one that may mean something.
  private mutating func addPlainText() {
    let start = offset
    while offset < input.count {
      let byte = input[offset]
      if byte == 0x3C || byte == 0x26 || byte == 0x5D || byte == 0x0D { break }
      offset += 1
    }
    text += input[start..<offset]
  }

  mutating func readCDATA() throws(XMLError) {
    if open.isEmpty { throw fault(.textOutsideRoot) }
    let start = offset
    offset += 9
    while !follows("]]>") {
      if offset >= input.count { throw XMLError(.unexpectedEnd, at: place(of: start)) }
      addTextByte()
      if text.count > limits.textLength { throw fault(.textTooLong(limit: limits.textLength)) }
    }
    offset += 3
  }

  /// Adds one byte, with CRLF and CR as LF.
  private mutating func addTextByte() {
    let byte = input[offset]
    offset += 1
    if byte == 0x0D {
      if offset < input.count, input[offset] == 0x0A { offset += 1 }
      text.append(0x0A)
    } else {
      text.append(byte)
    }
  }

  /// Outside of the root there is nothing but blanks.
  private mutating func dropBlankText(from start: Int) throws(XMLError) {
    for index in start..<offset where !isBlank(input[index]) {
      throw XMLError(.textOutsideRoot, at: place(of: index))
    }
    text.removeAll()
  }

  mutating func takeText() -> XMLEvent? {
    guard !text.isEmpty else { return nil }
    defer { text.removeAll(keepingCapacity: true) }
    return .text(String(decoding: text, as: UTF8.self))
  }

  /// The scalar that the reference at `offset` stands for.
  mutating func reference() throws(XMLError) -> UInt32 {
    let start = offset
    let nameEnd = input[offset...].prefix(64).firstIndex(of: 0x3B)
    guard let nameEnd else { throw fault(unexpected(at: offset)) }
    let name = input[start + 1..<nameEnd]
    offset = nameEnd + 1
    if name.first == 0x23 {
      guard let scalar = Self.number(name.dropFirst()) else {
        throw XMLError(.unknownEntity(String(decoding: name, as: UTF8.self)), at: place(of: start))
      }
      guard Self.isCharacter(scalar) else {
        throw XMLError(.invalidCharacter(scalar), at: place(of: start))
      }
      return scalar
    }
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    case "apos": return 0x27
    default: throw XMLError(.unknownEntity(text), at: place(of: start))
    }
  }

  /// `65` or `x41`; nil for what is no number, and 110000 (hexadecimal) for what is too great.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let base: UInt32 = digits.first == 0x78 ? 16 : 10
    let digits = base == 16 ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where base == 16: digit = UInt32(byte - 0x41 + 10)
      case 0x61...0x66 where base == 16: digit = UInt32(byte - 0x61 + 10)
      default: return nil
      }
      value = min(value * base + digit, 0x110000)
    }
    return value
  }

  private static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

// MARK: - What is passed over

extension XMLReader {
  mutating func skipComment() throws(XMLError) {
    let start = offset
    offset += 4
    while !follows("--") {
      if offset >= input.count { throw XMLError(.unexpectedEnd, at: place(of: start)) }
      offset += 1
    }
    guard follows("-->") else { throw fault(.invalidComment) }
    offset += 3
  }

  mutating func skipInstruction() throws(XMLError) {
    let start = offset
    offset += 2
    let target = try name()
    if target.text.lowercased() == "xml" {
      throw XMLError(.misplacedDeclaration, at: place(of: start))
    }
    guard follows("?>") || skipBlanks() else { throw fault(unexpected(at: offset)) }
    try skipToInstructionEnd(from: start)
  }

  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`.
  mutating func declaration() throws(XMLError) {
    offset += 5
    var attributes: [XMLStartTag.Attribute] = []
    while true {
      skipBlanks()
      if follows("?>") { break }
      attributes.append(try attribute(after: attributes))
    }
    offset += 2
    declaredEncoding = attributes.first { $0.name.local == "encoding" }?.value
  }

  private mutating func skipToInstructionEnd(from start: Int) throws(XMLError) {
    while !follows("?>") {
      if offset >= input.count { throw XMLError(.unexpectedEnd, at: place(of: start)) }
      offset += 1
    }
    offset += 2
  }
}
