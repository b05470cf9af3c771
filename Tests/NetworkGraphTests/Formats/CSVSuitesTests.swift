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

  /// Rows as objects by header, as arrays without: how the suites write what they expect.
  private func json(_ table: CSVTable) -> JSONValue {
    func row(_ row: Int) -> JSONValue {
      let texts = table.texts(ofRow: row).map { JSONValue(.string($0)) }
      if table.header.isEmpty { return JSONValue(.array(texts)) }
      return JSONValue(.object(zip(table.header, texts).map { JSONValue.Member($0, $1) }))
    }
    return JSONValue(.array((0..<table.rowCount).map(row)))
  }

  @Test(
    "csv-test-data: the good ones say what they must",
    .enabled(if: SharedFiles.has("suites/csv-test-data/json")))
  func goodFiles() throws {
    // Lines without anything are records of one empty field there, and blank lines here.
    let blankLines = ["all-empty", "empty-one-column", "trailing-newline-one-field"]
    let names = SharedFiles.names(in: "suites/csv-test-data/json").map { String($0.dropLast(5)) }
    #expect(names.count == 18)
    for name in names where !blankLines.contains(name) {
      let bytes = try #require(SharedFiles.read("\(Self.testData)/\(name).csv"))
      let expected = try #require(SharedFiles.read("suites/csv-test-data/json/\(name).json"))
      let reader = CSVReader(separator: 0x2C, hasHeader: name.hasPrefix("header-"))
      #expect(json(try reader.read(bytes)) == (try JSONParser().parse(expected)), "\(name)")
    }
  }

  @Test(
    "csv-spectrum", .enabled(if: SharedFiles.has("suites/csv-spectrum/json")))
  func spectrum() throws {
    let names = SharedFiles.names(in: "suites/csv-spectrum/json").map { String($0.dropLast(5)) }
    #expect(names.count == 12)
    // The JSON of location_coordinates holds another telephone number than its CSV.
    for name in names where name != "location_coordinates" {
      let bytes = try #require(SharedFiles.read("suites/csv-spectrum/csvs/\(name).csv"))
      let expected = try #require(SharedFiles.read("suites/csv-spectrum/json/\(name).json"))
      let table = try CSVReader().read(TextDecoding.decode(bytes).bytes)
      #expect(json(table) == (try JSONParser().parse(expected)), "\(name)")
    }
  }

  @Test(
    "go-fuzz corpus: read or refused, and what is read survives being written",
    .enabled(if: SharedFiles.has("suites/go-fuzz-corpus-csv/csv/corpus")))
  func fuzzCorpus() throws {
    for name in SharedFiles.names(in: Self.fuzzCorpus) {
      let bytes = try #require(SharedFiles.read("\(Self.fuzzCorpus)/\(name)"))
      #expect(FormatLaws.csv(bytes) == nil, "\(name)")
    }
  }
}
