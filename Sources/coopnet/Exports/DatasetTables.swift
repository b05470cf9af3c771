import NetworkGraph

/// The facts of a dataset as the tables that a dataset is made of: what XLSX, our own JSON and a
/// folder of CSV are written from, and what reads back as the same facts.
enum DatasetTables {
  /// The table of a kind; all columns of ours, then the further ones in the order of the rows.
  static func table(_ kind: DatasetTable, _ network: CooperationNetwork) -> DataTable {
    switch kind {
    case .institutions: institutions(network)
    case .ties: ties(network)
    case .events: events(network)
    case .participation: participation(network)
    case .gminas: gminas(network)
    }
  }

  /// The tables that hold rows, with the names of their kinds.
  static func all(_ network: CooperationNetwork) -> [(kind: DatasetTable, table: DataTable)] {
    DatasetTable.allCases.map { ($0, table($0, network)) }.filter { !$0.1.rows.isEmpty }
  }

  /// The tables by the names of their files.
  static func files(_ network: CooperationNetwork) -> [(name: String, table: DataTable)] {
    all(network).map { ($0.kind.fileName, $0.table) }
  }

  /// The columns of ours that hold numbers.
  static let numbers: Set<DatasetColumn> = [
    .lat, .lon, .intensity, .trust, .value, .weight, .attendees, .population,
  ]

  private typealias Cell = DataTable.Cell

  private static func make<Row>(
    _ kind: DatasetTable, _ rows: [Row], _ attributes: (Row) -> [Attribute],
    _ cells: (Row) -> [DataTable.Cell]
  ) -> DataTable {
    var names: [String] = []
    var known: Set<String> = []
    for row in rows {
      for attribute in attributes(row) where known.insert(attribute.name).inserted {
        names.append(attribute.name)
      }
    }
    var taken = Set(kind.columns.map(\.name))
    var table = DataTable(
      kind.columns.map { .init($0.name, isNumber: numbers.contains($0)) }
        + names.map { .init(unused($0, &taken)) })
    table.rows = rows.map { row in
      let own = attributes(row)
      return cells(row)
        + names.map { name in
          own.first { $0.name == name }.map { DataTable.Cell.text($0.value) } ?? .empty
        }
    }
    return table
  }

  /// The name, with a number behind it where a column has it already.
  static func unused(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name) (\(number))"
      number += 1
    }
    return candidate
  }
}

// MARK: - Each table

extension DatasetTables {
  private static func institutions(_ network: CooperationNetwork) -> DataTable {
    make(.institutions, network.institutions, \.attributes) { row in
      [
        .text(row.id), .text(row.name), .text(row.roles.joined(separator: "+")),
        .text(row.seat?.description ?? ""), .text(list(row.serves)), .text(row.founder ?? ""),
        .text(row.sector), .number(row.latitude), .number(row.longitude), .text(row.regon),
        .text(row.nip), .text(row.krs), .text(row.url), .day(row.since), .day(row.until),
        .text(row.evidence), .text(row.note),
      ]
    }
  }

  private static func ties(_ network: CooperationNetwork) -> DataTable {
    make(.ties, network.ties, \.attributes) { row in
      [
        .text(network.institutions[row.from].id), .text(network.institutions[row.to].id),
        .text(row.form), .text(row.isDirected ? "directed" : ""), .text(row.subject),
        .text(row.document), .day(row.start), .day(row.end), .text(row.status?.rawValue ?? ""),
        .text(row.frequency), .count(row.intensity), .number(row.trust), .number(row.value),
        .text(row.rater), .text(row.confirmed.map { $0 ? "yes" : "no" } ?? ""),
        .number(row.weight), .text(row.evidence), .text(row.note),
      ]
    }
  }

  private static func events(_ network: CooperationNetwork) -> DataTable {
    make(.events, network.events, \.attributes) { row in
      [
        .text(row.id), .text(row.name), .text(row.form), .day(row.start), .day(row.end),
        .text(row.place?.description ?? ""), .text(row.status?.rawValue ?? ""),
        .day(row.decision), .text(row.subject), .text(row.document), .count(row.attendees),
        .text(row.addressees.map(selector).joined(separator: " ")), .text(row.evidence),
        .text(row.note),
      ]
    }
  }

  private static func participation(_ network: CooperationNetwork) -> DataTable {
    make(.participation, network.participations, \.attributes) { row in
      [
        .text(network.events[row.event].id), .text(network.institutions[row.institution].id),
        .text(row.role.rawValue),
      ]
    }
  }

  private static func gminas(_ network: CooperationNetwork) -> DataTable {
    make(.gminas, network.territory.units, \.attributes) { row in
      [
        .text(row.code.description), .text(row.name), .text(row.kind), .number(row.population),
        .number(row.latitude), .number(row.longitude),
      ]
    }
  }

  private static func list(_ codes: [TerritoryCode]) -> String {
    codes.map(\.description).joined(separator: " ")
  }

  /// `kind:OPS@28`; kinds of two words take a hyphen.
  private static func selector(_ selector: Selector) -> String {
    let kind = String(selector.kind.map { $0 == " " ? "-" : $0 })
    return "kind:\(kind)" + (selector.area.map { "@\($0)" } ?? "")
  }
}
