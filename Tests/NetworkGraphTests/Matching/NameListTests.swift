import Testing

@testable import NetworkGraph

@Suite struct NameListTests {
  static func read(_ text: String) -> NameList {
    DatasetReader().readNameList(DatasetFile(name: "l.csv", bytes: Array(text.utf8)))
  }

  @Test func columnsAreFoundByHeader() {
    let list = Self.read(
      "Lp.;E-mail;Nazwa instytucji;Miejscowość;REGON\n1;a@b;MOPS;Kalisz;123456785\n")
    #expect(list.entries.count == 1)
    #expect(
      list.entries[0].query == .init(name: "MOPS", place: "Kalisz", regon: "123456785"))
    #expect(!list.hasEvent && !list.hasRole)
  }

  @Test func eventAndRoleAreKept() {
    let list = Self.read("name,event,role\nA,e1,host\n")
    #expect(list.entries[0].event == "e1" && list.entries[0].role == "host")
    #expect(list.hasEvent && list.hasRole)
  }

  /// Rows keep the numbers of the file, so that a person finds them again.
  @Test func rowsWithoutANameAreTold() {
    let list = Self.read("nazwa,miejsce\nA,x\n,y\nB,z\n")
    #expect(list.entries.map(\.row) == [1, 3])
    #expect(list.namelessRows == [2])
  }

  @Test func aBareListNeedsNoHeader() {
    #expect(
      Self.read("MOPS Kalisz\nPUP Kalisz\n").entries.map(\.query.name) == [
        "MOPS Kalisz", "PUP Kalisz",
      ])
    #expect(Self.read("MOPS Kalisz\nPUP Kalisz\n").entries.map(\.row) == [1, 2])
    #expect(Self.read("nazwa\nPUP Kalisz\n").entries.map(\.row) == [1])
  }

  @Test func aTableWithoutNamesIsAnError() {
    #expect(Self.read("a,b\n1,2\n").findings.contains { $0.code == .missingColumn })
    #expect(Self.read("").findings.contains { $0.severity == .error })
  }
}
