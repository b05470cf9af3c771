/// Reads JSON strictly: RFC 8259, no comments, no trailing commas, names of an object unique.
///
/// A byte order mark in front is passed over, as the RFC allows. Each value knows its place, so
/// that a fault of meaning (an unknown kind in a rule) can be reported where it stands.
///
///     try JSONParser().parse(Array("{\"id\": [1, 2.50]}".utf8))["id"]?[1]?.number?.text  // 2.50
public struct JSONParser: Sendable {
  /// How deep arrays and objects may lie in each other; at most 512, since reading is recursive.
  public var depthLimit: Int
  /// How many bytes a text may have.
  public var byteLimit: Int

  public init(depthLimit: Int = 64, byteLimit: Int = 256 << 20) {
    self.depthLimit = min(depthLimit, 512)
    self.byteLimit = byteLimit
  }

  /// - Throws: ``JSONError`` with the place of the fault.
  /// - Complexity: O(*n*) for *n* bytes.
  public func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    guard bytes.count <= byteLimit else {
      throw JSONError(.tooManyBytes(limit: byteLimit), at: TextPlace(line: 1, column: 1))
    }
    if !UTF8Validation.scan(bytes).isValid {
      let offset = UTF8Validation.firstInvalid(in: bytes) ?? 0
      throw JSONError(.invalidUTF8, at: TextPlace(ofByte: offset, in: bytes))
    }
    return try bytes.withUnsafeBufferPointer { (input) throws(JSONError) -> JSONValue in
      var scan = JSONScan(input, depthLimit: depthLimit)
      return try scan.document()
    }
  }
}

/// One walk over a text in JSON that is valid UTF-8.
private struct JSONScan {
  let input: UnsafeBufferPointer<UInt8>
  let depthLimit: Int
  var offset = 0

  private var line = 1
  /// A byte of the line being read whose column is known.
  private var counted = (offset: 0, column: 1)

  init(_ input: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.input = input
    self.depthLimit = depthLimit
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      counted = (3, 1)
    }
  }

  mutating func document() throws(JSONError) -> JSONValue {
    skipBlanks()
    let value = try value(depth: 0)
    skipBlanks()
    if offset < input.count { throw fault(.textAfterEnd) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard offset < input.count else { throw fault(.unexpectedEnd) }
    let start = place(of: offset)
    let content: JSONValue.Content
    switch input[offset] {
    case 0x7B: content = .object(try members(depth: depth + 1))
    case 0x5B: content = .array(try elements(depth: depth + 1))
    case 0x22: content = .string(try string())
    case 0x2D, 0x30...0x39: content = .number(try number())
    case 0x61...0x7A: content = try word()
    default: throw unexpected()
    }
    return JSONValue(content, line: start.line, column: start.column)
  }

  // MARK: Arrays and objects

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
    try open(depth)
    var elements: [JSONValue] = []
    if take(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth))
      skipBlanks()
      if take(0x5D) { return elements }
      try expect(0x2C)
      skipBlanks()
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    try open(depth)
    var members: [JSONValue.Member] = []
    var names = NameSet()
    if take(0x7D) { return members }
    while true {
      guard offset < input.count, input[offset] == 0x22 else { throw unexpected() }
      let start = offset
      let startPlace = place(of: start)
      let name = try string()
      if !names.insert(name, after: members) {
        throw JSONError(.duplicateName(name), at: startPlace)
      }
      skipBlanks()
      try expect(0x3A)
      skipBlanks()
      members.append(JSONValue.Member(name, try value(depth: depth)))
      skipBlanks()
      if take(0x7D) { return members }
      try expect(0x2C)
      skipBlanks()
    }
  }

  private mutating func open(_ depth: Int) throws(JSONError) {
    if depth > depthLimit { throw fault(.tooDeep(limit: depthLimit)) }
    offset += 1
    skipBlanks()
  }

  // MARK: Scalars

  private mutating func word() throws(JSONError) -> JSONValue.Content {
    let start = offset
    while offset < input.count, 0x61...0x7A ~= input[offset] { offset += 1 }
    switch String(decoding: input[start..<offset], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      offset = start
      throw fault(.unknownWord)
    }
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    let start = offset
    _ = take(0x2D)
    if take(0x30) {
      if offset < input.count, 0x30...0x39 ~= input[offset] { throw invalidNumber(start) }
    } else if !digits() {
      throw invalidNumber(start)
    }
    if take(0x2E), !digits() { throw invalidNumber(start) }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      if !digits() { throw invalidNumber(start) }
    }
    return JSONNumber(checked: String(decoding: input[start..<offset], as: UTF8.self))
  }

  /// Passes over digits and tells whether there was one.
  private mutating func digits() -> Bool {
    let start = offset
    while offset < input.count, 0x30...0x39 ~= input[offset] { offset += 1 }
    return offset > start
  }

  private mutating func invalidNumber(_ start: Int) -> JSONError {
    offset = start
    return fault(.invalidNumber)
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    while offset < input.count {
      let byte = input[offset]
      if byte == 0x22 {
        offset += 1
        return String(decoding: input[start..<offset - 1], as: UTF8.self)
      }
      if byte == 0x5C { return try escapedString(from: start) }
      if byte < 0x20 { throw fault(.controlInString) }
      offset += 1
    }
    throw fault(.unexpectedEnd)
  }

  /// The rest of a string whose first backslash stands at `offset`.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var bytes = Array(input[start..<offset])
    while offset < input.count {
      let byte = input[offset]
      if byte == 0x22 {
        offset += 1
        return String(decoding: bytes, as: UTF8.self)
      }
      if byte < 0x20 { throw fault(.controlInString) }
      if byte == 0x5C {
        UTF8Encoding.append(try escape(), to: &bytes)
      } else {
        bytes.append(byte)
        offset += 1
      }
    }
    throw fault(.unexpectedEnd)
  }

  /// The scalar that the escape at `offset` stands for.
  private mutating func escape() throws(JSONError) -> UInt32 {
    guard offset + 1 < input.count else {
      offset = input.count
      throw fault(.unexpectedEnd)
    }
    let letter = input[offset + 1]
    if letter == 0x75 { return try unicodeEscape() }
    let scalars: [UInt8: UInt32] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
    ]
    guard let scalar = scalars[letter] else { throw fault(.invalidEscape) }
    offset += 2
    return scalar
  }

  private mutating func unicodeEscape() throws(JSONError) -> UInt32 {
    guard let first = hexUnit(at: offset) else { throw fault(.invalidEscape) }
    guard 0xD800..<0xE000 ~= first else {
      offset += 6
      return first
    }
    guard first < 0xDC00, let second = hexUnit(at: offset + 6), 0xDC00..<0xE000 ~= second else {
      throw fault(.loneSurrogate)
    }
    offset += 12
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  /// The value of `\uXXXX` at `start`, or nil if it is none.
  private func hexUnit(at start: Int) -> UInt32? {
    guard start + 6 <= input.count, input[start] == 0x5C, input[start + 1] == 0x75 else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in input[start + 2..<start + 6] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return unit
  }

  // MARK: Moving on, and places

  private mutating func skipBlanks() {
    while offset < input.count {
      switch input[offset] {
      case 0x20, 0x09: offset += 1
      case 0x0A, 0x0D:
        if input[offset] == 0x0D, offset + 1 < input.count, input[offset + 1] == 0x0A {
          offset += 1
        }
        offset += 1
        line += 1
        counted = (offset, 1)
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < input.count, input[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    if !take(byte) { throw unexpected() }
  }

  private mutating func unexpected() -> JSONError {
    guard offset < input.count else { return fault(.unexpectedEnd) }
    let scalar = String(decoding: input[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    return fault(.unexpectedCharacter(scalar ?? "\u{FFFD}"))
  }

  private mutating func fault(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason, at: place(of: offset))
  }

  /// The place of a byte of the line being read, counted on from the last one asked for.
  private mutating func place(of position: Int) -> TextPlace {
    for index in counted.offset..<position where input[index] & 0xC0 != 0x80 {
      counted.column += 1
    }
    counted.offset = position
    return TextPlace(line: line, column: counted.column)
  }
}

/// The names of one object, to find one that comes twice.
private struct NameSet {
  /// Strings that are equal only scalar by scalar.
  private struct Name: Hashable {
    let text: String

    static func == (first: Name, second: Name) -> Bool {
      first.text.utf8.elementsEqual(second.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// Empty as long as comparing with each is cheaper.
  private var names: Set<Name> = []

  mutating func insert(_ name: String, after members: [JSONValue.Member]) -> Bool {
    if members.count < 16 {
      return !members.contains { $0.name.utf8.elementsEqual(name.utf8) }
    }
    if names.isEmpty { for member in members { names.insert(Name(text: member.name)) } }
    return names.insert(Name(text: name)).inserted
  }
}
