/// The institutions that rows may name: those of institutions.csv, or, without that file, those that
/// the rows themselves name.
struct InstitutionIndex {
  private(set) var names: NameIndex
  /// Whether an id that is not known makes an institution.
  let growsByUse: Bool
  private let limit: Int
  /// Institutions made from use, in the order of their numbers.
  private(set) var made: [Institution] = []
  private var madeIDs = ByteTable()
  /// Whether more were used than the bound allows.
  private(set) var isOverBound = false

  /// The institutions of a file.
  init(_ names: NameIndex) {
    self.names = names
    growsByUse = false
    limit = names.count
  }

  /// None yet: they are made from use, up to a bound.
  init(madeFromUse limit: Int) {
    names = NameIndex(ids: ByteTable(), names: [])
    growsByUse = true
    self.limit = limit
  }

  /// The institution that a cell names, or nil, with a finding.
  mutating func position(
    _ cells: inout CellReader, _ row: Int, _ column: DatasetColumn
  ) -> Int? {
    guard growsByUse else { return cells.institution(row, column, &names) }
    let range = cells.table.range(row, column)
    if range.isEmpty {
      cells.report(.warning, .emptyRequired, row, column, [column.name])
      return nil
    }
    let (position, isNew) = cells.table.withBytes(range) { madeIDs.insert($0) }
    if position >= limit {
      isOverBound = true
      return nil
    }
    if isNew {
      cells.noteFormula(range, row, field: cells.table.field(of: column), name: column.name)
      made.append(
        Institution(
          id: cells.table.text(range),
          source: SourcePlace(file: cells.table.file, line: cells.table.line(row))))
    }
    return position
  }

  /// The institution of a word, if there is one; without a finding.
  mutating func position(of word: UnsafeRawBufferPointer) -> Int? {
    if growsByUse { return madeIDs.number(of: word) }
    switch names.match(word) {
    case .one(let position), .loosely(let position): return position
    case .several, .none: return nil
    }
  }

  var count: Int { growsByUse ? made.count : names.count }

  func id(_ position: Int) -> String {
    growsByUse ? made[position].id : names.id(position)
  }
}
