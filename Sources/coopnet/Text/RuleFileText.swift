import NetworkGraph
import NetworkMetrics

extension RuleFileError {
  /// What is wrong with a file of rules or pathways.
  var text: Bilingual {
    switch reason {
    case .syntax(let reason): reason.text
    case .missingKey: Bilingual(pl: "brakuje klucza „\(word)”", en: "the key “\(word)” is missing")
    case .unknownKey:
      Bilingual(pl: "klucz „\(word)” nic tu nie znaczy", en: "the key “\(word)” means nothing here")
    case .wrongType: Bilingual(pl: "potrzebna jest wartość: \(word)", en: "a \(word) is needed")
    case .emptyValue: Bilingual(pl: "wartość jest pusta", en: "the value is empty")
    case .unknownWord(let allowed):
      Bilingual(
        pl: "nieznane słowo „\(word)”; możliwe: \(allowed.joined(separator: ", "))",
        en: "unknown word “\(word)”; possible: \(allowed.joined(separator: ", "))")
    case .unknownForm:
      Bilingual(
        pl: "„\(word)” nie jest formą, która może spełnić regułę",
        en: "“\(word)” is no form that can meet a rule")
    case .badDay: Bilingual(pl: "„\(word)” nie jest dniem", en: "“\(word)” is no day")
    case .badNumber:
      Bilingual(
        pl: "„\(word)” nie jest liczbą całkowitą większą od 0",
        en: "“\(word)” is no whole number above 0")
    case .endBeforeStart:
      Bilingual(
        pl: "ostatni dzień (\(word)) jest przed pierwszym",
        en: "the last day (\(word)) comes before the first")
    case .repeatedID:
      Bilingual(pl: "id „\(word)” występuje dwa razy", en: "the id “\(word)” stands twice")
    case .noForm:
      Bilingual(
        pl: "reguła o powiązaniu nie ma formy, która ją spełnia (metBy)",
        en: "a rule on ties has no form that meets it (metBy)")
    case .tooMany: Bilingual(pl: "jest ich więcej niż \(word)", en: "there are more than \(word)")
    }
  }

  /// The fault as the sentence and status that end a run.
  func failure(_ file: String) -> Failure {
    let place = "\(TerminalText.safe(file)):\(line):\(column): \(path.isEmpty ? "" : path + ": ")"
    return Failure(.badData, pl: place + text.pl, en: place + text.en)
  }
}

extension JSONError.Reason {
  /// What is wrong with a JSON text.
  var text: Bilingual {
    switch self {
    case .unexpectedEnd: Bilingual(pl: "tekst urywa się", en: "the text ends too early")
    case .unexpectedCharacter(let scalar):
      Bilingual(pl: "nieoczekiwany znak „\(scalar)”", en: "unexpected character “\(scalar)”")
    case .textAfterEnd:
      Bilingual(pl: "po końcu stoi jeszcze tekst", en: "text follows after the end")
    case .unknownWord: Bilingual(pl: "nieznane słowo", en: "unknown word")
    case .invalidNumber: Bilingual(pl: "zły zapis liczby", en: "a number is written wrongly")
    case .invalidEscape:
      Bilingual(pl: "zły znak po ukośniku", en: "a backslash before something it can't escape")
    case .loneSurrogate:
      Bilingual(pl: "połowa znaku bez drugiej połowy", en: "half a character without the other")
    case .controlInString:
      Bilingual(pl: "znak sterujący w tekście", en: "a control character inside a string")
    case .duplicateName(let name):
      Bilingual(pl: "klucz „\(name)” występuje dwa razy", en: "the key “\(name)” stands twice")
    case .invalidUTF8: Bilingual(pl: "tekst nie jest UTF-8", en: "the text is no UTF-8")
    case .tooDeep(let limit):
      Bilingual(pl: "zagnieżdżenie głębsze niż \(limit)", en: "nested deeper than \(limit)")
    case .tooManyBytes(let limit):
      Bilingual(pl: "więcej niż \(limit) bajtów", en: "more than \(limit) bytes")
    }
  }
}
