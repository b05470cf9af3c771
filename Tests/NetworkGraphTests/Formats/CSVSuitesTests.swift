import Testing

@testable import NetworkGraph

/// Other people's CSV files; see `SharedFiles`.
@Suite("CSV suites of others")
struct CSVSuitesTests {
  private static let testData = "suites/csv-test-data/csv"
  private static let fuzzCorpus = "suites/go-fuzz-corpus-csv/csv/corpus"

  @Test(
    "csv-test-data: the bad ones are noted or refused",
    .enabled(if: SharedFiles.has("suites/csv-test-data/csv")))
  func badFiles() throws {
    func read(_ name: String) throws -> CSVTable {
      let bytes = try #require(SharedFiles.read("\(Self.testData)/\(name).csv"))
      return try CSVReader().read(bytes)
    }
    #expect(try read("bad-header-less-fields").fieldCount(ofRow: 0) == 2)
    #expect(try read("bad-header-more-fields").fieldCount(ofRow: 0) == 4)
    #expect(try read("bad-header-no-header").header.isEmpty)
    #expect(try read("bad-header-wrong-header").header == ["qux", "quux", "quuz"])
    #expect(
      throws: CSVError(.unclosedQuote, at: TextPlace(line: 2, column: 3)),
      performing: { try read("bad-missing-quote") })
    let unescaped = try read("bad-quotes-with-unescaped-quote")
    #expect(unescaped.noteCounts == [.textAfterQuote: 1])
    #expect(try read("bad-unescaped-quote").noteCounts == [.strayQuote: 2])
  }

  @Test(
    "go-fuzz corpus: read or refused, and what is read survives being written",
    .enabled(if: SharedFiles.has("suites/go-fuzz-corpus-csv/csv/corpus")))
  func fuzzCorpus() throws {
    for name in SharedFiles.names(in: Self.fuzzCorpus) {
      let bytes = try #require(SharedFiles.read("\(Self.fuzzCorpus)/\(name)"))
      CSVRoundTrip.check(bytes)
    }
  }
}

/// What must hold for every input, fuzzed or found.
enum CSVRoundTrip {
  /// Reads; if that succeeds, writes the records and reads them back.
  static func check(_ bytes: [UInt8]) {
    guard let text = try? TextDecoding.decode(bytes),
      let table = try? CSVReader(hasHeader: false).read(text.bytes)
    else { return }
    var writer = CSVWriter()
    var rows: [[String]] = []
    for row in 0..<table.rowCount {
      rows.append(table.texts(ofRow: row))
      writer.append(table.texts(ofRow: row))
      let place = table.place(row: row, column: table.fieldCount(ofRow: row))
      #expect(place.line >= table.line(ofRow: row))
    }
    guard let back = try? CSVReader(separator: 0x2C, hasHeader: false).read(writer.bytes) else {
      Issue.record("what was written cannot be read")
      return
    }
    let again = (0..<back.rowCount).map { back.texts(ofRow: $0) }
    #expect(again.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }
}
