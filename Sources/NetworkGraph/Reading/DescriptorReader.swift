/// Reads datapackage.json: what the Frictionless specification says of a package, and our settings
/// under the key `coopnet`.
///
/// A text that is no JSON object makes the dataset unusable; a setting of a wrong type or value is
/// reported and left out.
struct DescriptorReader {
  private(set) var descriptor: DatasetDescriptor
  private(set) var resources = DatasetResources()
  private var log: FindingLog

  /// - Parameter descriptor: what holds where the file says nothing.
  init(descriptor: DatasetDescriptor, log: FindingLog) {
    self.descriptor = descriptor
    self.log = log
  }

  /// Returns the log.
  mutating func read(_ file: DatasetFile, limits: ReadingLimits) -> FindingLog {
    guard file.bytes.count <= limits.fileBytes else {
      log.addOverBound(.fileBytes, limits.fileBytes, found: file.bytes.count)
      return log
    }
    do {
      let root = try JSONParser(depthLimit: limits.depth).parse(file.bytes)
      if root.members == nil {
        log.add(.error, .badDescriptor, line: 1, column: 1, ["not-an-object"])
      } else {
        readPackage(root)
        readResources(root)
        if let settings = root["coopnet"] { readSettings(settings) }
      }
    } catch {
      add(error, limits)
    }
    return log
  }

  private mutating func add(_ error: JSONError, _ limits: ReadingLimits) {
    let (line, column) = (error.place.line, error.place.column)
    if case .tooDeep(let depth) = error.reason {
      log.addOverBound(.depth, depth, found: nil, line: line, column: column)
    } else {
      log.add(.error, .badDescriptor, line: line, column: column, [error.reason.code])
    }
  }
}

// MARK: - The package

extension DescriptorReader {
  private mutating func readPackage(_ root: JSONValue) {
    if let name = text(root, "name") { descriptor.name = name }
    if let title = text(root, "title") { descriptor.title = title }
    if let summary = text(root, "description") { descriptor.summary = summary }
    if let value = root["language"] {
      descriptor.language = value.string.flatMap { Self.language($0) }
      if descriptor.language == nil { report(value, "language") }
    }
    descriptor.licenses = (root["licenses"]?.array ?? []).compactMap {
      $0["title"]?.string ?? $0["name"]?.string ?? $0["path"]?.string
    }
    descriptor.sources = (root["sources"]?.array ?? []).compactMap {
      $0["title"]?.string ?? $0["path"]?.string ?? $0.string
    }
  }

  /// `pl`, `pl-PL`, `en-GB`.
  private static func language(_ tag: String) -> Language? {
    tag.unicodeScalars.split(whereSeparator: { $0 == "-" || $0 == "_" }).first
      .flatMap { Language(rawValue: String($0).lowercased()) }
  }

  private mutating func readResources(_ root: JSONValue) {
    guard let value = root["resources"] else { return }
    guard let list = value.array else { return report(value, "resources") }
    for resource in list {
      guard let value = resource["path"], let path = value.string ?? value.array?.first?.string
      else {
        if resource["data"] == nil { report(resource, "resources.path") }
        continue
      }
      guard Self.isInside(path) else {
        report(value, "resources.path")
        continue
      }
      resources.paths.append(path)
      let name = resource["name"]?.string ?? ""
      if name == "terc" { descriptor.tercFile = path }
      guard let table = DatasetTable(rawValue: name) ?? Self.table(ofPath: path) else { continue }
      guard resources.tables[table] == nil else {
        report(resource["name"] ?? resource, "resources.name")
        continue
      }
      let missing =
        resource["schema"]?["missingValues"]?.array ?? root["missingValues"]?.array ?? []
      resources.tables[table] = DatasetResources.Resource(
        path: path, missingValues: Set(missing.compactMap(\.string)),
        commentMark: Self.commentMark(resource))
    }
  }

  /// One sign of ASCII that is neither a letter, a digit, a quote nor a separator.
  private static func commentMark(_ resource: JSONValue) -> UInt8? {
    guard let text = resource["dialect"]?["commentChar"]?.string, text.utf8.count == 1,
      let mark = text.utf8.first, "#%!*~^".utf8.contains(mark)
    else { return nil }
    return mark
  }

  private static func table(ofPath path: String) -> DatasetTable? {
    DatasetTable.allCases.first { $0.fileName == path }
  }

  /// Whether a path names a file of the dataset's folder or of a folder in it: no address, nothing
  /// absolute, no way up.
  static func isInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = path.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":")
    }
    return isPlain && parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
  }
}

// MARK: - Our settings

extension DescriptorReader {
  private mutating func readSettings(_ settings: JSONValue) {
    guard let members = settings.members else { return report(settings, "coopnet") }
    for member in members {
      let value = member.value
      switch member.name {
      case "asOf": descriptor.asOf = day(value, "asOf")
      case "area": descriptor.area = area(value, "area")
      case "window":
        if let window = value.integer, window >= 0 {
          descriptor.window = window
        } else {
          report(value, "window")
        }
      case "modelData":
        if let flag = value.bool {
          descriptor.isModelData = flag
        } else {
          report(value, "modelData")
        }
      case "rules": descriptor.rulesFile = path(value, "rules")
      case "pathways": descriptor.pathwaysFile = path(value, "pathways")
      case "terc": descriptor.tercFile = path(value, "terc")
      case "collected": readCollected(value)
      case "namedWithoutUnits": readNamedClasses(value)
      default:
        log.add(.warning, .unknownSetting, at: value.place, [member.name])
      }
    }
  }

  private mutating func readCollected(_ value: JSONValue) {
    guard let list = value.array else { return report(value, "collected") }
    for entry in list {
      guard let words = entry["forms"]?.array, let areaValue = entry["area"] else {
        report(entry, "collected")
        continue
      }
      var forms: [String] = []
      for word in words {
        if let form = word.string.flatMap({ Vocabulary.forms[$0] }) {
          forms.append(form)
        } else {
          report(word, "collected.forms")
        }
      }
      let area = area(areaValue, "collected.area")
      // An entry without a form or an area that can be read says nothing about any pair.
      guard !forms.isEmpty, !area.isEmpty else { continue }
      let until = entry["until"].flatMap { $0.isNull ? nil : day($0, "collected.until") }
      descriptor.collected.append(
        DatasetDescriptor.Collected(
          forms: forms, area: area, until: until, source: entry["source"]?.string ?? ""))
    }
  }

  private mutating func readNamedClasses(_ value: JSONValue) {
    guard let list = value.array else { return report(value, "namedWithoutUnits") }
    for entry in list {
      guard let kind = entry["kind"]?.string else {
        report(entry, "namedWithoutUnits")
        continue
      }
      let known = KindCatalog.standard.kind(named: kind)
      let pl = entry["pl"]?.string ?? entry["en"]?.string ?? known?.names.pl ?? kind
      let en = entry["en"]?.string ?? entry["pl"]?.string ?? known?.names.en ?? kind
      descriptor.namedWithoutUnits.append(
        DatasetDescriptor.NamedClass(kind: known?.id ?? kind, words: Bilingual(pl: pl, en: en)))
    }
  }
}

// MARK: - Values

extension DescriptorReader {
  private mutating func report(_ value: JSONValue, _ key: String) {
    log.add(.warning, .badSetting, at: value.place, [key, value.shortText])
  }

  private mutating func text(_ root: JSONValue, _ key: String) -> String? {
    guard let value = root[key], !value.isNull else { return nil }
    guard let text = value.string else {
      report(value, key)
      return nil
    }
    return PolishText.composed(text)
  }

  /// A year or month means its last day.
  private mutating func day(_ value: JSONValue, _ key: String) -> Day? {
    let text = value.string ?? value.number?.text ?? ""
    guard let span = DateSpan(text) else {
      report(value, key)
      return nil
    }
    return span.last
  }

  /// One code, a list of them, or several in one text.
  private mutating func area(_ value: JSONValue, _ key: String) -> [TerritoryCode] {
    let words = (value.array ?? [value]).map { ($0, $0.string ?? $0.number?.text ?? "") }
    var codes: [TerritoryCode] = []
    for (word, text) in words {
      for part in CellReader.listed(text) {
        if let reading = TerritoryCodeReader().read(part) {
          codes.append(reading.code)
        } else {
          report(word, key)
        }
      }
      if text.isEmpty { report(word, key) }
    }
    return codes
  }

  private mutating func path(_ value: JSONValue, _ key: String) -> String? {
    if value.isNull { return nil }
    guard let path = value.string, Self.isInside(path) else {
      report(value, key)
      return nil
    }
    return path
  }
}

extension JSONValue {
  /// The value in a few characters, for a finding.
  fileprivate var shortText: String {
    switch content {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array: "[ ]"
    case .object: "{ }"
    }
  }
}

extension JSONError.Reason {
  /// The reason as findings name it.
  public var code: String {
    switch self {
    case .unexpectedEnd: "unexpected-end"
    case .unexpectedCharacter(let scalar): "unexpected-character \(Character(scalar))"
    case .textAfterEnd: "text-after-end"
    case .unknownWord: "unknown-word"
    case .invalidNumber: "invalid-number"
    case .invalidEscape: "invalid-escape"
    case .loneSurrogate: "lone-surrogate"
    case .controlInString: "control-in-string"
    case .duplicateName(let name): "duplicate-name \(name)"
    case .invalidUTF8: "invalid-utf8"
    case .tooDeep(let limit): "too-deep \(limit)"
    case .tooManyBytes(let limit): "too-many-bytes \(limit)"
    }
  }
}
