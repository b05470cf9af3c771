import Testing

@testable import NetworkGraph

@Suite("JSON writer")
struct JSONWriterTests {
  private func text(_ value: JSONValue, _ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Compact and pretty")
  func layouts() {
    let value: JSONValue = ["a": [1, 2.5, nil], "b": [:], "c": [], "d": ["e": true]]
    #expect(text(value) == #"{"a":[1,2.5,null],"b":{},"c":[],"d":{"e":true}}"#)
    let pretty = """
      {
        "a": [
          1,
          2.5,
          null
        ],
        "b": {},
        "c": [],
        "d": {
          "e": true
        }
      }
      """
    #expect(text(value, .pretty) == pretty)
  }

  @Test("Members of each type; undefined is null")
  func members() {
    var writer = JSONWriter()
    writer.object {
      $0.member("text", "x")
      $0.member("none", String?.none)
      $0.member("whole", 3)
      $0.member("number", 0.1)
      $0.member("undefined", Double?.none)
      $0.member("nan", Double.nan)
      $0.member("infinite", Double.infinity)
      $0.member("flag", false)
      $0.member("texts", ["a", "b"])
    }
    writer.endLine()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"text":"x","none":null,"whole":3,"number":0.1,"undefined":null,"nan":null,"#
        + #""infinite":null,"flag":false,"texts":["a","b"]}"# + "\n")
  }

  @Test("Values made in the program: equal by kind and scalars; what JSON has not is null")
  func literals() {
    let values: [JSONValue] = [nil, true, 1, "1", [1], ["1": 1], 1.5]
    for (i, one) in values.enumerated() {
      for (j, other) in values.enumerated() { #expect((one == other) == (i == j)) }
    }
    #expect(JSONValue(floatLiteral: .infinity) == nil && JSONNumber(Double.nan) == nil)
    #expect(values[0].isNull && !values[1].isNull && values[0].place == nil)
    #expect(values[4][0] == 1 && values[4][1] == nil && values[3][0] == nil)
    #expect((["é"] as JSONValue) != ["e\u{301}"])
    var writer = JSONWriter(.compact)
    writer.beginArray()
    writer.value(nil as String?)
    writer.value(nil as Bool?)
    writer.value(nil as Int?)
    writer.value(Double.nan)
    writer.endArray()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[null,null,null,null]")
  }

  @Test("Escapes: JSON's own, HTML's, the terminal's")
  func escapes() {
    let cases: [(String, String)] = [
      ("\"\\/\n\r\t\u{8}\u{C}\u{1}", #""\"\\/\n\r\t\b\f\u0001""#),
      ("</script><!--", #""\u003c/script>\u003c!--""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
      ("\u{7F}\u{80}\u{9B}31m\u{A0}", "\"\\u007f\\u0080\\u009b31m\u{A0}\""),
      ("\u{202E}\u{2066}\u{61C}\u{FEFF}", #""\u202e\u2066\u061c\ufeff""#),
      ("Łódź 😀 „–”", "\"Łódź 😀 „–”\""),
    ]
    for (given, expected) in cases { #expect(text(JSONValue(.string(given))) == expected) }
  }

  @Test("Write then read is the identity, by scalars", arguments: 0..<8)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<150 {
      let value = Self.randomValue(&random, depth: 0)
      for layout in [JSONWriter.Layout.compact, .pretty] {
        var writer = JSONWriter(layout)
        writer.value(value)
        #expect(try JSONParser().parse(writer.bytes) == value)
      }
    }
  }

  private static func randomText(_ random: inout SplitMix) -> String {
    let pieces = ["a", "ł", "e\u{301}", "\"", "\\", "\n", "\u{0}", "\u{2028}", "😀", "</", "\u{9F}"]
    return (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  private static func randomValue(_ random: inout SplitMix, depth: Int) -> JSONValue {
    switch random.below(depth > 3 ? 5 : 7) {
    case 0: return nil
    case 1: return JSONValue(.bool(random.below(2) == 0))
    case 2: return JSONValue(.number(JSONNumber(Int(truncatingIfNeeded: random.next()))))
    case 3:
      let number = JSONNumber(Double(bitPattern: random.next()))
      return JSONValue(number.map(JSONValue.Content.number) ?? .null)
    case 4: return JSONValue(.string(randomText(&random)))
    case 5:
      return JSONValue(
        .array((0..<random.below(4)).map { _ in randomValue(&random, depth: depth + 1) }))
    default:
      return JSONValue(
        .object(
          (0..<random.below(20)).map {
            JSONValue.Member("\($0)" + randomText(&random), randomValue(&random, depth: depth + 1))
          }))
    }
  }

  @Test("Naughty strings survive", .enabled(if: SharedFiles.has("suites/blns/blns.json")))
  func naughtyStrings() throws {
    let bytes = try #require(SharedFiles.read("suites/blns/blns.json"))
    let strings = try JSONParser().parse(bytes)
    #expect(strings.array?.count ?? 0 > 500)
    var writer = JSONWriter(.pretty)
    writer.value(strings)
    #expect(try JSONParser().parse(writer.bytes) == strings)
    #expect(!writer.bytes.contains(0x3C))
    var table = CSVWriter()
    let texts = strings.array?.compactMap(\.string) ?? []
    for text in texts { table.append([text, "x"]) }
    let back = try CSVReader(separator: 0x2C, hasHeader: false).read(table.bytes)
    #expect(back.rowCount == texts.count)
    for (row, text) in texts.enumerated() {
      #expect(Array(back.field(row: row, column: 0)) == Array(text.utf8))
    }
  }
}
