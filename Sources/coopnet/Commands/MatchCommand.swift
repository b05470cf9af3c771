import NetworkGraph

/// `match`: which institutions the entries of a list mean; with `--apply`, what a person made of it.
struct MatchCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let path = context.arguments.dataset
    let network = try DatasetLoader(context: context)
      .load(context.arguments.string("dataset") ?? "").network
    let file = DatasetFile(name: PathText.name(of: path), bytes: try read(path))
    if context.arguments.flag("apply") { return try apply(file, network) }
    let list = reader.readNameList(file)
    try refuse(list.findings, path)
    try context.write(table(list, network), context.language(of: network))
    return .done
  }

  private var reader: DatasetReader { DatasetReader(limits: context.arguments.readingLimits) }

  private func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(InputFile.Fault) {
      return try InputFile.read(path, limit: context.arguments.readingLimits.fileBytes)
    } catch {
      throw error.failure(path)
    }
  }

  private func refuse(_ findings: [Finding], _ path: String) throws(Failure) {
    guard findings.contains(where: { $0.severity == .error }) else { return }
    FindingPrinter(context: context, folder: PathText.folder(of: path))
      .printErrors(findings)
    throw Failure(
      .badData, pl: "listy „\(TerminalText.safe(path))” nie da się użyć",
      en: "the list “\(TerminalText.safe(path))” can't be used")
  }
}

// MARK: - Matching

extension MatchCommand {
  private func table(_ list: NameList, _ network: CooperationNetwork) -> DataTable {
    var matcher = NameMatcher(network)
    var columns = ["row", "given", "matched_id", "name", "score", "runner_up", "decision"]
      .map { DataTable.Column($0, isNumber: $0 == "row" || $0 == "score") }
    if list.hasEvent { columns.append(DataTable.Column("event")) }
    if list.hasRole { columns.append(DataTable.Column("role")) }
    var table = DataTable(columns)
    var counts: [NameMatcher.Decision: Int] = [:]
    for entry in list.entries {
      let match = matcher.match(entry.query)
      counts[match.decision, default: 0] += 1
      for column in match.badIdentifiers {
        context.remark(
          Bilingual(
            pl: "wiersz \(entry.row): numer \(column.name.uppercased()) nie zgadza się z cyfrą "
              + "kontrolną, więc nie rozstrzyga",
            en: "row \(entry.row): the check digit of \(column.name.uppercased()) is wrong, so it "
              + "decides nothing"))
      }
      table.rows.append(row(entry, match, network, list))
    }
    tell(counts, list)
    return table
  }

  private func row(
    _ entry: NameList.Entry, _ match: NameMatcher.Match, _ network: CooperationNetwork,
    _ list: NameList
  ) -> [DataTable.Cell] {
    let best = match.candidates.first
    let second = match.candidates.dropFirst().first
    func text(_ candidate: NameMatcher.Candidate?, _ field: (Institution) -> String)
      -> DataTable.Cell
    {
      candidate.map { .text(field(network.institutions[$0.institution])) } ?? .empty
    }
    var cells: [DataTable.Cell] = [
      .integer(entry.row), .text(entry.query.name), text(best, \.id), text(best, \.name),
      best.map { .number(($0.score * 10_000).rounded() / 10_000) } ?? .empty, text(second, \.id),
      .text(match.decision.rawValue),
    ]
    if list.hasEvent { cells.append(.text(entry.event)) }
    if list.hasRole { cells.append(.text(entry.role)) }
    return cells
  }

  private func tell(_ counts: [NameMatcher.Decision: Int], _ list: NameList) {
    let decided = (counts[.exact] ?? 0) + (counts[.identifier] ?? 0)
    let (waiting, unlike) = (counts[.review] ?? 0, counts[.none] ?? 0)
    context.remark(
      Bilingual(
        pl: "rozstrzygnięte: \(decided), czeka na człowieka: \(waiting), bez podobnej nazwy: "
          + "\(unlike)",
        en: "decided: \(decided), waiting for a person: \(waiting), nothing like it: \(unlike)"))
    if !list.namelessRows.isEmpty {
      context.remark(
        Bilingual(
          pl: "wiersze bez nazwy, pominięte: \(Self.shown(list.namelessRows.map { String($0) }))",
          en: "rows without a name, left out: \(Self.shown(list.namelessRows.map { String($0) }))"))
    }
  }

  /// Ten words at most.
  private static func shown(_ words: [String]) -> String {
    words.prefix(10).joined(separator: ", ") + (words.count > 10 ? ", … (\(words.count))" : "")
  }
}

// MARK: - Applying

extension MatchCommand {
  private struct Participant: Hashable {
    var event: String
    var institution: Int
    var role: String
  }

  private func apply(_ file: DatasetFile, _ network: CooperationNetwork) throws(Failure)
    -> ExitStatus
  {
    try refuseToOverwrite()
    let review = reader.readMatchReview(file, against: network)
    try refuse(review.findings, context.arguments.dataset)
    try refuseUnknown(review)
    let participants = try participants(review, network)
    var writer = CSVWriter(context.arguments.flag("excel") ? .excel : .plain)
    writer.append(["event", "institution", "role"])
    for one in participants {
      writer.append([one.event, network.institutions[one.institution].id, one.role])
    }
    try context.write(writer.bytes)
    let waiting = review.rows.filter { $0.outcome == .undecided }.map(\.row)
    if !waiting.isEmpty {
      context.remark(
        Bilingual(
          pl: "nierozstrzygnięte, pominięte wiersze: \(Self.shown(waiting))",
          en: "rows not decided, left out: \(Self.shown(waiting))"))
    }
    return .done
  }

  /// What was written by hand into a file is never replaced.
  private func refuseToOverwrite() throws(Failure) {
    guard let output = context.arguments.output, case .file = try OutputPlace.at(output) else {
      return
    }
    throw Failure(
      .cannotCreate,
      Bilingual(
        pl: "plik „\(TerminalText.safe(output))” już istnieje",
        en: "the file “\(TerminalText.safe(output))” exists"),
      hint: Bilingual(
        pl: "podaj inną nazwę i dopisz jego wiersze do swojej tabeli",
        en: "name another file, and add its rows to your table"))
  }

  private func refuseUnknown(_ review: MatchReview) throws(Failure) {
    let faults = review.rows.compactMap { row -> String? in
      guard case .unknown(let word) = row.outcome else { return nil }
      return "\(row.row): „\(TerminalText.safe(word))”"
    }
    guard !faults.isEmpty else { return }
    throw Failure(
      .badData,
      Bilingual(
        pl: "to nie jest decyzja ani id instytucji; wiersze: \(Self.shown(faults))",
        en: "this is neither a decision nor an institution's id; rows: \(Self.shown(faults))"),
      hint: Bilingual(
        pl: "w kolumnie decision: tak, nie, id instytucji, exact, identifier albo review",
        en: "under decision: yes, no, an institution's id, exact, identifier or review"))
  }

  /// Each once, in the order of the table; those that the dataset has already are left out and told.
  private func participants(
    _ review: MatchReview, _ network: CooperationNetwork
  ) throws(Failure) -> [Participant] {
    var recorded: Set<Participant> = []
    for one in network.participations {
      recorded.insert(
        Participant(event: network.events[one.event].id, institution: one.institution, role: ""))
    }
    var result: [Participant] = []
    var (seen, known): (Set<Participant>, [String]) = ([], [])
    var repeated: [String] = []
    for row in review.rows {
      guard case .institution(let institution) = row.outcome else { continue }
      let event = context.arguments.string("event") ?? row.event
      guard !event.isEmpty else { throw Self.noEvent(row.row) }
      let role = row.role.isEmpty ? "participant" : row.role
      let key = Participant(event: event, institution: institution, role: "")
      if recorded.contains(key) {
        known.append(row.row)
      } else if seen.insert(key).inserted {
        result.append(Participant(event: event, institution: institution, role: role))
      } else {
        repeated.append(row.row)
      }
    }
    tell(known, repeated, result, network)
    return result
  }

  private static func noEvent(_ row: String) -> Failure {
    Failure(
      .usage,
      Bilingual(
        pl: "wiersz \(row): nie wiadomo, które wydarzenie", en: "row \(row): which event?"),
      hint: Bilingual(
        pl: "podaj --event ID albo dodaj kolumnę event", en: "give --event ID, or a column event"))
  }

  private func tell(
    _ known: [String], _ repeated: [String], _ result: [Participant],
    _ network: CooperationNetwork
  ) {
    if !known.isEmpty {
      context.remark(
        Bilingual(
          pl: "już są w danych, pominięte wiersze: \(Self.shown(known))",
          en: "recorded already, rows left out: \(Self.shown(known))"))
    }
    if !repeated.isEmpty {
      context.remark(
        Bilingual(
          pl: "ta sama instytucja drugi raz, pominięte wiersze: \(Self.shown(repeated))",
          en: "the same institution again, rows left out: \(Self.shown(repeated))"))
    }
    let ids = Set(network.events.map(\.id))
    var missing: [String] = []
    for one in result where !ids.contains(one.event) && !missing.contains(one.event) {
      missing.append(one.event)
    }
    if !missing.isEmpty {
      context.remark(
        Bilingual(
          pl: "dopisz do events.csv: \(Self.shown(missing))",
          en: "to be added to events.csv: \(Self.shown(missing))"))
    }
  }
}
