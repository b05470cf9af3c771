import Glibc

/// What the exports ask of the program around them.
enum CommandTable { static let version = "of the round trips" }

/// Writes and reads back random values of each format: what comes back must be the same, scalar by
/// scalar. See run.sh.
@main
enum RoundTrip {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
    var wrong = 0
    for (name, holds) in [("CSV", csv), ("JSON", json), ("XML", xml), ("ZIP", zip)] {
      var random = SplitMix(seed: seed)
      var faults = 0
      for number in 0..<count where !holds(&random) {
        faults += 1
        if faults <= 5 { say("  \(name): case \(number) of seed \(seed) comes back as another\n") }
      }
      say("  \(name): \(count) cases, \(faults) wrong\n")
      wrong += faults
    }
    // Whole datasets cost more than all the formats together.
    wrong += datasets(count / 2, seed)
    exit(wrong == 0 ? 0 : 1)
  }

  fileprivate static func say(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }

  /// Signs that formats trip over, and any scalar at all.
  private static func text(_ random: inout SplitMix, isXML: Bool = false) -> String {
    let pieces = [
      "a", "Ł", "o\u{301}", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "=",
      "\u{FEFF}", "😀", "sep=;", "\u{2028}", "\\", "#", "<", "&", "]]>", "</", "\u{85}", "\u{9F}",
      "\u{202E}", "\u{10FFFF}", "\u{FFFD}", "-->", "\\u0000", "&amp;", "\u{A0}", "0", "null",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<random.below(6) {
      if random.below(4) > 0 {
        result.append(contentsOf: pieces[random.below(pieces.count)].unicodeScalars)
      } else if let scalar = Unicode.Scalar(UInt32(random.below(0x110000))),
        !isXML || scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
      {
        result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: CSV

  private static func csv(_ random: inout SplitMix) -> Bool {
    let width = 1 + random.below(4)
    let rows = (0..<1 + random.below(4)).map { _ in
      // A zero byte is no text, and refused.
      (0..<width).map { _ in text(&random).filter { !$0.unicodeScalars.contains("\0") } }
    }
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    guard let table = try? CSVReader(separator: 0x2C, hasHeader: false).read(writer.bytes),
      table.rowCount == rows.count
    else { return false }
    return rows.indices.allSatisfy { row in
      table.fieldCount(ofRow: row) == width
        && (0..<width).allSatisfy {
          Array(table.field(row: row, column: $0)) == Array(rows[row][$0].utf8)
        }
    }
  }

  // MARK: JSON

  private static func json(_ random: inout SplitMix) -> Bool {
    let value = jsonValue(&random, depth: 0)
    return [JSONWriter.Layout.compact, .pretty].allSatisfy { layout in
      var writer = JSONWriter(layout)
      writer.value(value)
      return (try? JSONParser().parse(writer.bytes)).map { isSame($0, value) } ?? false
    }
  }

  private static func jsonValue(_ random: inout SplitMix, depth: Int) -> JSONValue {
    switch random.below(depth > 3 ? 5 : 7) {
    case 0: return nil
    case 1: return JSONValue(.bool(random.below(2) == 0))
    case 2: return JSONValue(.number(JSONNumber(Int(truncatingIfNeeded: random.next()))))
    case 3:
      let number = JSONNumber(Double(bitPattern: random.next()))
      return JSONValue(number.map(JSONValue.Content.number) ?? .null)
    case 4: return JSONValue(.string(text(&random)))
    case 5:
      return JSONValue(
        .array((0..<random.below(4)).map { _ in jsonValue(&random, depth: depth + 1) }))
    default:
      return JSONValue(
        .object(
          (0..<random.below(8)).map {
            JSONValue.Member("\($0)" + text(&random), jsonValue(&random, depth: depth + 1))
          }))
    }
  }

  /// `==` of values takes equal texts for the same; here scalars count.
  private static func isSame(_ first: JSONValue, _ second: JSONValue) -> Bool {
    if let one = first.string, let other = second.string {
      return one.utf8.elementsEqual(other.utf8)
    }
    if let one = first.array, let other = second.array {
      return one.elementsEqual(other) { isSame($0, $1) }
    }
    if let one = first.members, let other = second.members {
      return one.elementsEqual(other) {
        $0.name.utf8.elementsEqual($1.name.utf8) && isSame($0.value, $1.value)
      }
    }
    return first == second
  }

  // MARK: XML

  private static func xml(_ random: inout SplitMix) -> Bool {
    let attribute = text(&random, isXML: true)
    let content = text(&random, isXML: true)
    var writer = XMLWriter(isIndented: random.below(2) == 0)
    writer.start("root", [("a", attribute), ("b", "")])
    writer.element("x", text: content)
    writer.finish()
    guard var reader = try? XMLReader(writer.bytes), case .start(let root)? = try? reader.next(),
      root["a"]?.utf8.elementsEqual(attribute.utf8) == true
    else { return false }
    while let event = try? reader.next() {
      if case .start = event {
        return (try? reader.textToEnd())?.utf8.elementsEqual(content.utf8) ?? false
      }
    }
    return false
  }

  // MARK: ZIP

  private static func zip(_ random: inout SplitMix) -> Bool {
    let contents = (0..<random.below(20)).flatMap { _ in Array(text(&random).utf8) }
    var writer = ZIPWriter()
    writer.add("a/b.xml", contents: contents)
    guard let archive = try? ZIPReader(writer.finished()) else { return false }
    return (try? archive.contents(named: "a/b.xml")) == contents
  }

  // MARK: Whole datasets

  /// Writes and reads back datasets until each format had its cases: of eight datasets one holds
  /// letters that XML cannot hold, and is written as JSON only.
  private static func datasets(_ count: Int, _ seed: UInt64) -> Int {
    var random = SplitMix(seed: seed)
    var (graphML, ownJSON) = (Tally("GraphML", seed), Tally("own JSON", seed))
    while graphML.count < count {
      let isXML = random.below(8) > 0
      guard let network = RoundTripLaws.dataset(&random, isXML: isXML) else {
        say("  a dataset that cannot be read\n")
        return 1
      }
      ownJSON.add(RoundTripLaws.ownJSON(network))
      let isDirected = random.below(2) == 0
      if isXML { graphML.add(RoundTripLaws.graphML(network, isDirected: isDirected)) }
    }
    return graphML.say() + ownJSON.say()
  }

  private struct Tally {
    let name: String
    let seed: UInt64
    private(set) var count = 0
    private var faults = 0

    init(_ name: String, _ seed: UInt64) {
      (self.name, self.seed) = (name, seed)
    }

    mutating func add(_ fault: String?) {
      if let fault {
        faults += 1
        if faults <= 5 { RoundTrip.say("  \(name): case \(count) of seed \(seed): \(fault)\n") }
      }
      count += 1
    }

    func say() -> Int {
      RoundTrip.say("  \(name): \(count) cases, \(faults) wrong\n")
      return faults
    }
  }
}
