extension XMLReader {
  mutating func startTag() throws(XMLError) -> XMLEvent {
    let place = place(of: offset)
    if seenRoot && open.isEmpty { throw fault(.secondRoot) }
    if open.count == limits.depth { throw fault(.tooDeep(limit: limits.depth)) }
    offset += 1
    let name = try name()
    var attributes: [XMLStartTag.Attribute] = []
    while true {
      let hadBlank = skipBlanks()
      if take(0x3E) { break }
      if follows("/>") {
        offset += 2
        endsAtOnce = true
        break
      }
      guard hadBlank, offset < input.count else { throw fault(unexpected(at: offset)) }
      attributes.append(try attribute(after: attributes))
    }
    seenRoot = true
    open.append((name, place))
    return .start(XMLStartTag(name: name, attributes: attributes, place: place))
  }

  mutating func attribute(
    after others: [XMLStartTag.Attribute]
  ) throws(XMLError) -> XMLStartTag.Attribute {
    if others.count == limits.attributesPerElement {
      throw fault(.tooManyAttributes(limit: limits.attributesPerElement))
    }
    let start = offset
    let name = try name()
    if others.contains(where: { $0.name == name }) {
      throw XMLError(.duplicateAttribute(name.text), at: place(of: start))
    }
    skipBlanks()
    try expect(0x3D)
    skipBlanks()
    guard offset < input.count, input[offset] == 0x22 || input[offset] == 0x27 else {
      throw fault(unexpected(at: offset))
    }
    return XMLStartTag.Attribute(name: name, value: try value(closedBy: input[offset]))
  }

  private mutating func value(closedBy quote: UInt8) throws(XMLError) -> String {
    offset += 1
    var value: [UInt8] = []
    while offset < input.count, input[offset] != quote {
      if value.count >= limits.textLength { throw fault(.textTooLong(limit: limits.textLength)) }
      switch input[offset] {
      case 0x3C: throw fault(unexpected(at: offset))
      case 0x26: UTF8Encoding.append(try reference(), to: &value)
      case 0x0D where offset + 1 < input.count && input[offset + 1] == 0x0A: offset += 1
      case 0x09, 0x0A, 0x0D:
        value.append(0x20)
        offset += 1
      default:
        value.append(input[offset])
        offset += 1
      }
    }
    try expect(quote)
    return String(decoding: value, as: UTF8.self)
  }

  mutating func endTag() throws(XMLError) -> XMLEvent {
    let start = offset
    offset += 2
    let name = try name()
    skipBlanks()
    try expect(0x3E)
    guard let last = open.last else {
      throw XMLError(.mismatchedEnd(open: "", found: name.text), at: place(of: start))
    }
    guard last.name == name else {
      throw XMLError(
        .mismatchedEnd(open: last.name.text, found: name.text), at: place(of: start))
    }
    return closeElement()
  }

  mutating func closeElement() -> XMLEvent {
    endsAtOnce = false
    return .end(open.removeLast().name)
  }

  mutating func name() throws(XMLError) -> XMLName {
    let start = offset
    var colon: Int?
    guard isNameByte(at: offset), !isNameContinuation(input[offset]) else {
      throw fault(offset < input.count ? .invalidName : .unexpectedEnd)
    }
    while isNameByte(at: offset) {
      if input[offset] == 0x3A {
        if colon != nil { throw fault(.invalidName) }
        colon = offset
      }
      offset += 1
    }
    let written = input[start..<offset]
    guard let colon else { return XMLName(local: String(decoding: written, as: UTF8.self)) }
    guard colon > start, colon + 1 < offset else {
      throw XMLError(.invalidName, at: place(of: start))
    }
    return XMLName(
      prefix: String(decoding: input[start..<colon], as: UTF8.self),
      local: String(decoding: input[colon + 1..<offset], as: UTF8.self))
  }

  /// Letters, digits, `_-.:`, and everything above ASCII.
  func isNameByte(at index: Int) -> Bool {
    guard index < input.count else { return false }
    switch input[index] {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: return true
    default: return false
    }
  }

  /// What stands in a name, and not at its beginning.
  private func isNameContinuation(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2E
  }
}
