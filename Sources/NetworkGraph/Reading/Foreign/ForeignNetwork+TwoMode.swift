extension ForeignNetwork {
  /// Institutions, events, and who took part in which, of a network in which edges join the two.
  func twoModeTables(_ log: inout FindingLog) -> [DatasetTable: SourceTable] {
    let file = nodes.file
    var institutions = SourceTable(.institutions, file: file, part: "nodes", columns: nodes.columns)
    var events = SourceTable(.events, file: file, part: "events", columns: nodes.columns)
    for row in nodes.rows {
      if eventIDs.contains(row[Self.nodeID] ?? "") {
        events.rows.append(row)
      } else {
        institutions.rows.append(row)
      }
    }
    institutions.removeEmptyColumns()
    events.removeEmptyColumns()
    var participation = SourceTable(
      .participation, file: file, part: "edges",
      columns: ["event", "institution"] + edges.columns.dropFirst(2))
    for var row in edges.rows {
      // An end that is no event stands for the institution, also where neither is one.
      let isFromEvent = eventIDs.contains(row[Self.from] ?? "")
      for index in row.cells.indices where row.cells[index].column <= Self.to {
        let isFrom = row.cells[index].column == Self.from
        row.cells[index].column = isFrom == isFromEvent ? 0 : 1
      }
      participation.rows.append(row)
    }
    participation.dropDirection()
    events.setAsideUnfitColumns(&log)
    institutions.setAsideUnfitColumns(&log)
    log.add(
      .note, .twoModeRead, [String(institutions.rows.count), String(events.rows.count)])
    return [.institutions: institutions, .events: events, .participation: participation]
  }
}

extension SourceTable {
  /// Takes a column out; those behind it move up.
  mutating func removeColumn(_ column: Int) {
    var kept = SourceTable(
      kind, file: file, part: part,
      columns: columns.enumerated().filter { $0.offset != column }.map(\.element))
    kept.headerPlace = headerPlace
    kept.isSheet = isSheet
    kept.keepsRepeats = keepsRepeats
    kept.rows = rows.map { row in
      var row = row
      row.cells.removeAll { $0.column == column }
      for index in row.cells.indices where row.cells[index].column > column {
        row.cells[index].column -= 1
      }
      return row
    }
    self = kept
  }

  /// Takes out the columns, other than the first, that no row fills.
  mutating func removeEmptyColumns() {
    var isFilled = [Bool](repeating: false, count: columns.count)
    for row in rows { for cell in row.cells { isFilled[cell.column] = true } }
    for column in columns.indices.reversed() where column > 0 && !isFilled[column] {
      removeColumn(column)
    }
  }

  /// Participation has no direction.
  fileprivate mutating func dropDirection() {
    if let column = position(of: "direction") { removeColumn(column) }
  }
}

extension SourceTable {
  /// Of a name and a label that say the same the name is left, and a label names what has no name.
  mutating func joinLabels() {
    guard let name = position(of: "name"), let label = position(of: "label") else { return }
    var differ = false
    for row in rows.indices {
      guard let text = rows[row][label] else { continue }
      if let own = rows[row][name] {
        if own != text { differ = true }
      } else if text != rows[row][ForeignNetwork.nodeID] {
        rows[row].cells.append(Cell(column: name, text: text))
      }
    }
    if !differ { removeColumn(label) }
  }
}

// MARK: - Attributes that only share a name with a column of ours

extension SourceTable {
  /// Renames columns whose name means something here and whose values are no such thing, so that no
  /// edge is rejected for an attribute `end` that is no day; they are kept as attributes.
  mutating func setAsideUnfitColumns(_ log: inout FindingLog) {
    for words in Vocabulary.columns(of: kind) {
      guard let check = Self.checks[words.column], let column = position(ofColumn: words.column),
        rows.contains(where: { row in row[column].map { !check($0.trimmingBlanks) } ?? false })
      else { continue }
      let name = columns[column]
      rename(column, to: name + " (attribute)")
      log.add(.note, .attributeSetAside, [name])
    }
  }

  /// What the values of a column must be; of other columns any value is kept.
  private static let checks: [DatasetColumn: @Sendable (String) -> Bool] = [
    .start: { $0.isEmpty || DateSpan($0) != nil },
    .end: { $0.isEmpty || DateSpan($0) != nil },
    .since: { $0.isEmpty || DateSpan($0) != nil },
    .until: { $0.isEmpty || DateSpan($0) != nil },
    .decision: { $0.isEmpty || DateSpan($0) != nil },
    .intensity: { isScale($0) && (NumberGrammar.integer(in: $0) != nil || $0.isEmpty) },
    .trust: { isScale($0) },
    .value: { isScale($0) },
    .status: { $0.isEmpty || Vocabulary.statuses[$0] != nil },
    .direction: { $0.isEmpty || Vocabulary.directions[$0] != nil },
    .confirmed: { $0.isEmpty || Vocabulary.answers[$0] != nil },
    .attendees: { $0.isEmpty || (NumberGrammar.integer(in: $0).map { $0 >= 0 } ?? false) },
    .lat: { $0.isEmpty || (NumberGrammar.number(in: $0).map { abs($0) <= 90 } ?? false) },
    .lon: { $0.isEmpty || (NumberGrammar.number(in: $0).map { abs($0) <= 180 } ?? false) },
    .sector: { $0.isEmpty || Vocabulary.sectors[$0] != nil },
  ]

  private static func isScale(_ text: String) -> Bool {
    text.isEmpty || (NumberGrammar.number(in: text).map { (1...4).contains($0) } ?? false)
  }
}
