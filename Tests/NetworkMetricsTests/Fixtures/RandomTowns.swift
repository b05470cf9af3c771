import NetworkGraph
import NetworkMetrics

/// Small random towns: a few gminas, units of the kinds that rules speak of, ties, teams and meetings.
enum RandomTowns {
  private static let kinds = [
    "OPS", "OPS", "PCPR", "PUP", "ROPS", "CIS", "NGO", "gmina-office", "police", "school", "OWES",
    "WTZ", "CUS", "GKRPA",
  ]
  private static let gminas = ["260101", "260102", "260201"]
  static let forms = [
    "meeting", "information", "referral", "agreement", "report", "plan", "programme",
    "joint-programme", "training",
  ]

  static func town(_ seed: Int, units: Int = 9) -> Town {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 77)
    func pick<Value>(_ values: [Value]) -> Value { values[generator.next(below: values.count)] }
    var town = Town()
    town.register(gminas.joined(separator: " "))
    var ids: [String] = []
    for number in 0..<units {
      let kind = pick(kinds)
      ids.append("\(kind.lowercased())-\(number)")
      let ending = generator.next(below: 8) == 0 ? "2024-06" : nil
      let serves = generator.next(below: 6) == 0 ? "260101 260201" : ""
      town.add(ids[number], kind, pick(gminas), serves: serves, until: ending)
    }
    for _ in 0..<generator.next(below: units) {
      let (from, to) = (pick(ids), pick(ids))
      if from == to { continue }
      let years = ["2023-03", "2024-02", "2024-12", nil]
      town.tie(
        from, to, pick(forms), start: pick(["2022-01", "2023-07", nil]),
        end: pick(years), status: pick([nil, nil, nil, .planned, RecordedStatus.none]))
    }
    for number in 0..<generator.next(below: 3) {
      let members = (0..<3).map { _ in pick(ids) }
      town.event(
        "e\(number)", pick(["team", "meeting", "project", "plan"]),
        Set(members).sorted().joined(separator: " "), start: "2023-05",
        place: pick(gminas + [""]))
    }
    return town
  }
}
