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

  /// Reads a name; where there is none it is a fault.
  mutating func name() throws(XMLError) -> XMLName {
    let start = offset
    var colon: Int?
    guard offset < input.count else { throw fault(.unexpectedEnd) }
    if nameLength(at: offset, isFirst: true) == 0 { throw fault(.invalidName) }
    while true {
      let length = nameLength(at: offset, isFirst: false)
      if length == 0 { break }
      if input[offset] == 0x3A {
        if colon != nil { throw fault(.invalidName) }
        colon = offset
      }
      offset += length
    }
    guard let colon else {
      return XMLName(local: String(decoding: input[start..<offset], as: UTF8.self))
    }
    guard colon > start, colon + 1 < offset, nameLength(at: colon + 1, isFirst: true) > 0 else {
      throw XMLError(.invalidName, at: place(of: start))
    }
    return XMLName(
      prefix: String(decoding: input[start..<colon], as: UTF8.self),
      local: String(decoding: input[colon + 1..<offset], as: UTF8.self))
  }

  /// The bytes of the character at `index` if it may stand in a name, else 0.
  ///
  /// NameStartChar and NameChar of XML 1.0, fifth edition, section 2.3.
  func nameLength(at index: Int, isFirst: Bool) -> Int {
    guard index < input.count else { return 0 }
    let lead = input[index]
    switch lead {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A: return 1
    case 0x2D, 0x2E, 0x30...0x39: return isFirst ? 0 : 1
    case 0..<0x80: return 0
    default: break
    }
    let length = UTF8Encoding.length(ofLead: lead)
    let scalar = input.withUnsafeBufferPointer {
      UTF8Encoding.scalar($0, at: index, length: length)
    }
    switch scalar {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: return isFirst ? 0 : length
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      return length
    default: return 0
    }
  }
}
