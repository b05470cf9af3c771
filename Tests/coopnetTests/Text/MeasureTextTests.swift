import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// Every measure, figure and word of a vocabulary has a name and a definition in both languages.
@Suite struct MeasureTextTests {
  @Test(arguments: MeasureColumn.allCases) func everyColumnIsExplained(column: MeasureColumn) {
    let text = column.text
    for part in [text.name, text.meaning, text.definition] {
      #expect(!part.pl.isEmpty && !part.en.isEmpty)
    }
    // The word of the table is no word that people read.
    #expect(!text.name.pl.contains("_") && !text.name.en.contains("_"))
    #expect(text.meaning.pl != text.meaning.en && text.definition.pl != text.definition.en)
    #expect(text.meaning.pl.last != "." && text.definition.en.last != ".")
  }

  @Test func noTwoColumnsHaveOneName() {
    let columns = MeasureColumn.allCases
    #expect(Set(columns.map(\.text.name.pl)).count == columns.count)
    #expect(Set(columns.map(\.text.name.en)).count == columns.count)
  }

  /// The test of a role is named after its role.
  @Test func testsOfBrokerageNameTheirRole() {
    #expect(
      MeasureColumn.brokerageGatekeeperExpected.text.name
        == Bilingual(
          pl: "pośrednik: odźwierny, wartość oczekiwana",
          en: "brokerage: gatekeeper, expected value"))
    #expect(MeasureColumn.brokerageLiaisonZ.text.name.en == "brokerage: liaison, z")
  }

  @Test(arguments: NetworkFigure.allCases) func everyFigureIsExplained(figure: NetworkFigure) {
    for part in [figure.name, figure.definition] {
      #expect(!part.pl.isEmpty && !part.en.isEmpty, "\(figure)")
      #expect(part.en != figure.rawValue || !figure.rawValue.contains("_"), "\(figure)")
    }
    #expect(figure.definition.pl != figure.definition.en, "\(figure)")
  }

  @Test func theVocabularyOfGapsIsWhole() {
    let sectors = InstitutionKind.Sector.allCases
    #expect(Set(sectors.map(\.text.pl)).count == sectors.count)
    #expect(Set(sectors.map(\.text.en)).count == sectors.count)
    #expect(InstitutionKind.Sector.church.text(.en) == "church")
  }

  /// In the method of a directed network the directed measures are defined, tests too where asked for.
  @Test func theMethodDefinesWhatWasComputed() throws {
    let folder = TestFolder()
    let dataset = RegionFixture.write(to: folder)
    let page = ReportFixture.html(
      try ReportFixture.content(dataset, ["--lang", "en", "--directed"]))
    let method = page.section("method")
    for word in ["in_degree", "out_degree", "reciprocity"] {
      #expect(method.contains("<code>\(word)</code>"), "\(word)")
    }
    #expect(method.contains("share of arcs that are returned."))
  }

  @Test func numbersAtTheEdges() {
    let numbers = NumberText(language: .en)
    #expect(numbers.integer(-12_345) == "−12,345" && numbers.integer(-7) == "−7")
    #expect(NumberText(language: .pl).integer(-12_345) == "−12\u{202F}345")
    #expect(numbers.decimal(1e16) == "1e+16")
    #expect(numbers.decimal(.infinity) == "–")
  }

  /// Files that are no network: what they are, and what to do.
  @Test(arguments: [
    ("xls", "save it without a password as .xlsx"), ("gzip", "the file is packed (gzip)"),
    ("ZIP", "the file is packed (ZIP)"), ("7z", "unpack it first"), ("PDF", "(PDF)"),
  ])
  func foreignFilesAreNamed(format: String, words: String) {
    let text = Finding(.error, .unknownFormat, [format]).text
    #expect(text.en.contains(words) && text.pl != text.en)
  }

  @Test func matricesAreToldApart() {
    let incidence = Finding(.note, .matrixRead, ["incidence", "3", "4"]).text
    #expect(
      incidence.en == "an incidence matrix: rows (3) are institutions, columns (4) are events")
    #expect(incidence.pl.hasPrefix("macierz incydencji: wiersze (3)"))
    #expect(
      Finding(.note, .matrixRead, ["adjacency", "5"]).text.en
        == "an adjacency matrix: institutions 5")
  }

  /// An area that was assumed is named, a code stays as it is.
  @Test(arguments: [
    ("gmina", "the gmina of its seat"), ("powiat", "the powiat of its seat"),
    ("voivodeship", "the voivodeship of its seat"), ("country", "the whole country"),
    ("founder", "its founder's area, else the gmina of its seat"), ("2601", "2601"),
  ])
  func assumedAreasAreNamed(word: String, words: String) {
    let text = Finding(.note, .assumedServiceArea, ["cis-1", "CIS", word]).text
    #expect(text.en.hasSuffix(words), "\(text.en)")
  }
}
