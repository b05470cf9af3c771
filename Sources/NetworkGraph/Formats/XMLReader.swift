/// Reads XML 1.0 piece by piece, well-formed and without a document type.
///
///     var reader = try XMLReader(Array("<a x='1'>b &amp; c</a>".utf8))
///     while let event = try reader.next() { ... }  // start a, text "b & c", end a
///
/// Known entities are the five of XML and numbers; comments and processing instructions are passed
/// over; CDATA is text; line ends are LF. Names keep their prefix, which is not resolved. The bytes
/// are UTF-8 as ``TextDecoding`` gives them, whatever the declaration says:
/// ``declaredEncoding`` tells what that was.
///
/// Nothing is ever fetched, no text is ever multiplied, nothing is recursive.
public struct XMLReader: Sendable {
  /// The encoding named in the declaration, or nil.
  public internal(set) var declaredEncoding: String?
  /// The number of elements that are open.
  public var depth: Int { open.count }

  let input: [UInt8]
  let limits: XMLLimits
  var offset = 0
  var open: [(name: XMLName, place: TextPlace)] = []
  var seenRoot = false
  var endsAtOnce = false
  var text: [UInt8] = []
  /// A byte whose place is known; later ones are counted on from it.
  var counted = (offset: 0, place: TextPlace(line: 1, column: 1))

  /// Checks the bytes and reads the declaration.
  public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
    input = bytes
    self.limits = limits
    guard bytes.count <= limits.bytes else { throw fault(.tooManyBytes(limit: limits.bytes)) }
    try checkCharacters()
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      counted.offset = 3
    }
    if follows("<?xml") && nameLength(at: offset + 5, isFirst: false) == 0 { try declaration() }
  }

  /// The next event, or nil at the end of the document.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    if endsAtOnce { return closeElement() }
    while offset < input.count {
      if input[offset] != 0x3C {
        try readText()
      } else if follows("<!--") {
        try skipComment()
      } else if follows("<![CDATA[") {
        try readCDATA()
      } else if follows("<?") {
        try skipInstruction()
      } else if follows("<!") {
        throw fault(follows("<!DOCTYPE") ? .doctype : unexpected(at: offset + 1))
      } else if let text = takeText() {
        return text
      } else {
        return follows("</") ? try endTag() : try startTag()
      }
    }
    if let last = open.last { throw XMLError(.unclosedElement(last.name.text), at: last.place) }
    if !seenRoot { throw fault(.noRoot) }
    return nil
  }

  /// The text inside of the element that was just started, up to its end; tags in it are passed
  /// over.
  public mutating func textToEnd() throws(XMLError) -> String {
    let level = open.count
    var joined = ""
    while let event = try next() {
      if case .text(let text) = event { joined += text }
      if case .end = event, open.count < level { return joined }
    }
    return joined
  }

  /// Passes over everything up to the end of the element that was just started.
  public mutating func skipToEnd() throws(XMLError) {
    let level = open.count
    while let event = try next() {
      if case .end = event, open.count < level { return }
    }
  }
}

// MARK: - Moving on, and places

extension XMLReader {
  func checkCharacters() throws(XMLError) {
    if !UTF8Validation.scan(input).isValid {
      let offset = UTF8Validation.firstInvalid(in: input) ?? 0
      throw XMLError(.invalidUTF8, at: TextPlace(ofByte: offset, in: input))
    }
    for index in input.indices {
      let byte = input[index]
      var scalar: UInt32?
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { scalar = UInt32(byte) }
      if byte == 0xEF, input[index + 1] == 0xBF, input[index + 2] >= 0xBE {
        scalar = 0xFFC0 | UInt32(input[index + 2] & 0x3F)
      }
      if let scalar {
        throw XMLError(.invalidCharacter(scalar), at: TextPlace(ofByte: index, in: input))
      }
    }
  }

  func follows(_ word: StaticString) -> Bool {
    guard offset + word.utf8CodeUnitCount <= input.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where input[offset + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < input.count, input[offset] == byte else { return false }
    offset += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(XMLError) {
    if !take(byte) { throw fault(unexpected(at: offset)) }
  }

  /// Passes over blanks and tells whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = offset
    while offset < input.count, isBlank(input[offset]) { offset += 1 }
    return offset > start
  }

  func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  func unexpected(at index: Int) -> XMLError.Reason {
    guard index < input.count else { return .unexpectedEnd }
    let scalars = String(decoding: input[index...].prefix(4), as: UTF8.self).unicodeScalars
    return .unexpectedCharacter(scalars.first ?? "\u{FFFD}")
  }

  mutating func fault(_ reason: XMLError.Reason) -> XMLError {
    XMLError(reason, at: place(of: offset))
  }

  /// The place of a byte, counted on from the last one asked for.
  mutating func place(of index: Int) -> TextPlace {
    if index < counted.offset { return TextPlace(ofByte: index, in: input) }
    for position in counted.offset..<index {
      let byte = input[position]
      let isCRLF = byte == 0x0D && position + 1 < input.count && input[position + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isCRLF {
        counted.place = TextPlace(line: counted.place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        counted.place.column += 1
      }
    }
    counted.offset = index
    return counted.place
  }
}
