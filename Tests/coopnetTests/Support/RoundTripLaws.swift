#if canImport(coopnet)
  import NetworkGraph

  @testable import coopnet
#endif

/// A dataset that is written as our own JSON or as GraphML and read again is the same dataset: every
/// institution, tie, event and attribute, scalar by scalar.
///
/// Random datasets with odd letters; each law returns nil where it holds, else what is wrong. The
/// round trips of `Tests/hardening` check the same laws a hundred thousand times, compiled together
/// with the formats; so this file stands alone with them.
enum RoundTripLaws {
  /// A dataset of odd letters, as it is read from CSV; with `isXML` of letters that XML can hold.
  static func dataset(
    _ random: inout some RandomNumberGenerator, isXML: Bool
  ) -> CooperationNetwork? {
    OddDataset.network(&random, isXML: isXML)
  }

  /// Everything that the dataset states comes back from our own JSON.
  static func ownJSON(_ network: CooperationNetwork) -> String? {
    let table = NetworkTable(network.onDay(GraphOptions()), title: network.descriptor.title)
    let bytes = DatasetJSON(network, table, title: network.descriptor.title).json()
    let (back, fault) = read("a.json", bytes)
    guard let back else { return fault ?? "nothing comes back" }
    return fault ?? difference(facts(of: network), facts(of: back))
  }

  /// The network on the dataset's day comes back from GraphML.
  static func graphML(_ network: CooperationNetwork, isDirected: Bool) -> String? {
    var options = GraphOptions()
    options.asOf = network.descriptor.asOf
    options.isDirected = isDirected
    let table = NetworkTable(network.onDay(options), title: "x")
    if table.nodes.isEmpty { return nil }
    let (back, fault) = read("a.graphml", table.graphML())
    guard let back else { return fault ?? "nothing comes back" }
    options.asOf = nil
    let again = NetworkTable(back.onDay(options), title: "x")
    return fault ?? difference(facts(of: table), facts(of: again))
  }

  private static func read(
    _ name: String, _ bytes: [UInt8]
  ) -> (network: CooperationNetwork?, fault: String?) {
    let reading = DatasetReader().read(
      [], folderName: "x", foreign: [DatasetFile(name: name, bytes: bytes)])
    let rejected = reading.balance.first { !$0.addsUp || $0.rejected > 0 }
    return (reading.network, rejected.map { "rows of \($0.file) are rejected" })
  }

  // MARK: What is compared

  /// A fact and its bytes; `==` of texts would take equal letters for the same.
  private typealias Fact = (name: String, value: [UInt8])

  private static func difference(_ before: [Fact], _ after: [Fact]) -> String? {
    for (one, other) in zip(before, after) where one.name != other.name || one.value != other.value
    {
      return
        "\(one.name): \(String(decoding: one.value, as: UTF8.self).debugDescription) comes back as "
        + "\(other.name): \(String(decoding: other.value, as: UTF8.self).debugDescription)"
    }
    return before.count == after.count ? nil : "\(before.count) facts come back as \(after.count)"
  }

  private static func fact(_ name: String, _ value: Any?) -> Fact {
    (name, value.map { Array("\($0)".utf8) } ?? [])
  }

  /// In the order of the names: the order of further columns says nothing.
  private static func facts(of attributes: [Attribute]) -> [Fact] {
    attributes.map { (Array($0.name.utf8), Array($0.value.utf8)) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .flatMap { [("attribute", $0.0), ("value of an attribute", $0.1)] }
  }

  private static func facts(of network: CooperationNetwork) -> [Fact] {
    let descriptor = network.descriptor
    var result = [
      fact("title", descriptor.title), fact("description", descriptor.summary),
      fact("language", descriptor.language?.rawValue), fact("as of", descriptor.asOf),
      fact("window", descriptor.window), fact("area", descriptor.area),
      fact("model data", descriptor.isModelData), fact("sources", descriptor.sources.count),
    ]
    result += descriptor.sources.map { fact("source", $0) }
    result += network.institutions.flatMap(facts)
    result += network.ties.flatMap { facts(of: $0, network) }
    result += network.events.flatMap(facts)
    for row in network.participations {
      result += [
        fact("event of", network.events[row.event].id), fact("role", row.role),
        fact("who took part", network.institutions[row.institution].id),
      ]
      result += facts(of: row.attributes)
    }
    for unit in network.territory.units {
      result += [
        fact("code", unit.code), fact("unit", unit.name), fact("kind of unit", unit.kind),
        fact("population", unit.population), fact("lat", unit.latitude),
        fact("lon", unit.longitude),
      ]
      result += facts(of: unit.attributes)
    }
    return result
  }

  private static func facts(of row: Institution) -> [Fact] {
    [
      fact("id", row.id), fact("name", row.name), fact("roles", row.roles.count),
      fact("seat", row.seat), fact("serves", row.serves), fact("founder", row.founder),
      fact("sector", row.sector), fact("lat", row.latitude), fact("lon", row.longitude),
      fact("regon", row.regon), fact("nip", row.nip), fact("krs", row.krs), fact("url", row.url),
      fact("since", row.since), fact("until", row.until), fact("evidence", row.evidence),
      fact("note", row.note),
    ] + row.roles.map { fact("role", $0) } + facts(of: row.attributes)
  }

  private static func facts(of row: Tie, _ network: CooperationNetwork) -> [Fact] {
    [
      fact("from", network.institutions[row.from].id), fact("to", network.institutions[row.to].id),
      fact("form", row.form), fact("directed", row.isDirected), fact("subject", row.subject),
      fact("document", row.document), fact("start", row.start), fact("end", row.end),
      fact("status", row.status), fact("frequency", row.frequency),
      fact("intensity", row.intensity), fact("trust", row.trust), fact("value", row.value),
      fact("rater", row.rater), fact("confirmed", row.confirmed), fact("weight", row.weight),
      fact("evidence", row.evidence), fact("note", row.note),
    ] + facts(of: row.attributes)
  }

  private static func facts(of row: Event) -> [Fact] {
    [
      fact("event", row.id), fact("name", row.name), fact("form", row.form),
      fact("start", row.start), fact("end", row.end), fact("place", row.place),
      fact("status", row.status), fact("decision", row.decision), fact("subject", row.subject),
      fact("document", row.document), fact("attendees", row.attendees),
      fact("addressees", row.addressees.count), fact("evidence", row.evidence),
      fact("note", row.note),
    ] + row.addressees.flatMap { [fact("addressee", $0.kind), fact("area", $0.area)] }
      + facts(of: row.attributes)
  }

  private static func facts(of table: NetworkTable) -> [Fact] {
    var result: [Fact] = []
    for node in table.nodes {
      result += [
        fact("id", node.id), fact("label", node.label), fact("lat", node.latitude),
        fact("lon", node.longitude),
      ]
      let filled = zip(table.nodeColumns, node.values).filter { !$0.1.isEmpty }
      result += facts(of: filled.map { Attribute(name: $0.0, value: $0.1) })
    }
    for edge in table.edges {
      result += [
        fact("source", table.nodes[edge.source].id), fact("target", table.nodes[edge.target].id),
        fact("weight", edge.weight), fact("forms", edge.forms), fact("start", edge.start),
        fact("end", edge.end),
      ]
    }
    return result
  }
}

/// A small random dataset of odd letters, as it is read from CSV.
private struct OddDataset<Numbers: RandomNumberGenerator> {
  private var random: Numbers
  /// Whether no letter may be one that XML cannot hold, and no text nothing but blanks and line ends:
  /// by them writers of XML set elements apart.
  let isXML: Bool

  init(_ random: Numbers, isXML: Bool) {
    self.random = random
    self.isXML = isXML
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next(upperBound: UInt(limit))) }

  private mutating func one(of words: [String]) -> String { words[below(words.count)] }

  /// Signs that formats trip over, and any scalar at all but the zero byte, which is no text.
  private mutating func text() -> String {
    let pieces = [
      "a", "Ł", "o\u{301}", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "=",
      "\u{FEFF}", "😀", "sep=;", "\u{2028}", "\\", "#", "<", "&", "]]>", "</", "\u{85}", "\u{9F}",
      "\u{202E}", "\u{10FFFF}", "\u{FFFD}", "-->", "\\u0000", "&amp;", "\u{A0}", "0", "null", "-",
      "+", "%", "_x0041_", "{", "[1]", "true", "1e5", "e\u{328}\u{301}", "\u{1F1F5}\u{1F1F1}",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<below(5) {
      if below(4) > 0 {
        result.append(contentsOf: one(of: pieces).unicodeScalars)
      } else if let scalar = Unicode.Scalar(UInt32(below(0x110000))), scalar.value != 0,
        !isXML || scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
      {
        result.append(scalar)
      }
    }
    // U+00A0 is cut off the ends of a cell.
    let isBlank = result.allSatisfy { [" ", "\t", "\n", "\r", "\u{A0}"].contains($0) }
    return isXML && isBlank ? "" : String(result)
  }

  private mutating func files() -> [DatasetFile] {
    let ids = (0..<2 + below(4)).map { "i\($0) " + text() }
    let events = (0..<below(3)).map { "e\($0) " + text() }
    var files = [institutions(ids), ties(ids)]
    if !events.isEmpty { files += [self.events(events), participation(events, ids)] }
    if below(4) == 0 { files.append(gminas()) }
    if below(4) == 0 { files.append(descriptor()) }
    return files
  }

  private func file(_ name: String, _ writer: CSVWriter) -> DatasetFile {
    DatasetFile(name: name, bytes: writer.bytes)
  }

  /// A word that is no kind costs a search for the nearest one, so it is rare.
  private let kinds =
    [String](repeating: "OPS", count: 8) + [
      "PUP", "NGO", "CIS", "OPS+PCPR", "MOPS", "", "PCPR", "dziwny typ",
    ]

  private let forms =
    [String](repeating: "meeting", count: 8) + [
      "agreement", "project", "referral", "team", "training", "", "", "dziwna forma",
    ]

  private mutating func institutions(_ ids: [String]) -> DatasetFile {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "seat", "serves", "founder", "sector", "lat", "lon", "regon", "url",
      "since", "until", "evidence", "note", "x " + text(), "y " + text(),
    ])
    for (number, id) in ids.enumerated() {
      writer.append([
        id, text(), one(of: kinds),
        one(of: ["126301", "1204", "28", "126101", ""]), one(of: ["12 28", "1204", "", ""]),
        number > 0 && below(4) == 0 ? ids[0] : "", one(of: ["", "", "ngo", "public"]),
        one(of: ["", "50.\(below(100_000))"]), one(of: ["", "19.\(below(100_000))"]),
        one(of: ["", "", "123456785"]), text(), one(of: ["2010-01-01", "2011", ""]),
        one(of: ["2030-05", "", ""]), text(), text(), text(), text(),
      ])
    }
    return file("institutions.csv", writer)
  }

  private mutating func ties(_ ids: [String]) -> DatasetFile {
    var writer = CSVWriter()
    writer.append([
      "from", "to", "form", "direction", "subject", "document", "start", "end", "status",
      "frequency", "intensity", "trust", "value", "rater", "confirmed", "weight", "evidence",
      "note", "x " + text(),
    ])
    for _ in 0..<below(6) {
      let from = below(ids.count)
      let to = (from + 1 + below(ids.count - 1)) % ids.count
      writer.append([
        ids[from], ids[to],
        one(of: forms),
        one(of: ["", "directed"]), text(), text(), one(of: ["2015-03-01", "2014", ""]),
        one(of: ["2016-10", "2017", ""]), one(of: ["", "planned", "active", "ended", "none"]),
        text(), one(of: ["", "1", "4"]), one(of: ["", "2.5"]), one(of: ["", "3"]),
        one(of: ["", ids[from], ids[to], "x"]), one(of: ["", "yes", "no"]),
        one(of: ["", "0.1", "3.25", "1e-9", "\(Double(1 + below(1_000_000)) / 7)"]), text(),
        text(), text(),
      ])
    }
    return file("ties.csv", writer)
  }

  private mutating func events(_ events: [String]) -> DatasetFile {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "form", "start", "end", "place", "status", "decision", "subject", "document",
      "attendees", "addressees", "evidence", "note", "x " + text(),
    ])
    for event in events {
      writer.append([
        event, text(), one(of: forms),
        one(of: ["2016-01-05", ""]), one(of: ["2016-02", ""]), one(of: ["126301", ""]),
        one(of: ["", "planned", "ended"]), one(of: ["", "2017-01-01"]), text(), text(),
        one(of: ["", "42"]), one(of: ["", "kind:OPS@12", "kind:gmina-office kind:NGO@1204"]),
        text(), text(), text(),
      ])
    }
    return file("events.csv", writer)
  }

  private mutating func participation(_ events: [String], _ ids: [String]) -> DatasetFile {
    var writer = CSVWriter()
    writer.append(["event", "institution", "role", "x " + text()])
    for event in events {
      for id in ids where below(2) == 0 {
        writer.append([event, id, one(of: ["organiser", "participant", "invited", ""]), text()])
      }
    }
    return file("participation.csv", writer)
  }

  private mutating func gminas() -> DatasetFile {
    var writer = CSVWriter()
    writer.append(["teryt", "name", "kind", "population", "lat", "lon", "x " + text()])
    for code in ["12", "1204", "120401", "126301"] where below(3) > 0 {
      writer.append([
        code, "N" + text(), one(of: ["", "miejska"]), one(of: ["", "12345"]),
        one(of: ["", "50.5"]), one(of: ["", "19.25"]), text(),
      ])
    }
    return file("gminas.csv", writer)
  }

  private mutating func descriptor() -> DatasetFile {
    var writer = JSONWriter(.compact)
    let texts = (0..<4).map { _ in "t" + text() }
    let (day, language) = (one(of: ["2016-01-20", "2017"]), one(of: ["pl", "en"]))
    writer.object { writer in
      writer.member("name", "odd")
      writer.member("title", texts[0])
      writer.member("description", texts[1])
      writer.member("language", language)
      writer.name("sources")
      writer.array(texts[2...]) { writer, text in writer.object { $0.member("title", text) } }
      writer.name("coopnet")
      writer.object { writer in
        writer.member("asOf", day)
        writer.member("window", 400)
        writer.member("modelData", true)
      }
    }
    return DatasetFile(name: "datapackage.json", bytes: writer.bytes)
  }
}

extension OddDataset {
  static func network(_ random: inout Numbers, isXML: Bool) -> CooperationNetwork? {
    var maker = OddDataset(random, isXML: isXML)
    let files = maker.files()
    random = maker.random
    return DatasetReader().read(files, folderName: "x").network
  }
}
