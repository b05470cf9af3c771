import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// `convert` and `new`: what is written besides the tables, and what is refused.
@Suite struct ConvertCommandTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  /// Rules of the dataset's own go with the folder of tables, and are told where they can't.
  @Test(arguments: [("rules.json", "rules"), ("pathways.json", "pathways")])
  func ownRulesGoWithTheDataset(name: String, key: String) throws {
    folder.write("{\"off\": [\"T1\"]}", to: "d/eigene.json")
    folder.write(
      "{\"name\": \"d\", \"coopnet\": {\"\(key)\": \"eigene.json\", \"window\": 30}}",
      to: "d/datapackage.json")
    let run = CommandRun(["convert", dataset, "--dialect", "coopnet", "-o", folder("c")])
    #expect(run.status == .done, "\(run.errorText)")
    #expect(folder.read("c/eigene.json") == "{\"off\": [\"T1\"]}")
    let package = try JSONParser().parse(Array((folder.read("c/datapackage.json") ?? "").utf8))
    #expect(package["coopnet"]?[key]?.string == "eigene.json")
    #expect(package["coopnet"]?["window"]?.number?.text == "30")
    let single = CommandRun(["convert", dataset, "-o", folder("c.json")])
    #expect(single.errorText.contains("the dataset's own rules (eigene.json) are no part"))
    #expect(CommandRun(["convert", dataset, "-o", folder("c.xlsx")]).errorText.contains("eigene"))
    #expect(!CommandRun(["convert", dataset, "-o", folder("c.net")]).errorText.contains("eigene"))
  }

  @Test func anUnknownEndingGetsTheNearest() {
    for (name, words) in [("x.grapml", "graphml"), ("x.xls", "xlsx"), ("x.geojsn", "geojson")] {
      let run = CommandRun(["convert", dataset, "-o", folder(name)])
      #expect(run.status == .usage && run.errorText.contains("did you mean “\(words)”?"))
    }
    // Without -o it is not known what is wanted.
    #expect(CommandRun(["convert", dataset]).status == .usage)
    #expect(folder.names == ["d"])
  }

  @Test func anEmptyNetworkHasNoPicture() throws {
    folder.write("id,since\na,2030\n", to: "d/institutions.csv")
    for name in ["ties.csv", "events.csv", "participation.csv"] {
      try System.removeFile(folder("d/" + name))
    }
    let dot = CommandRun(["convert", dataset, "-o", folder("x.dot")])
    #expect(dot.status == .badData)
    #expect(dot.errorText.contains("view “hierarchy”: there is nothing to show"))
    // A GEXF of nobody is a file all the same.
    #expect(CommandRun(["convert", dataset, "-o", folder("x.gexf")]).status == .done)
    #expect(
      folder.read("x.gexf")?.contains("<nodes></nodes>") == true
        || folder.read("x.gexf")?.contains("<nodes/>") == true)
  }

  /// Directed ties, forms and names that other programs would take apart.
  @Test func directedTiesAndHostileNames() throws {
    folder.write(
      "id,name,seat,własna,id (2),place\na,\"A\nB\",260101,x,y,z\nb,B,260101,,,\n",
      to: "d/institutions.csv")
    folder.write("from,to,form,direction\nb,a,referral,directed\n", to: "d/ties.csv")
    folder.write("{\"name\": \"d\", \"title\": \"One\\ntwo\"}", to: "d/datapackage.json")
    try System.removeFile(folder("d/participation.csv"))
    _ = CommandRun(["convert", dataset, "--directed", "--dialect", "gephi", "-o", folder("g")])
    #expect(folder.read("g/edges.csv")?.contains("b,a,Directed,") == true)
    _ = CommandRun(["convert", dataset, "--directed", "-o", folder("x.net")])
    let pajek = folder.read("x.net") ?? ""
    #expect(pajek.hasPrefix("*Network One two\n*Vertices 2\n") && pajek.contains("*Arcs\n2 1 "))
    _ = CommandRun(["convert", dataset, "--dialect", "coopnet", "-o", folder("c")])
    let table = try CSVReader().read(Array((folder.read("c/institutions.csv") ?? "").utf8))
    #expect(Set(table.header).count == table.header.count)
    #expect(table.header.contains("własna") && table.header.contains("id (2)"))
  }

  @Test func takenNamesOfColumnsGetANumber() {
    var taken: Set<String> = ["id", "id (2)"]
    #expect(DatasetTables.unused("id", &taken) == "id (3)")
    #expect(DatasetTables.unused("id", &taken) == "id (4)")
    #expect(DatasetTables.unused("x", &taken) == "x" && taken.contains("x"))
  }

  /// What a sheet of Excel can't hold: said by `convert`, cut by a report.
  @Test func sheetsHaveBounds() throws {
    let long = String(repeating: "ż", count: 32_768)
    let table = DataTable([.init("a")], rows: [[.text(long)], [.text("b")]])
    #expect(throws: Workbook.Overflow(sheet: "t", isText: true)) {
      try Workbook.bytes([("t", table)])
    }
    let rows = DataTable(
      [.init("a")], rows: [[DataTable.Cell]](repeating: [.integer(1)], count: 1_048_576))
    #expect(throws: Workbook.Overflow(sheet: "t", isText: false)) {
      try Workbook.bytes([("t", rows)])
    }
    do throws(Failure) {
      _ = try Workbook.bytes(orFailing: [("t", rows)])
      Issue.record("no failure")
    } catch {
      #expect(error.status == .badData)
      #expect(error.message.en.contains("“t” has more than 1048575 rows"))
      #expect(error.message.pl.contains("ma ponad 1048575 wierszy"))
    }
    folder.makeFolder("l")
    folder.write("id,note\na,\(long)\nb,\n", to: "l/institutions.csv")
    let run = CommandRun(["convert", folder("l"), "-o", folder("l.xlsx")])
    #expect(run.status == .badData && run.errorText.contains("has a cell of more than 32767"))
    #expect(run.errorText.contains("--dialect coopnet") && !folder.names.contains("l.xlsx"))
  }

  // MARK: new

  private static let warsaw = """
    WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
    14;;;;MAZOWIECKIE;województwo;2026-01-01
    14;01;;;nowy;powiat;2026-01-01
    14;01;01;1;Lipno;gmina miejska;2026-01-01
    14;01;02;2;Lipno;gmina wiejska;2026-01-01
    14;01;03;2;Rokitno;gmina wiejska;2026-01-01
    14;02;;;grodziski;powiat;2026-01-01
    14;02;01;2;Rokitno;gmina wiejska;2026-01-01
    14;65;;;Warszawa;miasto na prawach powiatu;2026-01-01
    14;65;01;1;Warszawa;gmina miejska, miasto stołeczne;2026-01-01
    14;65;02;8;Bemowo;dzielnica;2026-01-01
    30;;;;WIELKOPOLSKIE;województwo;2026-01-01
    30;05;;;grodziski;powiat;2026-01-01
    30;05;01;2;Granowo;gmina wiejska;2026-01-01

    """

  /// Names by pattern that would be the same say which is which; Warsaw has an OPS in each district.
  @Test func namesByPatternAreDistinct() throws {
    folder.write(Self.warsaw, to: "TERC.csv")
    let run = CommandRun(["new", folder("n"), "--terc", folder("TERC.csv"), "--lang", "pl"])
    #expect(run.status == .done, "\(run.errorText)")
    let table = try CSVReader().read(Array((folder.read("n/institutions.csv") ?? "").utf8))
    let rows = (0..<table.rowCount).map { table.texts(ofRow: $0) }.filter { $0[0].first != "#" }
    let names = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    #expect(Set(names.values).count == names.count)
    #expect(names["ops-140101"] == "Ośrodek pomocy społecznej – gmina miejska Lipno")
    #expect(names["ops-140102"] == "Ośrodek pomocy społecznej – gmina wiejska Lipno")
    #expect(names["ops-140103"] == "Ośrodek pomocy społecznej – gmina Rokitno (powiat nowy)")
    #expect(names["ops-140201"] == "Ośrodek pomocy społecznej – gmina Rokitno (powiat grodziski)")
    #expect(names["ops-146502"] == "Ośrodek pomocy społecznej – Warszawa, dzielnica Bemowo")
    #expect(
      names["pcpr-1402"]
        == "Powiatowe centrum pomocy rodzinie – powiat grodziski, województwo mazowieckie"
        || names["pcpr-1402"]
          == "Powiatowe centrum pomocy rodzinie – powiat grodziski, województwo MAZOWIECKIE"
    )
    let package = folder.read("n/datapackage.json") ?? ""
    #expect(package.contains("Współpraca instytucji: Polska"))
    #expect(folder.read("n/README.md")?.contains("W Warszawie OPS ma każda dzielnica") == true)
    #expect(CommandRun(["check", folder("n"), "--strict"]).status == .done)
  }

  @Test(arguments: [("Zażółć Gęślą 7", "zazolc-gesla-7"), ("...", "dataset"), ("a_b.c", "a_b.c")])
  func theNameOfAPackageIsPlain(folderName: String, name: String) throws {
    let files = StarterDataset(name: folderName, columns: .en, language: .en, isExcel: false).files
    let package = try #require(files.first { $0.name == "datapackage.json" })
    #expect(try JSONParser().parse(package.bytes)["name"]?.string == name)
    var descriptor = DatasetDescriptor()
    descriptor.name = folderName
    let network = CooperationNetwork(descriptor: descriptor, institutions: [], ties: [])
    let copy = try JSONParser().parse(DatasetPackage(network, title: "t").json())
    #expect(copy["name"]?.string == (folderName == "..." ? "..." : name))
  }

  @Test func aRegisterWithAFaultyRowIsTakenAndTold() {
    folder.write(Self.warsaw + "99;01;01;2;Nigdzie;gmina wiejska;2026-01-01\n", to: "TERC.csv")
    let run = CommandRun(
      ["new", folder("n"), "--terc", folder("TERC.csv"), "--area", "30"])
    #expect(run.status == .done && run.errorText.contains("TERC.csv:15"))
    let quiet = CommandRun(
      ["new", folder("m"), "--terc", folder("TERC.csv"), "--area", "30", "--quiet"])
    #expect(quiet.errorText.isEmpty)
  }
}
