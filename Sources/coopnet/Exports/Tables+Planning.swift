import NetworkGraph
import NetworkMetrics

extension Tables {
  /// What is missing, in people: `weight,what,id,name,people,share,gminas`.
  ///
  /// `what` is `rule` (people of the gminas where the rule is not met, half of them where it is half
  /// met) or `reach` (people of gminas from which no path leads to the kind of service), to whole
  /// people; `share` is of
  /// the people of the gminas where it applies.
  static func need(_ analysis: Analysis, _ language: Language) -> DataTable {
    var table = DataTable(
      [.init("weight"), .init("what"), .init("id"), .init("name")]
        + ["people", "share", "gminas"].map { .init($0, isNumber: true) })
    guard let gaps = analysis.gaps else { return table }
    for need in analysis.needs {
      for row in need.rules {
        let rule = gaps.rules.rules[row.rule]
        table.rows.append([
          .text(need.people.rawValue), .text("rule"), .text(rule.id),
          .text(rule.title(language)), .integer(Int(row.people.rounded())), .number(row.share),
          .integer(row.gminas),
        ])
      }
      for row in need.reach {
        table.rows.append([
          .text(need.people.rawValue), .text("reach"), .text(row.kind),
          .text(analysis.day.network.kinds[row.kind]?.names(language) ?? row.kind),
          .integer(Int(row.people.rounded())), .number(row.share), .integer(row.gminas),
        ])
      }
    }
    return table
  }

  /// Each gmina beside those that are like it, a row for each tie that it lacks and some gmina has:
  /// `teryt,gmina,coverage,peer_coverage,peers,rule,status,from,to,nearest,nearest_gmina,kilometres,`
  /// `alike,met_from,met_to`. A gmina that lacks nothing of the kind has one row without a rule.
  static func peers(_ analysis: Analysis) -> DataTable {
    var table = DataTable([
      .init("teryt"), .init("gmina"), .init("coverage", isNumber: true),
      .init("peer_coverage", isNumber: true), .init("peers"), .init("rule"), .init("status"),
      .init("from"), .init("to"), .init("nearest"), .init("nearest_gmina"),
      .init("kilometres", isNumber: true), .init("alike", isNumber: true), .init("met_from"),
      .init("met_to"),
    ])
    guard let gaps = analysis.gaps, let peers = analysis.peers else { return table }
    let words = GapWords(analysis: analysis, language: .pl)
    let territory = analysis.day.network.territory
    let examples = Dictionary(grouping: peers.examples) {
      gaps.expectations[$0.lacking].territory
    }
    for row in peers.rows where analysis.isShown(row.gmina) {
      let own: [DataTable.Cell] = [
        .text(row.gmina.description), .text(territory.name(of: row.gmina)), .number(row.coverage),
        .number(row.peerCoverage), .text(row.peers.map(\.description).joined(separator: " ")),
      ]
      for example in examples[row.gmina] ?? [] {
        let (lacking, met) = (gaps.expectations[example.lacking], gaps.expectations[example.met])
        table.rows.append(
          own + [
            .text(gaps.rules.rules[lacking.rule].id), .text(lacking.status.rawValue),
            .text(words.ids(lacking.from)), .text(words.ids(lacking.to)),
            .text(example.nearest.description), .text(territory.name(of: example.nearest)),
            .number(example.kilometres), .flag(example.isAlike), .text(words.ids(met.from)),
            .text(words.ids(met.to)),
          ])
      }
      if examples[row.gmina] == nil {
        table.rows.append(own + [DataTable.Cell](repeating: .empty, count: 10))
      }
    }
    return table
  }

  /// Services by gmina: `teryt,gmina,kind,units,places,nearest,nearest_name,kilometres`.
  static func places(_ analysis: Analysis) -> DataTable {
    var table = DataTable([
      .init("teryt"), .init("gmina"), .init("kind"), .init("units", isNumber: true),
      .init("places", isNumber: true), .init("nearest"), .init("nearest_name"),
      .init("kilometres", isNumber: true),
    ])
    let network = analysis.day.network
    for row in analysis.places?.rows ?? [] where analysis.isShown(row.gmina) {
      let nearest = row.nearest.map { network.institutions[$0.institution] }
      table.rows.append([
        .text(row.gmina.description), .text(network.territory.name(of: row.gmina)),
        .text(row.kind), .integer(row.units), whole(row.places), .text(nearest?.id ?? ""),
        .text(nearest?.name ?? ""), .number(row.nearest?.kilometres),
      ])
    }
    return table
  }

  /// What a survey says of each institution, in the columns of ``SurveyColumn``.
  static func survey(_ analysis: Analysis) -> DataTable {
    var table = DataTable(
      identity.map { .init($0) } + SurveyColumn.allCases.map { .init($0.rawValue, isNumber: true) })
    for (node, row) in (analysis.survey?.institutions ?? []).enumerated() {
      let institution = analysis.day.institutions[node]
      guard analysis.isShown(institution) else { continue }
      table.rows.append(
        identityCells(analysis.day.network.institutions[institution])
          + SurveyColumn.allCases.map { $0.cell(row) })
    }
    return table
  }

  /// The same for the network as a whole: `figure,value`.
  static func surveyFigures(_ analysis: Analysis) -> DataTable {
    var table = DataTable([.init("figure"), .init("value", isNumber: true)])
    guard let survey = analysis.survey else { return table }
    for figure in SurveyFigure.allCases {
      table.rows.append([.text(figure.rawValue), figure.cell(survey)])
    }
    return table
  }
}

/// What is told of each institution of a survey, in the order of the columns.
enum SurveyColumn: String, CaseIterable {
  case partners
  case reportedByBoth = "reported_by_both"
  case reportedByItself = "reported_by_itself"
  case reportedByPartner = "reported_by_partner"
  case reportedByOne = "reported_by_one"
  case unknown
  case shareConfirmed = "share_confirmed"
  case ratings
  case meanTrust = "mean_trust"
  case meanValue = "mean_value"
  case nonRedundantTies = "non_redundant_ties"
  case relativeConnectivity = "relative_connectivity"

  func cell(_ row: InstitutionSurvey) -> DataTable.Cell {
    switch self {
    case .partners: .integer(row.partners)
    case .reportedByBoth: .integer(row.reportedByBoth)
    case .reportedByItself: .integer(row.reportedByItself)
    case .reportedByPartner: .integer(row.reportedByPartner)
    case .reportedByOne: .integer(row.reportedByOne)
    case .unknown: .integer(row.unknown)
    case .shareConfirmed: .number(row.shareConfirmed)
    case .ratings: .integer(row.ratings)
    case .meanTrust: .number(row.meanTrust)
    case .meanValue: .number(row.meanValue)
    case .nonRedundantTies: .number(row.nonRedundantTies)
    case .relativeConnectivity: .number(row.relativeConnectivity)
    }
  }
}

/// What a survey tells of the network as a whole.
enum SurveyFigure: String, CaseIterable {
  case confirmed
  case oneSided = "one_sided"
  case unknown
  case shareConfirmed = "share_confirmed"
  case ratings
  case meanTrust = "mean_trust"
  case meanValue = "mean_value"
  case meanIntensity = "mean_intensity"
  case meanNonRedundantTies = "mean_non_redundant_ties"
  case meanRelativeConnectivity = "mean_relative_connectivity"

  func cell(_ survey: SurveyFigures) -> DataTable.Cell {
    switch self {
    case .confirmed: .integer(survey.confirmed)
    case .oneSided: .integer(survey.oneSided)
    case .unknown: .integer(survey.unknown)
    case .shareConfirmed: .number(survey.shareConfirmed)
    case .ratings: .integer(survey.ratings)
    case .meanTrust: .number(survey.meanTrust)
    case .meanValue: .number(survey.meanValue)
    case .meanIntensity: .number(survey.meanIntensity)
    case .meanNonRedundantTies: .number(survey.meanNonRedundantTies)
    case .meanRelativeConnectivity: .number(survey.meanRelativeConnectivity)
    }
  }
}
