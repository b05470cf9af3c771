import NetworkGraph
import NetworkMetrics

/// The tables of the contract, each made from one finished analysis.
enum Tables {
  /// One row an institution of the day: `id,name,kind,seat` and the measures.
  static func metrics(_ analysis: Analysis) -> DataTable {
    guard let measures = analysis.measures else { return DataTable(words: identity) }
    return metrics(identityRows(analysis.day), measures)
  }

  /// The same table from its rows and its columns.
  static func metrics(_ rows: [MeasurePart.Row], _ measures: InstitutionMeasures) -> DataTable {
    var table = DataTable(
      identity.map { .init($0) } + measures.columns.map { .init($0.rawValue, isNumber: true) })
    let columns = measures.columns.map { measures[$0] }
    table.rows.reserveCapacity(rows.count)
    for row in rows {
      var cells: [DataTable.Cell] = []
      cells.reserveCapacity(row.cells.count + columns.count)
      for text in row.cells { cells.append(.text(text)) }
      for values in columns { cells.append(cell(values, row.node)) }
      table.rows.append(cells)
    }
    return table
  }

  /// The institutions to show, as the first cells of their rows.
  static func identityRows(_ day: NetworkOnDay) -> [MeasurePart.Row] {
    (0..<day.nodeCount).compactMap { node in
      guard day.network.isShown(day.institutions[node], in: day.options.area) else { return nil }
      return MeasurePart.Row(node: node, cells: identityTexts(day.institution(ofNode: node)))
    }
  }

  /// `figure,value`.
  static func figures(_ analysis: Analysis) -> DataTable {
    var table = DataTable([.init("figure"), .init("value", isNumber: true)])
    for row in analysis.figures?.rows ?? [] {
      table.rows.append([.text(row.name), whole(row.value)])
    }
    // Two rows of words stand only where everything is asked for: else every value is a number.
    if let governance = analysis.figures?.governance, analysis.request.options.includesTests {
      let leader = governance.leader.map { analysis.day.institution(ofNode: $0).id }
      table.rows.append([.text("governance_leader"), leader.map { .text($0) } ?? .empty])
      table.rows.append([.text("governance_form"), .text(governance.form.rawValue)])
    }
    return table
  }

  static let identity = ["id", "name", "kind", "seat"]

  static func identityCells(_ institution: Institution) -> [DataTable.Cell] {
    identityTexts(institution).map { .text($0) }
  }

  private static func identityTexts(_ institution: Institution) -> [String] {
    [
      institution.id, institution.name, institution.roles.joined(separator: "+"),
      institution.seat?.description ?? "",
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
