import NetworkGraph
import Testing

@testable import coopnet

/// Whatever is written is read back as the same institutions, ties and attributes, letter by letter.
@Suite struct RoundTripTests {
  /// A licence needs a name that programs read (Frictionless); a source has a title alone.
  @Test func aLicenceHasANameASourceATitle() throws {
    var descriptor = DatasetDescriptor()
    descriptor.licenses = ["CC BY 4.0 (Łódź)"]
    descriptor.sources = ["Próba nr 1"]
    let network = CooperationNetwork(descriptor: descriptor, institutions: [])
    let text = String(
      decoding: DatasetPackage(network, title: "T", files: []).json(), as: UTF8.self)
    let plain = text.filter { $0 != "\n" && $0 != " " }
    #expect(
      plain.contains(#""licenses":[{"name":"cc-by-4.0--lodz-","title":"CCBY4.0(Łódź)"}]"#),
      "\(text)")
    #expect(plain.contains(#""sources":[{"title":"Próbanr1"}]"#))
  }

  static let datasets = [
    "kalisz-rowni-na-starcie-2016", "lubuskie-model", "lubuskie-sciezki-reintegracji-2016",
    "malopolskie-reintegracja-2023", "swietokrzyskie-platforma-2015",
    "warminsko-mazurskie-spojna-polityka-2023",
  ]

  private func dataset(_ name: String) throws -> CooperationNetwork {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
    let folder = root + "/Datasets/" + name
    let files = try InputFolder.list(folder).entries.filter { $0.isPlainFile }.map {
      DatasetFile(
        name: $0.name, bytes: try InputFile.read(folder + "/" + $0.name, limit: 1 << 30))
    }
    return try #require(DatasetReader().read(files, folderName: name).network)
  }

  @Test(arguments: datasets) func datasetsAsTables(name: String) throws {
    try checkTables(try dataset(name))
  }

  @Test(arguments: datasets) func datasetsAsNetworks(name: String) throws {
    try checkNetworks(try dataset(name))
  }

  @Test(arguments: 1...40) func hostileNetworks(seed: Int) throws {
    var maker = HostileDataset(seed: UInt64(seed))
    let reading = DatasetReader().read(maker.files(), folderName: "hostile")
    let network = try #require(reading.network)
    try checkTables(network)
    try checkNetworks(network)
  }

  @Test(arguments: 1...60) func oddLettersAsOurOwnJSON(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let network = try #require(RoundTripLaws.dataset(&random, isXML: false))
    #expect(RoundTripLaws.ownJSON(network) == nil)
  }

  @Test(arguments: 1...60) func oddLettersAsGraphML(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let network = try #require(RoundTripLaws.dataset(&random, isXML: true))
    for isDirected in [false, true] {
      #expect(RoundTripLaws.graphML(network, isDirected: isDirected) == nil)
    }
  }

  /// One coordinate without the other is kept as it is: GraphML dropped both.
  @Test func halfAPlaceComesBack() throws {
    let bytes = Array("id,lat,lon\na,50.25,\nb,,19.5\n".utf8)
    let network = try #require(
      DatasetReader().read([DatasetFile(name: "institutions.csv", bytes: bytes)], folderName: "x")
        .network)
    let table = NetworkTable(network.onDay(GraphOptions()), title: "x")
    let back = try #require(foreign("a.graphml", table.graphML()))
    #expect(back.institutions.map(\.latitude) == [50.25, nil])
    #expect(back.institutions.map(\.longitude) == [nil, 19.5])
  }

  // MARK: The tables whole

  private func checkTables(_ network: CooperationNetwork) throws {
    let options = GraphOptions()
    let table = NetworkTable(network.onDay(options), title: "Tytuł")
    let json = DatasetJSON(network, table, title: "Tytuł").json()
    try expectSame(network, foreign("a.json", json))
    var sheets = DatasetTables.all(network).map { ($0.kind.rawValue, $0.table) }
    sheets.append(("network", table.edgeSheet()))
    sheets.append(("dataset", DatasetPackage(network, title: "Tytuł").sheet()))
    let workbook = try Workbook.bytes(sheets)
    #expect(try workbook == Workbook.bytes(sheets))
    try expectSame(network, foreign("a.xlsx", workbook))
    for excel in [false, true] {
      // A spreadsheet's apostrophe before what looks like a formula is meant to stay.
      if excel, sheets.contains(where: { $0.1.rows.joined().contains(where: Self.isLive) }) {
        continue
      }
      let tables = DatasetTables.files(network)
      var files = tables.map { DatasetFile(name: $0.name, bytes: $0.table.csv(excel: excel)) }
      files.append(
        DatasetFile(
          name: "datapackage.json",
          bytes: DatasetPackage(network, title: "Tytuł", files: tables).json()))
      try expectSame(network, DatasetReader().read(files, folderName: "x").network)
    }
  }

  private static func isLive(_ cell: DataTable.Cell) -> Bool {
    guard case .text(let text) = cell else { return false }
    return text.unicodeScalars.contains { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
  }

  private func foreign(_ name: String, _ bytes: [UInt8]) -> CooperationNetwork? {
    let reading = DatasetReader().read(
      [], folderName: "x", foreign: [DatasetFile(name: name, bytes: bytes)])
    #expect(
      reading.balance.allSatisfy { $0.addsUp && $0.rejected == 0 }, "\(name): \(reading.balance)")
    return reading.network
  }

  private func expectSame(_ network: CooperationNetwork, _ back: CooperationNetwork?) throws {
    let back = try #require(back)
    for kind in DatasetTable.allCases {
      let (one, other) = (DatasetTables.table(kind, network), DatasetTables.table(kind, back))
      #expect(one.columns == other.columns, "\(kind)")
      #expect(one.rows.count == other.rows.count, "\(kind)")
      for (row, otherRow) in zip(one.rows, other.rows) {
        #expect(row.elementsEqual(otherRow, by: Self.isSame), "\(kind) \(row) \(otherRow)")
      }
    }
    let (one, other) = (network.descriptor, back.descriptor)
    #expect(one.asOf == other.asOf && one.window == other.window && one.area == other.area)
    #expect(one.collected == other.collected && one.language == other.language)
    #expect(one.namedWithoutUnits == other.namedWithoutUnits)
    #expect(one.isModelData == other.isModelData && one.sources == other.sources)
  }

  /// Equal scalar by scalar; an empty text is an empty cell.
  private static func isSame(_ one: DataTable.Cell, _ other: DataTable.Cell) -> Bool {
    switch (one, other) {
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.text(""), .empty), (.empty, .text("")): true
    default: one == other
    }
  }

  // MARK: The network on a day

  private func checkNetworks(_ network: CooperationNetwork) throws {
    for isDirected in [false, true] {
      var options = GraphOptions()
      options.asOf = network.descriptor.asOf
      options.isDirected = isDirected
      let table = NetworkTable(network.onDay(options), title: "Tytuł")
      guard !table.nodes.isEmpty else { continue }
      for (name, bytes) in [("a.graphml", table.graphML()), ("a.gexf", table.gexf())] {
        try expectSame(table, foreign(name, bytes), isDirected: isDirected, name)
      }
      var writer = JSONWriter(.pretty)
      writer.object { table.writeNodeLink(to: &$0) }
      try expectSame(table, foreign("a.json", writer.bytes), isDirected: isDirected, "a.json")
      let pajek = try #require(foreign("a.net", table.pajek()))
      expectSameEdges(table, pajek, isDirected: isDirected, forms: false, "a.net")
    }
  }

  private func expectSame(
    _ table: NetworkTable, _ back: CooperationNetwork?, isDirected: Bool, _ name: String
  ) throws {
    let back = try #require(back)
    let other = NetworkTable(back.onDay(options(isDirected)), title: "")
    #expect(table.nodes.map(\.id) == other.nodes.map(\.id), "\(name)")
    for (one, two) in zip(table.nodes, other.nodes) {
      #expect(one.label.utf8.elementsEqual(two.label.utf8), "\(name) \(one.id)")
      #expect(one.latitude == two.latitude && one.longitude == two.longitude, "\(name)")
      for (column, value) in zip(table.nodeColumns, one.values) {
        let position = other.nodeColumns.firstIndex(of: column)
        let read = position.map { two.values[$0] } ?? ""
        #expect(value.utf8.elementsEqual(read.utf8), "\(name) \(one.id) \(column)")
      }
    }
    expectSameEdges(table, back, isDirected: isDirected, forms: true, name)
  }

  private func expectSameEdges(
    _ table: NetworkTable, _ back: CooperationNetwork, isDirected: Bool, forms: Bool, _ name: String
  ) {
    let other = NetworkTable(back.onDay(options(isDirected)), title: "")
    #expect(table.edges.count == other.edges.count, "\(name)")
    for (one, two) in zip(table.edges, other.edges) {
      #expect(table.nodes[one.source].id == other.nodes[two.source].id, "\(name)")
      #expect(table.nodes[one.target].id == other.nodes[two.target].id, "\(name)")
      #expect(one.weight == two.weight, "\(name) \(one.forms)")
      guard forms else { continue }
      #expect(one.forms == two.forms && one.start == two.start && one.end == two.end, "\(name)")
    }
  }

  private func options(_ isDirected: Bool) -> GraphOptions {
    var options = GraphOptions()
    options.isDirected = isDirected
    return options
  }
}

/// Random datasets whose names and attributes hold every sign that some format means something by.
struct HostileDataset {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private static let words = [
    "Dom „Ą”", "a\"b", "x&y", "<b>", "]]>", "&#34;", "&amp;", "_x0041_", "=1+1", "@x", "'q'", "a;b",
    "a,b", "a|b", "wiersz\nwiersz", "tab\ttab", "😀", "Łódź", "żółć", "a\\b", "{x}", "[1-3]",
    "*Edges",
    "%c", "null", "true", "-5", "007", "1e5", "łańcuch  dwu spacji", "a\u{A0}b", "\u{FEFF}x", "ß",
    "я",
    "a'\"&<>b", "#id", "x/y", "--", "é",
  ]

  private mutating func word() -> String { Self.words[below(Self.words.count)] }

  mutating func files() -> [DatasetFile] {
    let count = 2 + below(12)
    let ids = (0..<count).map { "i\($0) \(word())" }
    let kinds = ["OPS", "PUP", "NGO", "CIS", "OPS+PCPR", "dziwny typ"]
    var institutions = CSVWriter()
    institutions.append([
      "id", "name", "kind", "seat", "serves", "lat", "lon", "since", "evidence", "note", "cecha",
      "Ąć x",
    ])
    for id in ids {
      institutions.append([
        id, below(4) == 0 ? "" : "\(word()) \(word())", kinds[below(kinds.count)],
        ["126301", "1204", "28", ""][below(4)], ["12 28", "1204", ""][below(3)],
        "5\(below(4)).\(below(1000))1", "1\(5 + below(4)).\(below(1000))1",
        ["2010-01-01", "2011", ""][below(3)], word(), word(), word(), below(2) == 0 ? "" : word(),
      ])
    }
    let forms = ["agreement", "meeting", "project", "referral", "forma nieznana"]
    var ties = CSVWriter()
    ties.append([
      "from", "to", "form", "direction", "subject", "document", "start", "end", "status",
      "intensity",
      "trust", "confirmed", "weight", "note", "e-cecha",
    ])
    for _ in 0..<below(30) {
      let (a, b) = (below(count), below(count))
      if a == b { continue }
      ties.append([
        ids[a], ids[b], forms[below(forms.count)], ["", "directed"][below(2)], word(), word(),
        ["2015-03-01", "2014", ""][below(3)], ["2016-10", "2017", ""][below(3)],
        ["", "planned", "active", "none"][below(4)], ["", "1", "3"][below(3)],
        ["", "2.5"][below(2)],
        ["", "yes", "no"][below(3)], ["", "0.1", "2", "3.25"][below(4)], word(), word(),
      ])
    }
    var events = CSVWriter()
    var participation = CSVWriter()
    events.append([
      "id", "name", "form", "start", "end", "place", "attendees", "addressees", "note",
    ])
    participation.append(["event", "institution", "role", "cecha"])
    for number in 0..<1 + below(4) {
      let event = "e\(number) \(word())"
      for institution in ids where below(3) == 0 {
        participation.append([
          event, institution, ["organiser", "participant", "invited", ""][below(4)], word(),
        ])
      }
      events.append([
        event, word(), forms[below(forms.count)], "2016-01-0\(1 + below(9))", "",
        ["126301", ""][below(2)], ["", "42"][below(2)], ["", "kind:OPS@12"][below(2)], word(),
      ])
    }
    return [
      file("institutions.csv", institutions), file("ties.csv", ties), file("events.csv", events),
      file("participation.csv", participation),
    ]
  }

  private func file(_ name: String, _ writer: CSVWriter) -> DatasetFile {
    DatasetFile(name: name, bytes: writer.bytes)
  }
}
