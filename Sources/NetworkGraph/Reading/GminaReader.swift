/// Reads gminas.csv: rows of voivodeships (2 digits), powiats (4) and gminas (6).
struct GminaReader {
  private(set) var cells: CellReader
  /// In the order of the file, each code once.
  private(set) var units: [Territory.Unit] = []
  private var positions: [TerritoryCode: Int] = [:]
  private var lines: [Int] = []

  init(_ cells: CellReader) {
    self.cells = cells
  }

  /// - Complexity: O(bytes of the file).
  mutating func read() {
    for row in 0..<cells.table.rowCount { cells.count(read(row)) }
  }

  private mutating func read(_ row: Int) -> CellReader.Fate {
    guard cells.hasRightWidth(row) else { return .rejected }
    guard !cells.value(row, .teryt).isEmpty else {
      cells.report(.warning, .emptyRequired, row, .teryt, [DatasetColumn.teryt.name])
      return .rejected
    }
    guard let reading = cells.territory(row, .teryt) else { return .rejected }
    // A district is a part of its city: it has no row of its own, and lends the city no name.
    if reading.change == .district { return positions[reading.code] == nil ? .rejected : .merged }
    let unit = facts(row, reading)
    guard let position = positions[reading.code] else {
      positions[reading.code] = units.count
      units.append(unit)
      lines.append(cells.table.line(row))
      return .kept
    }
    cells.report(
      .warning, .repeatedGmina, row, .teryt,
      [reading.code.description, String(lines[position])])
    units[position] = units[position].filled(from: unit)
    return .merged
  }

  private mutating func facts(_ row: Int, _ reading: TerritoryCodeReader.Reading) -> Territory.Unit
  {
    var kind = cells.words(row, .kind)
    if let digit = NumberGrammar.integer(in: kind) {
      kind = Vocabulary.gminaKind(ofUnitDigit: digit) ?? kind
    } else if kind.isEmpty, let digit = reading.unitDigit {
      kind = Vocabulary.gminaKind(ofUnitDigit: digit) ?? ""
    }
    var population = cells.number(row, .population)
    if let number = population, number < 0 {
      cells.reportNumber(row, .population)
      population = nil
    }
    let (latitude, longitude) = cells.coordinates(row)
    var attributes = cells.attributes(row)
    if let digit = reading.unitDigit, !attributes.contains(where: { $0.name == "rodz" }) {
      attributes.append(Attribute(name: "rodz", value: String(digit)))
    }
    return Territory.Unit(
      code: reading.code, name: cells.words(row, .name), kind: kind, population: population,
      latitude: latitude, longitude: longitude, attributes: attributes)
  }
}

extension Territory.Unit {
  /// The unit with what another row of it says where this one is empty.
  func filled(from other: Territory.Unit) -> Territory.Unit {
    var attributes = attributes
    attributes.fill(from: other.attributes)
    return Territory.Unit(
      code: code, name: name.isEmpty ? other.name : name, kind: kind.isEmpty ? other.kind : kind,
      population: population ?? other.population, latitude: latitude ?? other.latitude,
      longitude: longitude ?? other.longitude, attributes: attributes)
  }
}
