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
  /// - Parameters:
  ///   - file: the file's name inside the dataset, for findings.
  ///   - json: the dataset's rules.json.
  public func merging(
    json: [UInt8], file: String = "rules.json"
  ) throws(RuleFileError) -> RuleSet {
    let list = try IdentifiedList(json, key: "rules")
    let stated = try list.values { (value, path) throws(RuleFileError) -> (String, Rule) in
      let rule = try Rule(json: value, path: path)
      return (rule.id, rule)
    }
    let (rules, unknown) = list.merged(rules, with: stated, id: \.id)
    return RuleSet(rules: rules, findings: findings + list.findings(unknown, file: file))
  }
}

extension StaticString {
  /// The bytes of a literal.
  var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
