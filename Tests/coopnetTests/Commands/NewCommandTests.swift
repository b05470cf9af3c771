import NetworkGraph
import Testing

@testable import coopnet

@Suite struct NewCommandTests {
  static let register = """
    WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
    26;;;;ŚWIĘTOKRZYSKIE;województwo;2026-01-01
    26;01;;;buski;powiat;2026-01-01
    26;01;01;3;Busko-Zdrój;gmina miejsko-wiejska;2026-01-01
    26;01;02;2;Gnojno;gmina wiejska;2026-01-01
    26;61;;;Kielce;miasto na prawach powiatu;2026-01-01
    26;61;01;1;Kielce;gmina miejska;2026-01-01

    """

  @Test(arguments: [[], ["--lang", "pl"], ["--lang", "en"], ["--excel"]])
  func aNewDatasetIsReadWithoutAFinding(_ words: [String]) throws {
    let folder = TestFolder()
    #expect(ProgramRunner.run(["new", folder("d")] + words).status == 0)
    #expect(
      try System.list(folder("d"), limit: 20).names.sorted() == [
        "README.md", "datapackage.json", "events.csv", "gminas.csv", "institutions.csv",
        "participation.csv", "ties.csv",
      ])
    let check = ProgramRunner.run(["check", folder("d"), "--strict"])
    #expect(check.status == 0, "\(check.text)")
    let metrics = ProgramRunner.run(["metrics", folder("d"), "--only", "degree", "--format", "csv"])
    #expect(metrics.text.split(separator: "\n").count == 3)
  }

  @Test func headersArePolishWhereAskedFor() {
    let folder = TestFolder()
    _ = ProgramRunner.run(["new", folder("d"), "--lang", "pl"])
    #expect(folder.read("d/ties.csv")?.hasPrefix("instytucja_a,instytucja_b,forma,") == true)
    #expect(folder.read("d/gminas.csv")?.hasPrefix("teryt,nazwa,") == true)
    _ = ProgramRunner.run(["new", folder("e")])
    #expect(folder.read("e/ties.csv")?.hasPrefix("from,to,form,") == true)
  }

  @Test func theReadmeExplainsEveryColumn() throws {
    let folder = TestFolder()
    _ = ProgramRunner.run(["new", folder("d"), "--lang", "en"])
    let readme = try #require(folder.read("d/README.md"))
    for table in DatasetTable.allCases {
      for column in table.columns {
        #expect(readme.contains("| `\(column.name)` | "), "\(table) \(column)")
      }
    }
  }

  @Test func theRegisterGivesUnitsReadyForTies() throws {
    let folder = TestFolder()
    folder.write(Self.register, to: "TERC.csv")
    let made = ProgramRunner.run(
      ["new", folder("d"), "--terc", folder("TERC.csv"), "--area", "26"])
    #expect(made.status == 0, "\(made.errorText)")
    let institutions = try #require(folder.read("d/institutions.csv"))
    #expect(institutions.contains("\nops-266101,Miejski ośrodek pomocy społecznej lub rodzinie – "))
    #expect(ProgramRunner.run(["check", folder("d"), "--strict"]).status == 0)
    let gaps = ProgramRunner.run(["gaps", folder("d"), "--format", "csv"]).text
    let met = gaps.split(separator: "\n").filter { $0.contains(",met,") }
    // Statutory units, and the city's OPS that is its PCPR too; no sample row.
    #expect(met.allSatisfy { $0.contains(",E") || $0.contains(",T12,") })
    #expect(met.count { $0.contains(",T12,") } == 1)
    #expect(!gaps.contains("wzor"))
  }

  @Test func whatExistsIsNotTouched() {
    let folder = TestFolder()
    folder.makeFolder("d")
    folder.write("mine", to: "d/notes.txt")
    #expect(ProgramRunner.run(["new", folder("d")]).status == 73)
    #expect(folder.read("d/notes.txt") == "mine")
    folder.makeFolder("empty")
    #expect(ProgramRunner.run(["new", folder("empty")]).status == 0)
  }

  @Test func aWrongRegisterOrAreaIsSaid() {
    let folder = TestFolder()
    folder.write("a,b\n1,2\n", to: "x.csv")
    folder.write(Self.register, to: "TERC.csv")
    #expect(ProgramRunner.run(["new", folder("d"), "--terc", folder("x.csv")]).status == 65)
    #expect(ProgramRunner.run(["new", folder("d"), "--terc", folder("no.csv")]).status == 66)
    let area = ProgramRunner.run(
      ["new", folder("d"), "--terc", folder("TERC.csv"), "--area", "0801"])
    #expect(area.status == 64 && area.errorText.contains("0801"))
    #expect(folder.names.sorted() == ["TERC.csv", "x.csv"])
  }
}
