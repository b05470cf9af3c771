/// Reads participation.csv.
///
/// A row of an unknown event or institution is rejected; without institutions.csv the institutions
/// are made from the ids used. An institution may have several roles in one event, each in a row of
/// its own; a row that repeats another is merged into it.
struct ParticipationReader {
  private(set) var cells: CellReader
  /// In the order of the file; positions as the indexes number them.
  private(set) var participations: [Participation] = []
  private var known = ByteTable()

  init(_ cells: CellReader) {
    self.cells = cells
  }

  /// - Complexity: O(bytes of the file).
  mutating func read(events: inout NameIndex, institutions: inout InstitutionIndex) {
    for row in 0..<cells.table.rowCount {
      cells.count(read(row, &events, &institutions))
    }
  }

  private mutating func read(
    _ row: Int, _ events: inout NameIndex, _ institutions: inout InstitutionIndex
  ) -> CellReader.Fate {
    guard cells.hasRightWidth(row), let event = event(row, &events),
      let institution = institutions.position(&cells, row, .institution)
    else { return .rejected }
    let role = cells.word(row, .role, in: Vocabulary.roles) ?? .participant
    let attributes = cells.attributes(row)
    let key = (UInt32(event), UInt32(institution), UInt32(role.ordinal))
    let (position, isNew) = withUnsafeBytes(of: key) { known.insert($0) }
    if isNew {
      participations.append(
        Participation(
          event: event, institution: institution, role: role, attributes: attributes,
          source: SourcePlace(file: cells.table.file, line: cells.table.line(row))))
      return .kept
    }
    cells.report(
      .warning, .repeatedParticipation, row, .institution,
      [
        cells.table.text(row, .event), cells.table.text(row, .institution),
        String(participations[position].source.line),
      ])
    participations[position].attributes.fill(from: attributes)
    return .merged
  }

  private mutating func event(_ row: Int, _ events: inout NameIndex) -> Int? {
    let range = cells.table.range(row, .event)
    if range.isEmpty {
      cells.report(.warning, .emptyRequired, row, .event, [DatasetColumn.event.name])
      return nil
    }
    let match = cells.table.withBytes(range) { events.match($0) }
    return cells.resolve(
      match, cells.table.text(range), row, .event, &events, unknown: .unknownEvent)
  }
}

extension Participation.Role {
  /// The place among all roles.
  var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
