extension CellReader {
  /// The unit that a cell names by its code; what is mended is reported, what is none too and nil.
  mutating func territory(
    _ row: Int, _ column: DatasetColumn
  ) -> TerritoryCodeReader.Reading? {
    let range = table.range(row, column)
    if range.isEmpty { return nil }
    let (codes, table) = (codes, table)
    let plain = table.csv.bytes.withUnsafeBytes { bytes in
      plainCodes.value(of: UnsafeRawBufferPointer(rebasing: bytes[range])) { text in
        codes.read(text).flatMap {
          $0.change == .whole && !codes.register.isUnknown($0.code) ? $0 : nil
        }
      }
    }
    if let plain { return plain }
    let text = value(row, column)
    return text.isEmpty ? nil : territory(text, row, column)
  }

  /// The units of a cell that lists several, joined by blanks, commas or semicolons.
  mutating func territories(_ row: Int, _ column: DatasetColumn) -> [TerritoryCode] {
    var codes: [TerritoryCode] = []
    for word in Self.listed(value(row, column)) {
      if Vocabulary.countryWords.contains(Vocabulary.key(word)) {
        codes += stride(from: 2, through: 32, by: 2).map {
          TerritoryCode(level: .voivodeship, value: $0)
        }
      } else if let reading = territory(word, row, column) {
        codes.append(reading.code)
      }
    }
    var seen: Set<TerritoryCode> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// The words of a list in a cell.
  static func listed(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "," || $0 == ";" }
      .map { String($0) }
  }

  /// The unit of one word of a cell.
  mutating func territory(
    _ word: String, _ row: Int, _ column: DatasetColumn
  ) -> TerritoryCodeReader.Reading? {
    guard let reading = codes.read(word) else { return place(named: word, row, column) }
    let code = reading.code.description
    switch reading.change {
    case .whole: break
    case .cut: report(.note, .cutTerritoryCode, row, column, [word, code])
    case .mended: report(.warning, .mendedTerritoryCode, row, column, [word, code])
    case .district: report(.note, .districtCounted, row, column, [word, code])
    }
    if codes.register.isUnknown(reading.code) {
      report(.warning, .unknownTerritoryCode, row, column, [code])
    }
    return reading
  }

  /// A name where a code belongs.
  private mutating func place(
    named name: String, _ row: Int, _ column: DatasetColumn
  ) -> TerritoryCodeReader.Reading? {
    switch places.match(name) {
    case .one(let code):
      report(.warning, .mendedTerritoryCode, row, column, [name, code.description])
      return TerritoryCodeReader.Reading(code: code, unitDigit: nil, change: .mended)
    case .several(let codes):
      let shown = codes.prefix(10).map(\.description).joined(separator: ", ")
      report(
        .warning, .ambiguousName, row, column,
        [name, codes.count > 10 ? shown + ", …" : shown])
      return nil
    case .none:
      report(.warning, .badTerritoryCode, row, column, [column.name, name])
      return nil
    }
  }
}
