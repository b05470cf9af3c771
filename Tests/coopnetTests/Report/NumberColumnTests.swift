import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// Columns of numbers are known as such: on the page they stand to the right, in JSON they are numbers.
@Suite struct NumberColumnTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  private static func isNumber(_ text: String) -> Bool {
    var rest = text.drop { "+-−".contains($0) }
    if rest.hasSuffix(" pts") { rest = rest.dropLast(4) }
    guard let first = rest.first, ("0"..."9").contains(first) else { return false }
    return rest.allSatisfy { ("0"..."9").contains($0) || ".,%\u{A0}\u{202F}".contains($0) }
  }

  /// Numbers that name something, and yes or no: nobody adds them up.
  private static let names: Set<String> = ["TERYT", "Code", "Day", "Date", "Line", "articulation"]

  @Test func columnsOfThePage() throws {
    let content = try ReportFixture.content(
      dataset, ["--lang", "en", "--budget", "5", "--horizon", "400"])
    let page = ReportFixture.html(content)
    var numbers = 0
    var faults: [String] = []
    for piece in page.text.parts("<table id=\"").dropFirst() {
      let id = String(piece.prefix { $0 != "\"" })
      let head = piece.parts("<thead>", most: 2).last?.parts("</thead>", most: 2)[0] ?? ""
      let titles = Array(head.parts("<th")[1...])
      let rows = page.rows(id)
      for (column, title) in titles.enumerated().dropFirst() {
        let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
          .filter { !$0.isEmpty && $0 != "–" && $0 != "—" }
        let name = (title.parts("</").first ?? "").parts(">").last ?? ""
        guard !cells.isEmpty, !Self.names.contains(name) else { continue }
        let marked = title.contains("class=\"number\"")
        let isNumbers = cells.allSatisfy(Self.isNumber)
        if isNumbers { numbers += 1 }
        if isNumbers && !marked || marked && !cells.contains(where: Self.isNumber) {
          faults.append("\(id), \(name): \(cells[0])")
        }
      }
    }
    #expect(faults == [])
    #expect(numbers > 20)
  }

  /// Columns whose values are digits and yet no numbers.
  private static let codes: Set<String> = [
    "teryt", "seat", "serves", "from", "to", "code", "place", "gmina", "value", "start", "end",
    "day", "id", "like", "nearest", "peers", "gminas",
  ]

  @Test(arguments: [
    ["gaps"], ["gaps", "--per-gmina"], ["gaps", "--need"], ["gaps", "--peers"],
    ["gaps", "--places"], ["plan"], ["isolates"], ["pathways"], ["metrics"],
    ["metrics", "--network"], ["metrics", "--mixing"], ["metrics", "--by-form"],
    ["metrics", "--edges"], ["metrics", "--two-mode"], ["metrics", "--backbone"],
    ["metrics", "--equivalence"], ["metrics", "--survey"], ["keyplayers", "-k", "2"],
    ["compare", "--from", "2023", "--to", "2024"], ["whatif", "--remove", "kind:ROPS"],
  ])
  func columnsOfJSON(words: [String]) throws {
    let command = [words[0], dataset] + words.dropFirst()
    let json = CommandRun(command + ["--format", "json"])
    let csv = try CommandRun(command + ["--format", "csv"]).rows()
    let rows = try JSONParser().parse(json.output)
    let list = try #require(rows.array ?? rows["rows"]?.array)
    #expect(list.count == csv.count)
    var faults: [String] = []
    for name in csv.first?.keys.sorted() ?? [] where !Self.codes.contains(name) {
      let texts = csv.compactMap { $0[name] }.filter { !$0.isEmpty }
      let cells = list.compactMap { $0[name] }.filter { !$0.isNull && $0.string != "" }
      guard !texts.isEmpty else { continue }
      if texts.allSatisfy(Self.isNumber) != cells.allSatisfy({ $0.number != nil || $0.bool != nil })
      {
        faults.append("\(name): \(texts[0])")
      }
    }
    #expect(faults == [])
  }
}
