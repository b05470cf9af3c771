/// The table of matches after a person went through it.
///
/// `decision` says what holds: `exact`, `identifier`, yes (the institution in `matched_id` it is),
/// no or `none` (it is none of them), the id of another institution, or `review`, `?` or nothing: not
/// decided yet.
public struct MatchReview: Sendable {
  public struct Row: Sendable, Hashable {
    /// As the table numbers it, else its place in the table.
    public var row: String
    public var given: String
    public var event: String
    public var role: String
    public var outcome: Outcome
  }

  public enum Outcome: Sendable, Hashable {
    /// The position in the network.
    case institution(Int)
    case notThere
    case undecided
    /// What was written is no institution and no decision.
    case unknown(String)
  }

  public var rows: [Row]
  public var findings: [Finding]
}

extension MatchReview {
  private static let yes: Set<String> = ["exact", "identifier", "yes", "y", "tak", "t", "ok", "1"]
  private static let no: Set<String> = ["no", "n", "nie", "none", "brak", "0"]
  private static let waiting: Set<String> = ["", "review", "?"]

  /// Without a table: nothing but what was found.
  init(_ csv: CSVTable?, _ network: CooperationNetwork, _ log: FindingLog) {
    rows = []
    findings = log.sorted
    guard let csv else { return }
    var log = log
    let keys = csv.header.map(Vocabulary.key)
    func field(_ name: String) -> Int? { keys.firstIndex(of: Vocabulary.key(name)) }
    for name in ["matched_id", "decision"] where field(name) == nil {
      log.add(.error, .missingColumn, line: csv.headerLine ?? 1, [name])
    }
    if let matched = field("matched_id"), let decision = field("decision") {
      for row in 0..<csv.rowCount {
        func text(_ name: String) -> String {
          field(name).map { csv.trimmedText(row: row, column: $0) } ?? ""
        }
        let number = text("row")
        rows.append(
          Row(
            row: number.isEmpty ? String(row + 1) : number, given: text("given"),
            event: text("event"), role: text("role"),
            outcome: Self.outcome(
              decision: csv.trimmedText(row: row, column: decision),
              matched: csv.trimmedText(row: row, column: matched), network)))
      }
    }
    findings = log.sorted
  }

  private static func outcome(
    decision: String, matched: String, _ network: CooperationNetwork
  ) -> Outcome {
    // An id goes first: there may be an institution of the id "tak".
    if let position = network.institution(withID: decision) { return .institution(position) }
    let key = Vocabulary.key(decision)
    if waiting.contains(key) { return .undecided }
    if no.contains(key) { return .notThere }
    guard yes.contains(key) else { return .unknown(decision) }
    guard let position = network.institution(withID: matched) else { return .unknown(matched) }
    return .institution(position)
  }
}

extension DatasetReader {
  /// Reads a reviewed table of matches; ids are those of the network.
  public func readMatchReview(
    _ file: DatasetFile, against network: CooperationNetwork
  ) -> MatchReview {
    var log = FindingLog(file: file.name)
    let csv = TableOpener(limits: limits).rows(of: file, log: &log)
    return MatchReview(csv, network, log)
  }
}
