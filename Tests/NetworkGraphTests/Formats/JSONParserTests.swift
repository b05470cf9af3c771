import Testing

@testable import NetworkGraph

private func parse(_ text: String) throws -> JSONValue {
  try JSONParser().parse(Array(text.utf8))
}

private func fault(_ text: String, _ parser: JSONParser = JSONParser()) -> String? {
  do throws(JSONError) {
    _ = try parser.parse(Array(text.utf8))
    return nil
  } catch {
    return "\(error.reason) \(error.place)"
  }
}

@Suite("JSON parser")
struct JSONParserTests {
  @Test("Values of every sort")
  func values() throws {
    let text = """
      \u{FEFF} {"a": null, "b": [true, false, 0, -1.50e+2, "x"], "c": {}, "d": [ ], "": "Łódź"}
      """
    let expected: JSONValue = [
      "a": nil, "b": [true, false, 0, JSONValue(.number(JSONNumber(checked: "-1.50e+2"))), "x"],
      "c": [:], "d": [], "": "Łódź",
    ]
    #expect(try parse(text) == expected)
    #expect(try parse("3").integer == 3)
    #expect(try parse("-0").number?.text == "-0")
    #expect(try parse("12345678901234567890123").number?.text == "12345678901234567890123")
    #expect(try parse("1e999").double == nil)
    #expect(try parse("1.0").integer == nil)
    #expect(try parse("\"\"").string == "")
  }

  @Test("Escapes and surrogates")
  func escapes() throws {
    let value = try parse(#""\"\\\/\b\f\n\r\t\u0142\ud83d\uDE00\u0000""#)
    #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tł😀\u{0}")
  }

  @Test("Each value knows its place")
  func places() throws {
    let value = try parse("{\"ż\": 1,\r\n \"b\": [\n  \"ąę\", {\"c\": null}]}")
    #expect(value.place == TextPlace(line: 1, column: 1))
    #expect(value["ż"]?.place == TextPlace(line: 1, column: 7))
    #expect(value["b"]?.place == TextPlace(line: 2, column: 7))
    #expect(value["b"]?[1]?["c"]?.place == TextPlace(line: 3, column: 15))
    #expect(JSONValue(.null).place == nil)
  }

  @Test("Faults and their places")
  func faults() {
    let cases: [(String, String)] = [
      ("", "unexpectedEnd 1:1"), ("  ", "unexpectedEnd 1:3"), ("[1,", "unexpectedEnd 1:4"),
      ("{\"a\"", "unexpectedEnd 1:5"), ("\"ż", "unexpectedEnd 1:3"), ("[", "unexpectedEnd 1:2"),
      ("\"\\", "unexpectedEnd 1:3"), ("{", "unexpectedEnd 1:2"),
      ("[1,]", "unexpectedCharacter(\"]\") 1:4"), ("{,}", "unexpectedCharacter(\",\") 1:2"),
      ("{\"a\":1,}", "unexpectedCharacter(\"}\") 1:8"), ("[1 2]", "unexpectedCharacter(\"2\") 1:4"),
      ("ż", "unexpectedCharacter(\"\\u{017C}\") 1:1"), ("{a:1}", "unexpectedCharacter(\"a\") 1:2"),
      ("+1", "unexpectedCharacter(\"+\") 1:1"), ("'a'", "unexpectedCharacter(\"\\'\") 1:1"),
      ("// x\n1", "unexpectedCharacter(\"/\") 1:1"), ("1 2", "textAfterEnd 1:3"),
      ("\n\n{} x", "textAfterEnd 3:4"), ("nul", "unknownWord 1:1"), ("[tru]", "unknownWord 1:2"),
      ("NaN", "unexpectedCharacter(\"N\") 1:1"), ("01", "invalidNumber 1:1"),
      ("-", "invalidNumber 1:1"), ("[1.]", "invalidNumber 1:2"), ("1e", "invalidNumber 1:1"),
      (".5", "unexpectedCharacter(\".\") 1:1"), ("1e+", "invalidNumber 1:1"),
      ("\"\\x\"", "invalidEscape 1:2"), ("\"\\u12G4\"", "invalidEscape 1:2"),
      ("\"\\u12\"", "invalidEscape 1:2"), ("\"\\ud800\"", "loneSurrogate 1:2"),
      ("\"\\udc00\\udc00\"", "loneSurrogate 1:2"),
      ("\"a\\udc00\"", "loneSurrogate 1:3"), ("\"\\ud800\\u0041\"", "loneSurrogate 1:2"),
      ("\"a\nb\"", "controlInString 1:3"), ("\"a\\n\tb\"", "controlInString 1:5"),
      ("{\"ł\": 1,\n \"ł\": 2}", "duplicateName(\"ł\") 2:2"),
      (String(repeating: "[", count: 65), "tooDeep(limit: 64) 1:65"),
    ]
    for (text, expected) in cases { #expect(fault(text) == expected, "\(text)") }
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(fault(deep) == nil)
    #expect(fault("[1234]", JSONParser(byteLimit: 5)) == "tooManyBytes(limit: 5) 1:1")
    #expect(JSONParser(depthLimit: 100_000).depthLimit == 512)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidUTF8() {
    #expect(throws: JSONError(.invalidUTF8, at: TextPlace(line: 2, column: 2))) {
      try JSONParser().parse([0x0A, 0x22, 0xB3, 0x22])
    }
  }

  @Test("Names are compared by scalars, in large objects too")
  func names() throws {
    #expect(try parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}")["e\u{301}"]?.integer == 2)
    let many = (0..<40).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
    #expect(try parse("{\(many)}")["n39"]?.integer == 39)
    #expect(fault("{\(many),\"n3\":1}")?.hasPrefix("duplicateName(\"n3\")") == true)
    #expect(fault("{\(many),\"n39\":1}") != nil)
  }

  @Test("A deep text does not exhaust the stack")
  func depth() {
    let text = String(repeating: "[", count: 100_000)
    #expect(fault(text, JSONParser(depthLimit: .max)) == "tooDeep(limit: 512) 1:513")
  }
}
