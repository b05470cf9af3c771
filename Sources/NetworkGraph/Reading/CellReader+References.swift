extension CellReader {
  /// The institution that a cell names; one that is not there, or several of the name, are reported
  /// and nil.
  mutating func institution(
    _ row: Int, _ column: DatasetColumn, _ index: inout NameIndex
  ) -> Int? {
    let range = table.range(row, column)
    if range.isEmpty {
      report(.warning, .emptyRequired, row, column, [column.name])
      return nil
    }
    let match = table.withBytes(range) { index.match($0) }
    if case .one(let position) = match { return position }
    return resolve(
      match, table.text(range), row, column, &index, unknown: .unknownInstitution)
  }

  /// The same for a word of a cell.
  mutating func institution(
    _ word: String, _ row: Int, _ column: DatasetColumn, _ index: inout NameIndex,
    unknown: FindingCode
  ) -> Int? {
    var copy = word
    let match = copy.withUTF8 { index.match(UnsafeRawBufferPointer($0)) }
    return resolve(match, word, row, column, &index, unknown: unknown)
  }

  /// What a match comes to, with its finding.
  mutating func resolve(
    _ match: NameIndex.Match, _ word: String, _ row: Int, _ column: DatasetColumn,
    _ index: inout NameIndex, unknown: FindingCode
  ) -> Int? {
    switch match {
    case .one(let position): return position
    case .loosely(let position):
      report(.note, .looseName, row, column, [word, index.id(position)])
      return position
    case .several(let positions):
      report(.warning, .ambiguousName, row, column, [word, index.list(positions)])
      return nil
    case .none:
      report(.warning, unknown, row, column, [column.name, word, index.suggestion(for: word)])
      return nil
    }
  }
}
