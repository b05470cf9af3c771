import NetworkGraph
import NetworkMetrics

/// The tables of the contract, each made from one finished analysis.
enum Tables {
  /// One row an institution of the day: `id,name,kind,seat` and the measures.
  static func metrics(_ analysis: Analysis) -> DataTable {
    guard let measures = analysis.measures else { return DataTable(words: identity) }
    var table = DataTable(
      identity.map { .init($0) } + measures.columns.map { .init($0.rawValue, isNumber: true) })
    for node in 0..<analysis.day.nodeCount {
      let institution = analysis.day.institutions[node]
      guard analysis.isShown(institution) else { continue }
      var row = identityCells(analysis.day.network.institutions[institution])
      for column in measures.columns { row.append(cell(measures[column], node)) }
      table.rows.append(row)
    }
    return table
  }

  /// `figure,value`.
  static func figures(_ analysis: Analysis) -> DataTable {
    var table = DataTable([.init("figure"), .init("value", isNumber: true)])
    for row in analysis.figures?.rows ?? [] {
      table.rows.append([.text(row.name), whole(row.value)])
    }
    return table
  }

  static let identity = ["id", "name", "kind", "seat"]

  static func identityCells(_ institution: Institution) -> [DataTable.Cell] {
    [
      .text(institution.id), .text(institution.name),
      .text(institution.roles.joined(separator: "+")),
      .text(institution.seat?.description ?? ""),
    ]
  }

  private static func cell(_ values: MeasureValues?, _ node: Int) -> DataTable.Cell {
    switch values {
    case .integers(let values): .count(values[node])
    case .decimals(let values): .number(values[node])
    case nil: .empty
    }
  }

  /// A figure without decimals where it is a count.
  static func whole(_ value: Double?) -> DataTable.Cell {
    guard let value else { return .empty }
    return value == value.rounded() && value.magnitude < 1e15
      ? .integer(Int(value)) : .number(value)
  }
}

extension Analysis {
  /// Whether an institution is among those to show; without an area everyone is.
  func isShown(_ institution: Int) -> Bool {
    day.network.isShown(institution, in: day.options.area)
  }

  /// Whether a unit of the country is to be shown.
  func isShown(_ unit: TerritoryCode) -> Bool {
    day.options.area.isEmpty || day.options.area.contains { $0.meets(unit) }
  }
}
