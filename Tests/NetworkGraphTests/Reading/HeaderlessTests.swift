import Testing

@testable import NetworkGraph

/// Files that hold a line and no table: one that only says which sign separates, and empty ones.
@Suite struct HeaderlessTests {
  private static func file(_ text: String) -> DatasetFile {
    DatasetFile(name: "f.csv", bytes: Array(text.utf8))
  }

  private static func errors(_ findings: [Finding]) -> [String] {
    findings.filter { $0.severity == .error }.map {
      "\($0.file) \($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))"
    }
  }

  @Test func aTableMissesItsColumns() {
    #expect(
      Self.errors(readDataset(["institutions.csv": "sep=;\n"]).findings)
        == ["institutions.csv missing-column@1:0(id)"])
    #expect(
      Self.errors(readDataset(["institutions.csv": ""]).findings)
        == ["institutions.csv empty-file@0:0()"])
  }

  @Test func aRegisterMissesItsColumns() {
    let columns = "missing-column@1:0(WOJ, POW, GMI, RODZ, NAZWA)"
    let empty = DatasetReader().readRegister(Self.file(" \n"))
    #expect(Self.errors(empty.findings) == ["f.csv empty-file@0:0()"])
    #expect(empty.units.isEmpty && empty.balance == nil)
    let bare = DatasetReader().readRegister(Self.file("sep=;\n"))
    #expect(Self.errors(bare.findings) == ["f.csv \(columns)"])
    for (text, error) in [("", "empty-file@0:0()"), ("sep=;\n", columns)] {
      let reading = readDataset(["institutions.csv": "id\na\n"], terc: text)
      #expect(Self.errors(reading.findings) == ["terc.csv \(error)"])
      #expect(reading.network == nil)
    }
  }

  @Test func listsOfNamesAndDecisionsAreEmpty() throws {
    let network = try #require(readDataset(["institutions.csv": "id\na\n"]).network)
    for (text, error) in [
      ("", "empty-file@0:0()"), ("sep=;\n", "missing-column@1:0(nazwa / name)"),
    ] {
      let list = DatasetReader().readNameList(Self.file(text))
      #expect(list.entries.isEmpty && !list.hasEvent && !list.hasRole)
      #expect(Self.errors(list.findings) == ["f.csv \(error)"])
    }
    let empty = DatasetReader().readMatchReview(Self.file(""), against: network)
    #expect(empty.rows.isEmpty && Self.errors(empty.findings) == ["f.csv empty-file@0:0()"])
    let bare = DatasetReader().readMatchReview(Self.file("sep=;\n"), against: network)
    #expect(
      Self.errors(bare.findings)
        == ["f.csv missing-column@1:0(matched_id)", "f.csv missing-column@1:0(decision)"])
  }

  @Test func aColumnWithoutANameIsCalledByItsPlace() {
    let reading = readDataset(["institutions.csv": "id,,name\na,x,Dom\n"])
    #expect(
      reading.institution("a")?.attributes == [Attribute(name: "column-2", value: "x")])
  }
}
