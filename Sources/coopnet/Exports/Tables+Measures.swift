import NetworkGraph
import NetworkMetrics

/// The tables of the contract, each made from one finished analysis.
enum Tables {
  /// One row an institution of the day: `id,name,kind,seat` and the measures.
  static func metrics(_ analysis: Analysis) -> DataTable {
    guard let measures = analysis.measures else { return DataTable(words: identity) }
    return metrics(analysis.day, measures).table
  }

  /// The same table, made while it is written.
  static func metrics(_ day: NetworkOnDay, _ measures: InstitutionMeasures) -> StreamedTable {
    let nodes = shownNodes(day)
    return metrics(measures, rowCount: nodes.count) { index in
      (nodes[index], identityTexts(day.institution(ofNode: nodes[index])))
    }
  }

  /// The table from its columns and, for each row, the node and the first cells.
  static func metrics(
    _ measures: InstitutionMeasures, rowCount: Int,
    row: @escaping (Int) -> (node: Int, cells: [String])
  ) -> StreamedTable {
    let columns = measures.columns.map { measures[$0] }
    return StreamedTable(
      columns: identity.map { .init($0) }
        + measures.columns.map { .init($0.rawValue, isNumber: true) },
      rowCount: rowCount
    ) { index in
      let (node, texts) = row(index)
      var cells: [DataTable.Cell] = []
      cells.reserveCapacity(texts.count + columns.count)
      for text in texts { cells.append(.text(text)) }
      for values in columns { cells.append(cell(values, node)) }
      return cells
    }
  }

  private static func shownNodes(_ day: NetworkOnDay) -> [Int] {
    (0..<day.nodeCount).filter {
      day.network.isShown(day.institutions[$0], in: day.options.area)
    }
  }

  /// The institutions to show, as the first cells of their rows.
  static func identityRows(_ day: NetworkOnDay) -> [MeasurePart.Row] {
    shownNodes(day).map {
      MeasurePart.Row(node: $0, cells: identityTexts(day.institution(ofNode: $0)))
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
