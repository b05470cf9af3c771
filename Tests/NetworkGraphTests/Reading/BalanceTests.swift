import Testing

@testable import NetworkGraph

/// Random tables, mangled: every row read is kept, merged or rejected, and each loss is told.
@Suite struct BalanceTests {
  /// Cells of all sorts, right and wrong.
  static let cells = [
    "", "a", "b", "c", "d", "Alfa", "Beta", "nikt", "OPS", "MOPS", "OPS+PCPR", "26", "260101",
    "2601011", "20101", "9999", "306101", "2016", "2016-02-30", "2016-10-05", "05.10.2016", "2015",
    "report", "spotkanie", "umowa", "planned", "none", "brak", "directed", "1", "4", "7", "0,5",
    "nan", "-", "tak", "nie", "=1+1", "organiser", "gość", "kind:OPS@26", "kind:", "\"x;y\"",
    "\"a\"\"b\"", "\"two\nlines\"", "Łódź", "Ło\u{301}dz\u{301}", "😀", "\\", "<b>", "a b", "e1",
    "e2",
  ]

  static func table(_ header: [String], _ random: inout SplitMix, faulty: Bool) -> String {
    var lines = [header.joined(separator: ";")]
    for _ in 0..<random.below(40) {
      var width = header.count
      if faulty, random.below(8) == 0 { width = max(1, width + random.below(5) - 2) }
      let row = (0..<width).map { _ in cells[random.below(cells.count)] }
      lines.append(row.joined(separator: ";"))
      if faulty, random.below(10) == 0 { lines.append("") }
    }
    return lines.joined(separator: random.below(2) == 0 ? "\n" : "\r\n") + "\n"
  }

  @Test(arguments: 0..<150)
  func addsUpWhateverTheRowsHold(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var files: [DatasetFile] = []
    for table in DatasetTable.allCases where random.below(5) > 0 {
      let header = table.columns.map(\.name).filter {
        $0.count < 4 || random.below(3) > 0 || table.requiredColumns.map(\.name).contains($0)
      }
      let text = Self.table(header, &random, faulty: seed % 2 == 0)
      files.append(DatasetFile(name: table.fileName, bytes: Array(text.utf8)))
    }
    let reading = DatasetReader().read(files, folderName: "")
    for entry in reading.balance {
      #expect(entry.addsUp)
      let ofFile = reading.findings.filter { $0.file == entry.file }
      let repeats: [FindingCode] = [
        .repeatedID, .repeatedTie, .repeatedParticipation, .repeatedGmina, .districtCounted,
      ]
      let merges = Set(ofFile.filter { repeats.contains($0.code) }.map(\.line))
      #expect(merges.count >= entry.merged)
      let warned = Set(ofFile.filter { $0.severity == .warning }.map(\.line))
      #expect(warned.count >= entry.rejected, "each rejected row has its finding")
    }
    guard let network = reading.network else {
      #expect(reading.findings.contains { $0.severity == .error })
      return
    }
    let kept = Dictionary(uniqueKeysWithValues: reading.balance.map { ($0.file, $0.kept) })
    #expect(network.ties.count == kept["ties.csv"] ?? 0)
    #expect(network.participations.count == kept["participation.csv"] ?? 0)
    #expect(network.events.count == kept["events.csv"] ?? 0)
    #expect(network.territory.units.count == kept["gminas.csv"] ?? 0)
    if let institutions = kept["institutions.csv"] {
      #expect(network.institutions.count == institutions)
    }
    #expect(network.ties.map(\.sources.count).reduce(0, +) <= network.ties.count + 40)
  }

  /// What is read does not hang on the run: no order of a dictionary shows.
  @Test(arguments: 0..<20)
  func twoReadingsAreTheSame(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let files = DatasetTable.allCases.map { table in
      DatasetFile(
        name: table.fileName,
        bytes: Array(Self.table(table.columns.map(\.name), &random, faulty: true).utf8))
    }
    let first = DatasetReader().read(files, folderName: "")
    let second = DatasetReader().read(files, folderName: "")
    #expect(first.findings == second.findings)
    #expect(first.balance == second.balance)
    #expect(first.ids == second.ids)
  }
}
