/// Reads ties.csv.
///
/// - A row of an unknown or ambiguous institution, of an institution with itself, or with a bad or
///   reversed date is rejected.
/// - Two rows are merged if pair (ordered where directed), form, start, end, status, subject, document
///   and rater are the same: the first wins, and its empty cells are filled.
/// - Two rows that differ in nothing of these but the rater, the raters being the two ends, stay two,
///   and both are `confirmed`.
struct TieReader {
  private(set) var cells: CellReader
  /// In the order of the file; positions as the index numbers them.
  private(set) var ties: [Tie] = []

  private let fields: Fields
  private var words = StringPool()
  private var forms = CellCache<(id: String, isKnown: Bool)>()
  private var statuses = CellCache<RecordedStatus??>()
  private var known = ByteTable()
  /// Rows with a rater by what they tell, the rater left out.
  private var told = ByteTable()
  private var rated: [(told: Int, tie: Int, rater: Int)] = []
  private var formless = 0

  /// The fields that nearly every row has.
  private struct Fields {
    let form: Int
    let status: Int

    init(_ table: Table) {
      form = table.field(of: .form)
      status = table.field(of: .status)
    }
  }

  init(_ cells: CellReader) {
    self.cells = cells
    fields = Fields(cells.table)
  }

  /// - Complexity: O(bytes of the file).
  mutating func read(_ index: inout InstitutionIndex) {
    let rowCount = cells.table.rowCount
    ties.reserveCapacity(rowCount)
    for row in 0..<rowCount { cells.count(read(row, &index)) }
    cells.noteFormless(formless)
    confirm(index)
  }

  private mutating func read(_ row: Int, _ index: inout InstitutionIndex) -> CellReader.Fate {
    guard cells.hasRightWidth(row) else { return .rejected }
    let from = index.position(&cells, row, .from)
    guard let to = index.position(&cells, row, .to), let from else { return .rejected }
    if from == to {
      cells.report(.warning, .selfTie, row, .to, [index.id(from)])
      return .rejected
    }
    guard let (start, end) = cells.days(row, from: .start, to: .end) else { return .rejected }

    var tie = Tie(from: from, to: to, form: form(row))
    tie.start = start
    tie.end = end
    tie.status = status(row)
    tie.isDirected = cells.word(row, .direction, in: Vocabulary.directions) ?? false
    let (subject, document, rater) = (
      word(row, .subject), word(row, .document), rater(row, &index)
    )
    (tie.subject, tie.document, tie.rater) = (subject.string, document.string, rater.string)
    addDetails(to: &tie, row)

    var key = Key(
      tie, subject: subject.number, document: document.number,
      form: words.insert(tie.form).number)
    key.rater = Int32(truncatingIfNeeded: rater.number)
    let (position, isNew) = withUnsafeBytes(of: key) { known.insert($0) }
    guard isNew else {
      reportRepeat(of: ties[position], row, index)
      ties[position].fill(from: tie)
      return .merged
    }
    if !tie.rater.isEmpty {
      key.rater = -1
      rated.append((withUnsafeBytes(of: key) { told.insert($0).number }, ties.count, rater.number))
    }
    if tie.form.isEmpty { formless += 1 }
    ties.append(tie)
    return .kept
  }

  /// What makes two rows one.
  private struct Key {
    var first: Int32
    var second: Int32
    var form: Int32
    /// Status and direction.
    var marks: Int32
    var start: Int32
    var end: Int32
    var subject: Int32
    var document: Int32
    var rater: Int32 = -1

    init(_ tie: Tie, subject: Int, document: Int, form: Int) {
      let swapped = !tie.isDirected && tie.from > tie.to
      first = Int32(truncatingIfNeeded: swapped ? tie.to : tie.from)
      second = Int32(truncatingIfNeeded: swapped ? tie.from : tie.to)
      self.form = Int32(truncatingIfNeeded: form)
      let status = tie.status.flatMap { RecordedStatus.allCases.firstIndex(of: $0) } ?? -1
      marks = Int32(truncatingIfNeeded: (status + 1) * 2 + (tie.isDirected ? 1 : 0))
      start = tie.start.map { Int32(truncatingIfNeeded: $0.number) } ?? .min
      end = tie.end.map { Int32(truncatingIfNeeded: $0.number) } ?? .min
      self.subject = Int32(truncatingIfNeeded: subject)
      self.document = Int32(truncatingIfNeeded: document)
    }
  }
}

// MARK: - Cells

extension TieReader {
  private mutating func form(_ row: Int) -> String {
    let range = cells.table.range(row, field: fields.form)
    if range.isEmpty { return "" }
    let (id, isKnown) = cells.table.csv.bytes.withUnsafeBytes { bytes in
      forms.value(of: UnsafeRawBufferPointer(rebasing: bytes[range])) { word in
        Vocabulary.forms[word].map { ($0, true) } ?? (word, false)
      }
    }
    return isKnown ? id : cells.form(row)
  }

  private mutating func status(_ row: Int) -> RecordedStatus? {
    let range = cells.table.range(row, field: fields.status)
    if range.isEmpty { return nil }
    let status = cells.table.csv.bytes.withUnsafeBytes { bytes in
      statuses.value(of: UnsafeRawBufferPointer(rebasing: bytes[range])) {
        Optional(Vocabulary.statuses[$0])
      }
    }
    if let status, let status { return status }
    return cells.word(row, .status, in: Vocabulary.statuses)
  }

  /// A free text and its number; equal texts have one.
  private mutating func word(
    _ row: Int, _ column: DatasetColumn
  ) -> (number: Int, string: String) {
    let range = cells.table.range(row, column)
    cells.noteFormula(range, row, field: cells.table.field(of: column), name: column.name)
    return cells.table.csv.bytes.withUnsafeBytes {
      words.insert(UnsafeRawBufferPointer(rebasing: $0[range]))
    }
  }

  /// The rater's id, or the rater as written where it is no institution.
  private mutating func rater(
    _ row: Int, _ index: inout InstitutionIndex
  ) -> (number: Int, string: String) {
    let range = cells.table.range(row, .rater)
    if range.isEmpty { return word(row, .rater) }
    let position = cells.table.withBytes(range) { index.position(of: $0) }
    guard let position else { return word(row, .rater) }
    return words.insert(index.id(position))
  }

  private mutating func addDetails(to tie: inout Tie, _ row: Int) {
    let table = cells.table
    tie.frequency = word(row, .frequency).string
    tie.intensity = cells.wholeScale(row, .intensity)
    tie.trust = cells.scale(row, .trust)
    tie.value = cells.scale(row, .value)
    tie.confirmed = cells.word(row, .confirmed, in: Vocabulary.answers)
    if let weight = cells.number(row, .weight) {
      if weight > 0 { tie.weight = weight } else { cells.reportNumber(row, .weight) }
    }
    tie.evidence = word(row, .evidence).string
    tie.note = word(row, .note).string
    tie.attributes = cells.attributes(row)
    tie.sources = [SourcePlace(file: table.file, line: table.line(row))]
  }
}

// MARK: - Rows that say the same

extension TieReader {
  private mutating func reportRepeat(of tie: Tie, _ row: Int, _ index: InstitutionIndex) {
    cells.report(
      .warning, .repeatedTie, row, .from,
      [
        index.id(tie.from), index.id(tie.to), tie.form, String(tie.sources.first?.line ?? 0),
      ])
  }

  /// Marks ties that both their ends tell.
  private mutating func confirm(_ index: InstitutionIndex) {
    let groups = Dictionary(grouping: rated.indices) { rated[$0].told }
    for group in groups.values where group.count > 1 {
      let tie = ties[rated[group[0]].tie]
      let raters = group.map { words[rated[$0].rater] }
      let ends = [index.id(tie.from), index.id(tie.to)]
      guard ends.allSatisfy({ end in raters.contains { $0.hasSameCodePoints(as: end) } }) else {
        continue
      }
      for row in group { ties[rated[row].tie].confirmed = true }
      let lines = group.map { ties[rated[$0].tie].sources.first?.line ?? 0 }
      cells.log.add(
        .note, .confirmedByBoth, line: lines[1], ends + [String(lines[0])])
    }
  }
}

// MARK: - Dates of the ends

extension TieReader {
  /// Notes ties whose dates lie wholly outside the days on which one of their ends exists.
  mutating func noteLifetimes(of institutions: [Institution]) {
    for tie in ties {
      for end in [tie.from, tie.to] {
        let (since, until) = (institutions[end].since, institutions[end].until)
        let isBefore = tie.end.flatMap { last in since.map { last < $0 } } ?? false
        let isAfter = tie.start.flatMap { first in until.map { $0 < first } } ?? false
        guard isBefore || isAfter else { continue }
        cells.log.add(
          .warning, .outsideLifetime, line: tie.sources.first?.line ?? 0,
          [institutions[end].id, since?.description ?? "", until?.description ?? ""])
      }
    }
  }
}

extension Tie {
  /// Takes from a later row that says the same what this one leaves empty.
  mutating func fill(from other: Tie) {
    if frequency.isEmpty { frequency = other.frequency }
    intensity = intensity ?? other.intensity
    trust = trust ?? other.trust
    value = value ?? other.value
    confirmed = confirmed ?? other.confirmed
    weight = weight ?? other.weight
    if evidence.isEmpty { evidence = other.evidence }
    if note.isEmpty { note = other.note }
    attributes.fill(from: other.attributes)
    sources += other.sources
  }
}
