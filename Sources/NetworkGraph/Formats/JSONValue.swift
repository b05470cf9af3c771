/// A value in JSON, and where it stood.
///
/// Objects keep the order of their members; numbers keep their text. Two values are equal if they
/// hold the same, scalar by scalar, wherever they stood.
///
///     let rule: JSONValue = ["id": "T1", "kinds": ["OPS", "PUP"], "weight": 3]
///     rule["kinds"]?.array?.count  // 2
public struct JSONValue: Sendable {
  public enum Content: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  public let content: Content
  private let line: UInt32
  private let column: UInt32

  public init(_ content: Content) {
    self.init(content, line: 0, column: 0)
  }

  init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  /// Where the value begins in the text it was read from; nil if it was made in the program.
  public var place: TextPlace? {
    line == 0 ? nil : TextPlace(line: Int(line), column: Int(column))
  }
}

// MARK: - Looking inside

extension JSONValue {
  public var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  public var bool: Bool? {
    if case .bool(let value) = content { return value }
    return nil
  }

  public var number: JSONNumber? {
    if case .number(let value) = content { return value }
    return nil
  }

  /// The nearest double of a number.
  public var double: Double? { number?.double }

  /// A number that is written as a whole one.
  public var integer: Int? { number?.integer }

  public var string: String? {
    if case .string(let value) = content { return value }
    return nil
  }

  public var array: [JSONValue]? {
    if case .array(let values) = content { return values }
    return nil
  }

  public var members: [Member]? {
    if case .object(let members) = content { return members }
    return nil
  }

  /// The member of that name, scalar by scalar; nil if there is none or this is no object.
  ///
  /// - Complexity: O(members).
  public subscript(name: String) -> JSONValue? {
    members?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The element at that index; nil beyond the end or if this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

// MARK: - Equality by scalars, literals

extension JSONValue: Equatable {
  public static func == (first: JSONValue, second: JSONValue) -> Bool {
    switch (first.content, second.content) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)):
      one.elementsEqual(other) {
        $0.name.utf8.elementsEqual($1.name.utf8) && $0.value == $1.value
      }
    default: false
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self.init(.null) }
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  public init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }
  public init(floatLiteral value: Double) {
    self.init(JSONNumber(value).map(Content.number) ?? .null)
  }
  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(.object(elements.map { Member($0.0, $0.1) }))
  }
}
