import NetworkGraph

/// Reads the members of one JSON object by name, and says where and why one can't be used.
struct JSONFields {
  let value: JSONValue
  let path: String

  /// - Throws: if the value is no object, or has a key that is not among those allowed.
  init(_ value: JSONValue, path: String, keys: [String]) throws(RuleFileError) {
    self.value = value
    self.path = path
    guard let members = value.members else { throw error(.wrongType, "object") }
    for member in members where !keys.contains(where: member.name.hasSameCodePoints) {
      throw Self.error(.unknownKey, member.name, member.value, Self.join(path, member.name))
    }
  }

  func error(_ reason: RuleFileError.Reason, _ word: String = "") -> RuleFileError {
    Self.error(reason, word, value, path)
  }

  /// An error at the value of a key, at the object where it has none.
  func error(
    _ reason: RuleFileError.Reason, _ word: String = "", at key: String
  ) -> RuleFileError {
    Self.error(reason, word, value[key] ?? value, Self.join(path, key))
  }

  static func error(
    _ reason: RuleFileError.Reason, _ word: String, _ value: JSONValue, _ path: String
  ) -> RuleFileError {
    RuleFileError(
      reason, word: word, line: value.place?.line ?? 1, column: value.place?.column ?? 1,
      path: path)
  }

  static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}

extension JSONFields {
  func text(_ key: String) throws(RuleFileError) -> String {
    guard let value = value[key] else { throw error(.missingKey, key, at: key) }
    guard let text = value.string else { throw error(.wrongType, "string", at: key) }
    if text.utf8.isEmpty { throw error(.emptyValue, at: key) }
    return text
  }

  func optionalText(_ key: String) throws(RuleFileError) -> String? {
    value[key] == nil ? nil : try text(key)
  }

  func flag(_ key: String, default standard: Bool) throws(RuleFileError) -> Bool {
    guard let value = value[key] else { return standard }
    guard let flag = value.bool else { throw error(.wrongType, "boolean", at: key) }
    return flag
  }

  /// A whole number above 0.
  func count(_ key: String) throws(RuleFileError) -> Int? {
    guard let value = value[key] else { return nil }
    guard let number = value.number else { throw error(.wrongType, "number", at: key) }
    guard let count = number.integer, count > 0, count <= 100_000 else {
      throw error(.badNumber, number.text, at: key)
    }
    return count
  }

  /// A text in both languages; one text given as a string stands for both.
  func bilingual(_ key: String) throws(RuleFileError) -> Bilingual {
    guard let value = value[key] else { throw error(.missingKey, key, at: key) }
    if value.string != nil {
      let text = try text(key)
      return Bilingual(pl: text, en: text)
    }
    let fields = try JSONFields(value, path: Self.join(path, key), keys: ["pl", "en"])
    return Bilingual(pl: try fields.text("pl"), en: try fields.text("en"))
  }

  func optionalBilingual(_ key: String) throws(RuleFileError) -> Bilingual? {
    value[key] == nil ? nil : try bilingual(key)
  }

  /// One of the words of a vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, default standard: Word? = nil
  ) throws(RuleFileError) -> Word where Word.RawValue == String {
    if value[key] == nil, let standard { return standard }
    let text = try text(key)
    guard let word = Word(rawValue: text) else {
      throw error(.unknownWord(allowed: Word.allCases.map(\.rawValue)), text, at: key)
    }
    return word
  }

  func day(_ key: String, isEnd: Bool) throws(RuleFileError) -> Day? {
    guard let text = try optionalText(key) else { return nil }
    guard let span = DateSpan(text) else { throw error(.badDay, text, at: key) }
    return isEnd ? span.last : span.first
  }

  /// The first and last day of validity.
  func validity() throws(RuleFileError) -> (from: Day?, until: Day?) {
    let from = try day("from", isEnd: false)
    let until = try day("until", isEnd: true)
    if let from, let until, until < from {
      throw error(.endBeforeStart, until.description, at: "until")
    }
    return (from, until)
  }

  /// A list of values, each with its path.
  func list(_ key: String) throws(RuleFileError) -> [(value: JSONValue, path: String)] {
    guard let value = value[key] else { return [] }
    guard let array = value.array else { throw error(.wrongType, "array", at: key) }
    return array.enumerated().map { ($1, "\(Self.join(path, key))[\($0)]") }
  }

  /// A list with at least one value.
  func someList(_ key: String) throws(RuleFileError) -> [(value: JSONValue, path: String)] {
    if value[key] == nil { throw error(.missingKey, key, at: key) }
    let list = try list(key)
    if list.isEmpty { throw error(.emptyValue, at: key) }
    return list
  }

  /// A list of texts, none of them empty.
  func texts(_ key: String) throws(RuleFileError) -> [String] {
    var texts: [String] = []
    for (value, path) in try list(key) { texts.append(try Self.text(value, path)) }
    return texts
  }

  /// A list with at least one text.
  func someTexts(_ key: String) throws(RuleFileError) -> [String] {
    guard let value = value[key] else { throw error(.missingKey, key, at: key) }
    return try Self.someTexts(value, Self.join(path, key))
  }

  static func someTexts(_ value: JSONValue, _ path: String) throws(RuleFileError) -> [String] {
    guard let values = value.array else { throw error(.wrongType, "array", value, path) }
    if values.isEmpty { throw error(.emptyValue, "", value, path) }
    var texts: [String] = []
    for (place, value) in values.enumerated() {
      texts.append(try text(value, "\(path)[\(place)]"))
    }
    return texts
  }

  static func text(_ value: JSONValue, _ path: String) throws(RuleFileError) -> String {
    guard let text = value.string else { throw error(.wrongType, "string", value, path) }
    if text.utf8.isEmpty { throw error(.emptyValue, "", value, path) }
    return text
  }
}
