import NetworkGraph
import Testing

@testable import coopnet

@Suite struct FindingTextTests {
  @Test(arguments: FindingCode.allCases) func everyCodeHasASentenceInBothLanguages(
    code: FindingCode
  ) {
    let text = Finding(.warning, code, arguments).text
    #expect(text.pl != code.rawValue && text.en != code.rawValue)
    #expect(text.pl != text.en)
    #expect(!text.pl.isEmpty && !text.en.isEmpty)
  }

  @Test(arguments: FindingCode.allCases) func missingArgumentsStopNothing(code: FindingCode) {
    #expect(!Finding(.note, code).text.pl.isEmpty)
  }

  private let arguments = ["first", "second", "third", "fourth"]
}
