import NetworkGraph

/// The rules in force, in the order in which they are told.
public struct RuleSet: Sendable {
  public let rules: [Rule]
  /// Found while a dataset's rules were taken in.
  public let findings: [Finding]

  /// Of rules of one id the first stays.
  public init(rules: [Rule], findings: [Finding] = []) {
    self.findings = findings
    var seen: Set<String> = []
    self.rules = rules.filter { seen.insert($0.id).inserted }
  }

  /// The position of a rule by its id.
  public func position(of id: String) -> Int? {
    rules.firstIndex { $0.id.hasSameCodePoints(as: id) }
  }
}
