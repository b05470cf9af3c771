/// Reads events.csv.
///
/// A bad or reversed date rejects the row. A repeated id is merged: the first row wins, and its empty
/// cells are filled.
struct EventReader {
  private(set) var cells: CellReader
  private let kinds: KindCatalog
  /// In the order of the file.
  private(set) var events: [Event] = []
  /// Numbers each id by its position in `events`.
  private(set) var ids = ByteTable()
  private var formless = 0

  init(_ cells: CellReader, kinds: KindCatalog) {
    self.cells = cells
    self.kinds = kinds
  }

  /// - Complexity: O(bytes of the file).
  mutating func read() {
    for row in 0..<cells.table.rowCount { cells.count(read(row)) }
    cells.noteFormless(formless)
  }

  private mutating func read(_ row: Int) -> CellReader.Fate {
    guard cells.hasRightWidth(row) else { return .rejected }
    let id = cells.words(row, .id)
    guard !id.isEmpty else {
      cells.report(.warning, .emptyRequired, row, .id, [DatasetColumn.id.name])
      return .rejected
    }
    let decision = cells.date(row, .decision)
    guard let (start, end) = cells.days(row, from: .start, to: .end), !decision.isBad else {
      return .rejected
    }
    var event = facts(row, id: id)
    (event.start, event.end, event.decision) = (start, end, decision.last)
    let (position, isNew) = ids.insert(id)
    if isNew {
      if event.form.isEmpty { formless += 1 }
      events.append(event)
      return .kept
    }
    cells.report(.warning, .repeatedID, row, .id, [id, String(events[position].source.line)])
    if events[position].form.isEmpty, !event.form.isEmpty { formless -= 1 }
    events[position].fill(from: event)
    return .merged
  }

  private mutating func facts(_ row: Int, id: String) -> Event {
    let table = cells.table
    var event = Event(
      id: id, name: cells.words(row, .name), form: cells.form(row),
      source: SourcePlace(file: table.file, line: table.line(row)))
    event.place = cells.territory(row, .place)?.code
    event.status = cells.word(row, .status, in: Vocabulary.statuses)
    event.subject = cells.words(row, .subject)
    event.document = cells.words(row, .document)
    event.attendees = cells.count(row, .attendees)
    event.addressees = selectors(row)
    event.evidence = cells.words(row, .evidence)
    event.note = cells.words(row, .note)
    event.attributes = cells.attributes(row)
    return event
  }

  /// The classes that an event is addressed to: `kind:OPS@28 kind:PUP`.
  private mutating func selectors(_ row: Int) -> [Selector] {
    var result: [Selector] = []
    for word in CellReader.listed(cells.value(row, .addressees)) {
      guard let selector = selector(word, row) else { continue }
      if !result.contains(selector) { result.append(selector) }
    }
    return result
  }

  private mutating func selector(_ text: String, _ row: Int) -> Selector? {
    let halves = text.unicodeScalars.split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = halves.first.map { Vocabulary.key(String($0)) } ?? ""
    let parts = halves.last?.split(separator: "@", omittingEmptySubsequences: false) ?? []
    guard halves.count == 2, Vocabulary.selectorPrefixes.contains(prefix),
      (1...2).contains(parts.count), let word = parts.first.map({ String($0) }), !word.isEmpty
    else {
      cells.report(.warning, .badSelector, row, .addressees, [text])
      return nil
    }
    let kind = kinds.kind(named: word)
    if kind == nil {
      cells.report(
        .warning, .unknownKind, row, .addressees, [word, kinds.nearestWord(to: word) ?? ""])
    }
    guard parts.count == 2 else { return Selector(kind: kind?.id ?? word, area: nil) }
    guard let area = cells.territory(String(parts[1]), row, .addressees) else {
      return nil
    }
    return Selector(kind: kind?.id ?? word, area: area.code)
  }
}

extension Event {
  /// Takes from a later row of the same id what this one leaves empty.
  mutating func fill(from other: Event) {
    if name.isEmpty { name = other.name }
    if form.isEmpty { form = other.form }
    if start == nil, other.start.map({ $0 <= end ?? $0 }) ?? false { start = other.start }
    if end == nil, other.end.map({ $0 >= start ?? $0 }) ?? false { end = other.end }
    place = place ?? other.place
    status = status ?? other.status
    decision = decision ?? other.decision
    if subject.isEmpty { subject = other.subject }
    if document.isEmpty { document = other.document }
    attendees = attendees ?? other.attendees
    if addressees.isEmpty { addressees = other.addressees }
    if evidence.isEmpty { evidence = other.evidence }
    if note.isEmpty { note = other.note }
    attributes.fill(from: other.attributes)
  }
}
