/// Reads the register itself: the file TERC of GUS, `WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA`.
///
/// Empty cells of POW, GMI and RODZ mark the level. Towns and rural areas of an urban-rural gmina
/// (RODZ 4, 5), districts (8) and delegations (9) are parts: they are merged into their gmina.
struct RegisterReader {
  private(set) var log: FindingLog
  private(set) var balance: FileBalance
  /// In the order of the file, each code once.
  private(set) var units: [Territory.Unit] = []
  /// Districts of Warsaw (RODZ 8), in the order of the file, each with the code of its own.
  private(set) var districts: [Territory.Unit] = []
  private var known: Set<TerritoryCode> = []
  private let csv: CSVTable
  private let fields: Fields

  private struct Fields {
    var voivodeship: Int
    var powiat: Int
    var gmina: Int
    var unitDigit: Int
    var name: Int
    var kind: Int
  }

  /// Nil for a table whose header is not that of the register.
  init?(_ csv: CSVTable, log: FindingLog) {
    let keys = csv.header.map(Vocabulary.key)
    func field(_ names: String...) -> Int? {
      names.compactMap { keys.firstIndex(of: $0) }.first
    }
    guard let voivodeship = field("woj"), let powiat = field("pow"), let gmina = field("gmi"),
      let unitDigit = field("rodz", "rodz gmi"), let name = field("nazwa")
    else { return nil }
    fields = Fields(
      voivodeship: voivodeship, powiat: powiat, gmina: gmina, unitDigit: unitDigit, name: name,
      kind: field("nazwa dod", "nazdod", "nazwadod") ?? -1)
    self.csv = csv
    self.log = log
    balance = FileBalance(file: log.file)
  }

  /// - Complexity: O(bytes of the file).
  mutating func read() {
    for row in 0..<csv.rowCount {
      balance.read += 1
      switch read(row) {
      case .kept: balance.kept += 1
      case .merged: balance.merged += 1
      case .rejected: balance.rejected += 1
      }
    }
  }

  private mutating func read(_ row: Int) -> CellReader.Fate {
    func text(_ field: Int) -> String { csv.trimmedText(row: row, column: field) }
    let parts = [fields.voivodeship, fields.powiat, fields.gmina].map(text)
    let digits = parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined()
    let unitDigit = NumberGrammar.integer(in: text(fields.unitDigit))
    guard let code = TerritoryCode(digits), parts[0].utf8.count > 0,
      TerritoryCodeReader.isVoivodeship(code.voivodeship.value),
      (code.level == .gmina) == (unitDigit != nil)
    else {
      let place = csv.place(row: row, column: fields.voivodeship)
      log.add(
        .warning, .badTerritoryCode, line: place.line, column: place.column,
        ["woj", parts.joined(separator: " ")])
      return .rejected
    }
    if let unitDigit, !(1...3).contains(unitDigit) {
      if unitDigit == 8 {
        districts.append(Territory.Unit(code: code, name: text(fields.name), kind: "dzielnica"))
      }
      return .merged
    }
    guard known.insert(code).inserted else {
      log.add(.warning, .repeatedGmina, line: csv.line(ofRow: row), [code.description, ""])
      return .merged
    }
    units.append(unit(code, name: text(fields.name), kind: text(fields.kind), unitDigit))
    return .kept
  }

  private func unit(
    _ code: TerritoryCode, name: String, kind: String, _ unitDigit: Int?
  ) -> Territory.Unit {
    // The register writes voivodeships in capitals.
    let name = code.level == .voivodeship ? name.lowercased() : name
    guard let unitDigit else { return Territory.Unit(code: code, name: name, kind: kind) }
    return Territory.Unit(
      code: code, name: name, kind: Vocabulary.gminaKind(ofUnitDigit: unitDigit) ?? kind,
      attributes: [Attribute(name: "rodz", value: String(unitDigit))])
  }
}
