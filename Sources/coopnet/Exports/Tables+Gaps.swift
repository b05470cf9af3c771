import NetworkGraph
import NetworkMetrics

extension Tables {
  /// One row an expectation.
  static func gaps(_ analysis: Analysis, _ language: Language) -> DataTable {
    var table = DataTable(
      words: [
        "teryt", "gmina", "powiat", "voivodeship", "rule", "status", "certainty",
        "rule_strength", "from", "to", "basis", "evidence", "note",
      ])
    guard let gaps = analysis.gaps else { return table }
    let words = GapWords(analysis: analysis, language: language)
    for row in gaps.expectations where analysis.isShown(row.territory) {
      let rule = gaps.rules.rules[row.rule]
      table.rows.append(
        placeCells(row.territory, analysis) + [
          .text(rule.id), .text(row.status.rawValue), .text(row.certainty?.rawValue ?? ""),
          .text(rule.strength.rawValue), .text(words.ids(row.from)), .text(words.ids(row.to)),
          .text(rule.basis(language)), .text(words.evidence(row)), .text(words.note(row)),
        ])
    }
    return table
  }

  /// `teryt,gmina,powiat,voivodeship`: names where known; empty below the unit's own level.
  static func placeCells(_ code: TerritoryCode, _ analysis: Analysis) -> [DataTable.Cell] {
    let territory = analysis.day.network.territory
    func name(_ level: TerritoryCode.Level) -> DataTable.Cell {
      .text(code.unit(at: level).map { territory.name(of: $0) } ?? "")
    }
    return [.text(code.description), name(.gmina), name(.powiat), name(.voivodeship)]
  }

  /// One row a gmina.
  static func gminas(_ analysis: Analysis) -> DataTable {
    let reach = GminaFigures.reachKinds.map { "reach_" + $0.lowercased() }
    let numbers =
      [
        "population", "institutions", "ties", "applicable", "met", "weak", "expiring", "gap",
        "missing_unit", "known", "coverage", "coverage_equal", "coverage_law", "isolated",
        "single_partner", "cut_off", "fragile",
      ] + reach + ["pathways_available", "pathways_connected"]
    var table = DataTable(
      ["teryt", "gmina", "powiat", "voivodeship"].map { .init($0) }
        + numbers.map { .init($0, isNumber: true) })
    guard let gaps = analysis.gaps else { return table }
    for gmina in gaps.perGmina where analysis.isShown(gmina.code) {
      let coverage = gmina.coverage
      let population = analysis.day.network.territory[gmina.code]?.population
      table.rows.append(
        placeCells(gmina.code, analysis) + [
          population.map { $0 == $0.rounded() ? .integer(Int($0)) : .number($0) } ?? .empty,
          .integer(gmina.institutions), .integer(gmina.ties), .integer(coverage.applicable),
          .integer(coverage.met), .integer(coverage.weak), .integer(coverage.expiring),
          .integer(coverage.gap), .integer(coverage.missingUnit), .number(coverage.known),
          .number(coverage.coverage), .number(coverage.coverageEqual),
          .number(coverage.coverageLaw), .integer(gmina.isolated),
          .integer(gmina.singlePartner), .count(gmina.cutOff), .integer(gmina.fragile),
        ] + gmina.reach.map { .count($0) } + [
          .integer(gmina.pathwaysAvailable), .integer(gmina.pathwaysConnected),
        ])
    }
    return table
  }

  /// `id,name,kind,seat,reason,detail`.
  static func isolates(_ analysis: Analysis, _ language: Language) -> DataTable {
    var table = DataTable(words: identity + ["reason", "detail"])
    let words = GapWords(analysis: analysis, language: language)
    for row in analysis.gaps?.isolates ?? [] {
      table.rows.append(
        identityCells(analysis.day.network.institutions[row.institution]) + [
          .text(row.reason.rawValue), .text(words.detail(row.detail)),
        ])
    }
    return table
  }
}
