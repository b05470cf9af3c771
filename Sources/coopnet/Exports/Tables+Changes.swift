import NetworkGraph
import NetworkMetrics

extension Tables {
  /// `figure,before,after`.
  static func figures(_ result: WhatIf) -> DataTable {
    var table = DataTable([
      .init("figure"), .init("before", isNumber: true), .init("after", isNumber: true),
    ])
    table.rows = result.figures.map { [.text($0.name), whole($0.before), whole($0.after)] }
    return table
  }

  /// Who is cut off by a change: `id,name,kind,lost,together`.
  static func cutOff(_ result: WhatIf, _ language: Language) -> DataTable {
    var table = DataTable([
      .init("id"), .init("name"), .init("kind"), .init("lost"),
      .init("together", isNumber: true),
    ])
    table.rows = result.cutOff.map { unit in
      let institution = result.before.network.network.institutions[unit.unit]
      return [
        .text(institution.id), .text(institution.name),
        .text(institution.roles.joined(separator: "+")),
        .text(
          [unit.hasLostMain ? "main" : nil, unit.hasLostROPS ? "ROPS" : nil]
            .compactMap { $0 }.joined(separator: " ")), .integer(unit.together),
      ]
    }
    return table
  }

  /// The same as rows of figures: `cut_off:ID`, 0 before and 1 after.
  static func cutOffFigures(_ result: WhatIf) -> [[DataTable.Cell]] {
    result.cutOff.map { unit in
      [
        .text("cut_off:\(result.before.network.network.institutions[unit.unit].id)"),
        .integer(0), .integer(1),
      ]
    }
  }

  /// `what,id,name,change,before,after`.
  static func comparison(_ comparison: Comparison) -> DataTable {
    var table = DataTable(words: ["what", "id", "name", "change", "before", "after"])
    table.rows = comparison.rows.map { row in
      [
        .text(row.what.word), .text(row.id), .text(row.name), .text(row.change.rawValue),
        .text(row.before.description), .text(row.after.description),
      ]
    }
    return table
  }

  /// `set,rank,id,name,kind,measure,value`.
  static func keyPlayers(_ players: KeyPlayers, _ network: CooperationNetwork) -> DataTable {
    var table = DataTable([
      .init("set"), .init("rank", isNumber: true), .init("id"), .init("name"), .init("kind"),
      .init("measure"), .init("value", isNumber: true),
    ])
    table.rows = players.rows.map { row in
      let institution = network.institutions[row.institution]
      return [
        .text(row.goal.rawValue), .integer(row.rank), .text(institution.id),
        .text(institution.name), .text(institution.roles.joined(separator: "+")),
        .text(row.goal.measure), .number(row.value),
      ]
    }
    return table
  }

  /// The timeline: one row a month or year.
  static func timeline(_ timeline: Timeline) -> DataTable {
    var table = DataTable(
      [.init("first"), .init("last")]
        + [
          "institutions", "ties", "running", "planned", "begun", "ended", "coverage", "known",
        ].map { .init($0, isNumber: true) })
    table.rows = timeline.points.map { point in
      [
        .day(point.first), .day(point.last), .integer(point.institutions), .integer(point.ties),
        .integer(point.running), .integer(point.planned), .integer(point.begun),
        .integer(point.ended), .number(point.coverage), .number(point.known),
      ]
    }
    return table
  }
}
