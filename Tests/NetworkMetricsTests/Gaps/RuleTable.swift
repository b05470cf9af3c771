import NetworkGraph

/// The rules of the domain once more, written down by hand: what the embedded ones are held against.
struct RuleTable {
  struct Line {
    let id: String
    /// `unit`, `any`, `each-a`, `each-b`.
    let kind: String
    let demands: [(first: [String], second: [String])]
    /// `gmina`, `powiat` or `voivodeship`.
    var scope = "gmina"
    var from = "0001-01-01"
    var until = "9999-12-31"
    /// Whether it is met by a tie of form information, and by a report of last month.
    var information = false
    var report = false
    var severalGminas = false
  }

  static let ops = ["OPS", "CUS"]

  static let lines = [
    Line(id: "E1", kind: "unit", demands: [(ops, [])]),
    Line(id: "E2", kind: "unit", demands: [(["PCPR"], [])]),
    Line(id: "E3", kind: "unit", demands: [(["PUP"], [])]),
    Line(id: "E4", kind: "unit", demands: [(["ROPS"], []), (["WUP"], [])], scope: "voivodeship"),
    Line(id: "E4b", kind: "unit", demands: [(["OWES"], [])], scope: "voivodeship"),
    Line(id: "E5", kind: "unit", demands: [(["CIS", "KIS"], [])]),
    Line(id: "E6", kind: "unit", demands: [(["WTZ"], [])]),
    Line(id: "E7", kind: "unit", demands: [(["ZAZ"], [])]),
    Line(id: "E8", kind: "unit", demands: [(["OWES"], [])]),
    Line(
      id: "T1", kind: "each-a", demands: [(ops, ["PUP"])], until: "2025-05-31", information: true),
    Line(
      id: "T1b", kind: "each-a", demands: [(ops, ["PUP"])], from: "2025-06-01", information: true),
    Line(id: "T2", kind: "any", demands: [(ops, ["PUP"])], until: "2025-05-31"),
    Line(id: "T4-gmina", kind: "any", demands: [(["gmina-office"], ["NGO"])]),
    Line(id: "T4-powiat", kind: "any", demands: [(["powiat-office"], ["NGO"])], scope: "powiat"),
    Line(id: "T4-voivodeship", kind: "any", demands: [(["UM"], ["NGO"])], scope: "voivodeship"),
    Line(
      id: "T5", kind: "each-a", demands: [(ops + ["PCPR"], ["ROPS"])], information: true,
      report: true),
    Line(id: "T5b", kind: "each-a", demands: [(ops + ["PCPR"], ["ROPS"])], information: true),
    Line(id: "T6", kind: "any", demands: [(["CIS"], ops)]),
    Line(id: "T7", kind: "any", demands: [(["CIS"], ["PUP"])]),
    Line(id: "T8", kind: "each-a", demands: [(["WTZ"], ["PCPR"])]),
    Line(id: "T9", kind: "any", demands: [(["WTZ"], ["ZAZ"]), (["WTZ"], ["PUP"])]),
    Line(id: "T10", kind: "each-b", demands: [(["ROPS"], ["OWES"])], scope: "voivodeship"),
    Line(
      id: "T11", kind: "each-b",
      demands: [
        (["OWES"], ["CIS", "KIS", "ZAZ", "WTZ", "PES"]), (["OWES"], ops), (["OWES"], ["PUP"]),
      ], information: true),
    Line(id: "T12", kind: "each-a", demands: [(ops, ["PCPR"])], information: true),
    Line(id: "T13", kind: "each-a", demands: [(["PCPR"], ["PUP"])]),
    Line(
      id: "T14", kind: "any",
      demands: [(ops, ["school"]), (ops, ["police"]), (ops, ["health-unit"]), (ops, ["court"])]),
    Line(
      id: "T15", kind: "any",
      demands: [
        (["ROPS"], ["WUP"]), (["ROPS"], ["education-authority"]), (["ROPS"], ["police"]),
        (["ROPS"], ["court"]),
      ], scope: "voivodeship"),
    Line(
      id: "T16", kind: "each-a", demands: [(["CUS"], ["OPS"])], information: true,
      severalGminas: true),
    Line(
      id: "T17", kind: "each-b", demands: [(["ROPS"], ops + ["PCPR"])], scope: "voivodeship",
      information: true),
  ]
}
