/// Writes JSON as it goes, in the order given.
///
///     var writer = JSONWriter(.pretty)
///     writer.beginObject()
///     writer.member("name", "Łódź")
///     writer.member("betweenness", Double?.none)  // null
///     writer.endObject()
///
/// What is written can be put into a `<script>` element and on a terminal as it is: `<`, U+2028 and
/// U+2029, DEL, C1 controls and the controls of writing direction are escaped. Numbers have the
/// shortest digits that read back; nan and infinity are null, as undefined is.
///
/// - Precondition: begin and end pair up, and each value of an object has its name in front. Both
///   are checked in debug builds.
public struct JSONWriter: Sendable {
  public enum Layout: Sendable {
    /// Without blanks.
    case compact
    /// One value a line, indented by two blanks.
    case pretty
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private let isPretty: Bool
  /// For each open array or object whether it is an object, and whether it holds something.
  private var open: [(isObject: Bool, isEmpty: Bool)] = []
  private var awaitsValue = false

  public init(_ layout: Layout = .compact) { isPretty = layout == .pretty }

  // MARK: Arrays and objects

  public mutating func beginObject() { begin(0x7B, isObject: true) }
  public mutating func endObject() { end(0x7D, isObject: true) }
  public mutating func beginArray() { begin(0x5B, isObject: false) }
  public mutating func endArray() { end(0x5D, isObject: false) }

  /// Writes the name of the value that comes next.
  public mutating func name(_ name: String) {
    assert(open.last?.isObject == true && !awaitsValue, "a name belongs into an object")
    separate()
    JSONEscaping.append(name, to: &bytes)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
    awaitsValue = true
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes an array with one value for each element, which `body` writes.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements { body(&self, element) }
    endArray()
  }

  // MARK: Values

  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    beginValue()
    JSONEscaping.append(text, to: &bytes)
  }

  public mutating func value(_ number: Int?) {
    guard let number else { return null() }
    beginValue()
    NumberText.append(number, to: &bytes)
  }

  public mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    beginValue()
    NumberText.append(number, to: &bytes)
  }

  public mutating func value(_ flag: Bool?) {
    guard let flag else { return null() }
    beginValue()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a whole value; numbers as their text stands.
  public mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let flag): self.value(flag)
    case .number(let number):
      beginValue()
      bytes.append(contentsOf: number.text.utf8)
    case .string(let text): self.value(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { for member in members { $0.member(member.name, member.value) } }
    }
  }

  // MARK: Members

  public mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    value(text)
  }

  public mutating func member(_ name: String, _ number: Int?) {
    self.name(name)
    value(number)
  }

  public mutating func member(_ name: String, _ number: Double?) {
    self.name(name)
    value(number)
  }

  public mutating func member(_ name: String, _ flag: Bool?) {
    self.name(name)
    value(flag)
  }

  public mutating func member(_ name: String, _ value: JSONValue) {
    self.name(name)
    self.value(value)
  }

  public mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    array(texts) { $0.value($1) }
  }

  /// Ends the text with a line end, as files end.
  public mutating func endLine() { bytes.append(0x0A) }

  // MARK: Commas and lines

  private mutating func begin(_ bracket: UInt8, isObject: Bool) {
    beginValue()
    bytes.append(bracket)
    open.append((isObject, true))
  }

  private mutating func end(_ bracket: UInt8, isObject: Bool) {
    assert(open.last?.isObject == isObject && !awaitsValue, "an end without its beginning")
    let isEmpty = open.popLast()?.isEmpty ?? true
    if isPretty && !isEmpty { indent() }
    bytes.append(bracket)
  }

  private mutating func beginValue() {
    if awaitsValue {
      awaitsValue = false
    } else {
      assert(open.last?.isObject != true, "a value of an object needs a name")
      separate()
    }
  }

  private mutating func separate() {
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(0x2C) }
    open[last].isEmpty = false
    if isPretty { indent() }
  }

  private mutating func indent() {
    bytes.append(0x0A)
    for _ in open { bytes.append(contentsOf: "  ".utf8) }
  }
}
