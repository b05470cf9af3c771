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
  private var forms = CellCache<Form>()
  private var statuses = CellCache<RecordedStatus??>()
  private var known = TieKeyTable(minimumCapacity: 0)
  /// The tie of each key.
  private var tieOfKey: [Int] = []
  /// Rows with a rater by what they tell, the rater left out.
  private var told = TieKeyTable(minimumCapacity: 0)
  private var rated: [(told: Int, tie: Int, rater: Int)] = []
  private var formless = 0

  /// What a cell of the form's column means; equal forms have one number.
  private struct Form {
    let id: String
    let isKnown: Bool
    let number: Int
  }

  /// Where the columns are that nearly every row has, and which others the file has at all.
  private struct Fields {
    let form: Int
    let status: Int
    let hasDays: Bool
    let hasDirection: Bool
    let hasWords: Bool
    let hasDetails: Bool

    init(_ table: Table) {
      form = table.field(of: .form)
      status = table.field(of: .status)
      hasDays = table.has(.start) || table.has(.end)
      hasDirection = table.has(.direction)
      hasWords = [.subject, .document, .rater].contains(where: table.has)
      let details: [DatasetColumn] = [
        .frequency, .intensity, .trust, .value, .confirmed, .weight, .evidence, .note,
      ]
      hasDetails = details.contains(where: table.has) || !table.attributes.isEmpty
    }
  }

  init(_ cells: CellReader) {
    self.cells = cells
    fields = Fields(cells.table)
  }

  /// - Complexity: O(bytes of the file).
  mutating func read(_ index: inout InstitutionIndex) {
    let ends = ends(&index)
    let mayRepeat =
      cells.table.keepsRepeats
      ? [Bool](repeating: false, count: ends.count)
      : ends.rowsOfRepeatedPairs(nodeCount: index.count)
    known = TieKeyTable(minimumCapacity: mayRepeat.count { $0 })
    ties.reserveCapacity(ends.count)
    for row in 0..<ends.count {
      let (from, to) = ends[row]
      cells.count(
        from < 0 || to < 0 ? .rejected : read(row, from, to, mayRepeat: mayRepeat[row], &index))
    }
    cells.noteFormless(formless)
    confirm(index)
  }

  /// The institutions of every row, found in one go, so that the look-ups wait for memory together.
  private mutating func ends(_ index: inout InstitutionIndex) -> TieEnds {
    let rowCount = cells.table.rowCount
    var ends = TieEnds(capacity: rowCount)
    for row in 0..<rowCount {
      guard cells.hasRightWidth(row) else {
        ends.append(-1, -1)
        continue
      }
      let from = index.position(&cells, row, .from) ?? -1
      ends.append(from, index.position(&cells, row, .to) ?? -1)
    }
    return ends
  }

  private mutating func read(
    _ row: Int, _ from: Int, _ to: Int, mayRepeat: Bool, _ index: inout InstitutionIndex
  ) -> CellReader.Fate {
    if from == to {
      cells.report(.warning, .selfTie, row, .to, [index.id(from)])
      return .rejected
    }
    let form = form(row)
    var tie = Tie(from: from, to: to, form: form.id, source: cells.place(row))
    if fields.hasDays {
      guard let (start, end) = cells.days(row, from: .start, to: .end) else { return .rejected }
      (tie.start, tie.end) = (start, end)
    }
    tie.status = status(row)
    if fields.hasDirection {
      tie.isDirected = cells.word(row, .direction, in: Vocabulary.directions) ?? false
    }
    var numbers = (subject: 0, document: 0, rater: 0)
    if fields.hasWords {
      (numbers.subject, tie.subject) = word(row, .subject)
      (numbers.document, tie.document) = word(row, .document)
      (numbers.rater, tie.rater) = rater(row, &index)
    }
    if fields.hasDetails { addDetails(to: &tie, row) }
    if !mayRepeat {
      keep(tie)
      return .kept
    }
    let key = TieKey(
      tie, form: form.number, subject: numbers.subject, document: numbers.document,
      rater: numbers.rater)
    return add(tie, key, row, index)
  }

  private mutating func add(
    _ tie: Tie, _ key: TieKey, _ row: Int, _ index: InstitutionIndex
  ) -> CellReader.Fate {
    let (number, isNew) = known.insert(key)
    if isNew { tieOfKey.append(ties.count) }
    guard isNew else {
      reportRepeat(of: ties[tieOfKey[number]], row, index)
      ties[tieOfKey[number]].fill(from: tie)
      return .merged
    }
    if !tie.rater.isEmpty {
      let rater = words.insert(tie.rater).number
      rated.append((told.insert(key.withoutRater).number, ties.count, rater))
    }
    keep(tie)
    return .kept
  }

  private mutating func keep(_ tie: Tie) {
    if tie.form.isEmpty { formless += 1 }
    ties.append(tie)
  }
}

// MARK: - Cells

extension TieReader {
  private mutating func form(_ row: Int) -> Form {
    let range = cells.table.range(row, field: fields.form)
    if range.isEmpty { return Form(id: "", isKnown: true, number: 0) }
    var form = cells.table.csv.bytes.withUnsafeBytes { bytes in
      forms.value(of: UnsafeRawBufferPointer(rebasing: bytes[range])) { word in
        let id = Vocabulary.forms[word]
        return Form(id: id ?? word, isKnown: id != nil, number: words.insert(id ?? word).number)
      }
    }
    // A dash alone is no form; any other word that is none is reported each time.
    if !form.isKnown, cells.form(row).isEmpty { form = Form(id: "", isKnown: true, number: 0) }
    return form
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
    if range.isEmpty { return (0, "") }
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
    if range.isEmpty { return (0, "") }
    let position = cells.table.withBytes(range) { index.position(of: $0) }
    guard let position else { return word(row, .rater) }
    return words.insert(index.id(position))
  }

  private mutating func addDetails(to tie: inout Tie, _ row: Int) {
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
  }
}

// MARK: - Rows that say the same

extension TieReader {
  private mutating func reportRepeat(of tie: Tie, _ row: Int, _ index: InstitutionIndex) {
    cells.report(
      .warning, .repeatedTie, row, .from,
      [
        index.id(tie.from), index.id(tie.to), tie.form, String(tie.source.line),
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
      let lines = group.map { ties[rated[$0].tie].source.line }
      cells.log.add(
        .note, .confirmedByBoth, line: lines[1], ends + [String(lines[0])])
    }
  }
}

// MARK: - Dates of the ends

extension TieReader {
  /// Notes ties whose dates lie wholly outside the days on which one of their ends exists.
  mutating func noteLifetimes(of institutions: [Institution]) {
    let isBounded = institutions.map { $0.since != nil || $0.until != nil }
    guard isBounded.contains(true) else { return }
    for position in ties.indices
    where isBounded[ties[position].from] || isBounded[ties[position].to] {
      let tie = ties[position]
      for end in [tie.from, tie.to] {
        let (since, until) = (institutions[end].since, institutions[end].until)
        let isBefore = tie.end.flatMap { last in since.map { last < $0 } } ?? false
        let isAfter = tie.start.flatMap { first in until.map { $0 < first } } ?? false
        guard isBefore || isAfter else { continue }
        cells.log.add(
          .warning, .outsideLifetime, line: tie.source.line,
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
    add(repeats: other.sources)
  }
}
