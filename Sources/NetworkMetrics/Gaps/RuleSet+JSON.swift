import NetworkGraph

extension RuleSet {
  /// The rules that the program brings along, in force unless a dataset says otherwise.
  public static let standard: RuleSet = {
    do {
      return try RuleSet(json: EmbeddedRules.json.bytes)
    } catch {
      preconditionFailure("the embedded rules: \(error)")
    }
  }()

  /// Reads a whole set of rules.
  ///
  /// The keys are told in `EmbeddedRules.swift`. A key that has no meaning is an error, so that a
  /// misspelt one is not passed over.
  public init(json: [UInt8]) throws(RuleFileError) {
    self = try RuleSet(rules: []).merging(json: json)
  }

  /// These rules with a dataset's own: a rule of a new id is added at the end, one of a known id
  /// takes its whole place, and ids in `off` (or with `"off": true`) are switched off.
  ///
  /// An id in `off` that is not there is a finding.
  ///
  /// - Parameter file: the file's name inside the dataset, for findings.
  public func merging(
    json: [UInt8], file: String = "rules.json"
  ) throws(RuleFileError) -> RuleSet {
    let list = try IdentifiedList(json, key: "rules")
    var merged = rules
    var seen: Set<[UInt8]> = []
    for (value, path) in list.stated {
      let rule = try Rule(json: value, path: path)
      if !seen.insert(Array(rule.id.utf8)).inserted {
        throw JSONFields.error(.repeatedID, rule.id, value, path)
      }
      if let place = merged.firstIndex(where: { $0.id.hasSameCodePoints(as: rule.id) }) {
        merged[place] = rule
      } else {
        merged.append(rule)
      }
    }
    var findings = findings
    for (id, place) in list.off {
      if let position = merged.firstIndex(where: { $0.id.hasSameCodePoints(as: id) }) {
        merged.remove(at: position)
      } else {
        findings.append(
          Finding(
            .warning, .unknownRule, file: file, line: place?.line ?? 0,
            column: place?.column ?? 0, [id]))
      }
    }
    return RuleSet(rules: merged, findings: findings)
  }
}

extension StaticString {
  /// The bytes of a literal.
  var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
