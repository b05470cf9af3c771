import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// What a person reads of a rules.json that can't be used: its place, the value, what is wrong.
@Suite struct RuleFileTextTests {
  static let names = """
    "title": {"pl": "x", "en": "x"}, "basis": {"pl": "x", "en": "x"}, "strength": "law",
    """
  static let rule = names + "\"demands\": [{\"first\": [\"OPS\"], \"second\": [\"PUP\"]}]"
  static let whole = rule + ", \"metBy\": [\"agreement\"]"

  @Test(arguments: [
    ("{", "rules.json:1:2: the text ends too early", "rules.json:1:2: tekst urywa się"),
    ("[1 2]", "1:4: unexpected character “2”", "1:4: nieoczekiwany znak „2”"),
    ("[] []", "1:4: text follows after the end", "1:4: po końcu stoi jeszcze tekst"),
    ("[tru]", "1:2: unknown word", "1:2: nieznane słowo"),
    ("[01]", "a number is written wrongly", "zły zapis liczby"),
    ("[\"\\x\"]", "a backslash before something it can't escape", "zły znak po ukośniku"),
    ("[\"\\ud800\"]", "half a character without the other", "połowa znaku bez drugiej połowy"),
    ("[\"a\nb\"]", "a control character inside a string", "znak sterujący w tekście"),
    ("{\"a\": 1, \"a\": 2}", "the key “a” stands twice", "klucz „a” występuje dwa razy"),
    ("7", "rules.json:1:1: a ", "rules.json:1:1: potrzebna jest wartość: "),
    ("[{\"id\": \"X\"}]", "rules[0].title: the key “title” is missing", "brakuje klucza „title”"),
    ("{\"rule\": []}", "1:10: rule: the key “rule” means nothing here", "klucz „rule” nic tu nie"),
    ("[{\"id\": \"\", \(whole)}]", "rules[0].id: the value is empty", "wartość jest pusta"),
    (
      "[{\"id\": \"X\", \(whole), \"quantifier\": \"each\"}]",
      "unknown word “each”; possible: any, each-a, each-b", "nieznane słowo „each”; możliwe: any, "
    ),
    (
      "[{\"id\": \"X\", \(rule), \"metBy\": [\"coffee\"]}]",
      "rules[0].metBy[0]: “coffee” is no form that can meet a rule",
      "„coffee” nie jest formą, która może spełnić regułę"
    ),
    (
      "[{\"id\": \"X\", \(whole), \"until\": \"2025-02-30\"}]", "“2025-02-30” is no day",
      "„2025-02-30” nie jest dniem"
    ),
    (
      "[{\"id\": \"X\", \(whole), \"within\": 0}]", "“0” is no whole number above 0",
      "„0” nie jest liczbą całkowitą większą od 0"
    ),
    (
      "[{\"id\": \"X\", \(whole), \"from\": \"2025\", \"until\": \"2024\"}]",
      "comes before the first", "jest przed pierwszym"
    ),
    (
      "[{\"id\": \"X\", \(whole)}, {\"id\": \"X\", \(whole)}]", "the id “X” stands twice",
      "id „X” występuje dwa razy"
    ),
    (
      "[{\"id\": \"X\", \(rule)}]", "a rule on ties has no form that meets it (metBy)",
      "reguła o powiązaniu nie ma formy, która ją spełnia (metBy)"
    ),
  ])
  func everyFaultIsSaidInBothLanguages(json: String, english: String, polish: String) throws {
    let error = #expect(throws: RuleFileError.self) {
      try RuleSet.standard.merging(json: Array(json.utf8))
    }
    let failure = try #require(error).failure("rules.json")
    #expect(failure.status == .badData)
    #expect(failure.message.en.contains(english), "\(failure.message.en)")
    #expect(failure.message.pl.contains(polish), "\(failure.message.pl)")
  }

  /// Faults that need more than a line of text to be made.
  @Test func boundsAreNamed() throws {
    func text(_ json: [UInt8]) throws -> Bilingual {
      let error = #expect(throws: RuleFileError.self) { try RuleSet.standard.merging(json: json) }
      return try #require(error).text
    }
    #expect(try text([0x5B, 0x22, 0xFF, 0x22, 0x5D]).en == "the text is no UTF-8")
    let deep = Array(repeating: UInt8(ascii: "["), count: 100)
    #expect(try text(deep).en.hasPrefix("nested deeper than "))
    #expect(try text(deep).pl.hasPrefix("zagnieżdżenie głębsze niż "))
    let reason = JSONError.Reason.tooManyBytes(limit: 7)
    #expect(reason.text == Bilingual(pl: "więcej niż 7 bajtów", en: "more than 7 bytes"))
    let many = "[" + String(repeating: "{},", count: 100_000) + "{}]"
    #expect(try text(Array(many.utf8)).en.hasPrefix("there are more than "))
  }

  /// Both files of a dataset end a run by their own name and place.
  @Test(arguments: ["rules.json", "pathways.json"])
  func aDatasetWithAWrongFileIsNotAnalysed(name: String) {
    let folder = TestFolder()
    let dataset = RegionFixture.write(to: folder)
    folder.write("{\"off\": 1}", to: "d/" + name)
    let run = CommandRun(["gaps", dataset])
    #expect(run.status == .badData && run.output.isEmpty)
    #expect(run.errorText.hasPrefix("coopnet: error: \(dataset)/\(name):1:9: off: "))
  }
}
