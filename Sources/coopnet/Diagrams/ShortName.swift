import NetworkGraph

/// A name short enough for a diagram: what kind of institution, and which one.
///
///     ShortName("Ośrodek pomocy społecznej – gmina Busko-Zdrój")  // OPS | Busko-Zdrój
///     ShortName("Powiatowe centrum pomocy rodzinie – powiat buski")  // PCPR | pow. buski
///     ShortName("Fundacja „Z Godnością” w Kaliszu")  // Fundacja „Z Godnością” w Kaliszu
///
/// Words in use at the beginning of a name become the abbreviation in use; a name that begins with none
/// of them is left as it is.
struct ShortName: Sendable, Hashable {
  /// The abbreviation, or empty.
  let head: String
  /// The rest of the name, or empty.
  let rest: String

  init(_ name: String) {
    let words = Self.cleaned(name)
    for (phrase, short) in Self.phrases {
      guard let end = Self.end(of: phrase, in: words) else { continue }
      head = short
      rest = Self.placed(Array(words[end...]))
      return
    }
    head = ""
    rest = Self.placed(words, keepsDashes: true)
  }

  private init(head: String, rest: String) {
    self.head = head
    self.rest = rest
  }

  /// The same with a word more.
  func adding(_ word: String) -> ShortName {
    ShortName(head: head, rest: rest.isEmpty ? word : rest + " " + word)
  }

  /// Head and rest in one line.
  var line: String { head.isEmpty || rest.isEmpty ? head + rest : head + " " + rest }

  /// The label in lines no wider than a width: the abbreviation in the first, the rest below.
  func lines(width: Double, size: Double, limit: Int) -> [String] {
    if TextMeasure.width(line, size: size) <= width * 0.75 { return [line] }
    guard !head.isEmpty, limit > 1 else {
      return TextMeasure.wrap(line, width: width, size: size, limit: limit)
    }
    return [head] + TextMeasure.wrap(rest, width: width, size: size, limit: limit - 1)
  }
}

extension ShortName {
  /// Words parted by single spaces; control characters and line ends part words too.
  private static func cleaned(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    // A label shows some dozens of characters: what lies far behind is not read.
    for scalar in name.unicodeScalars.prefix(2000) {
      let isSpace =
        scalar.properties.isWhitespace || scalar.value < 0x20
        || (0x7F..<0xA0).contains(scalar.value)
      if isSpace { close() } else { word.append(scalar) }
    }
    close()
    return words
  }

  /// The number of words that a phrase takes at the beginning, or nil.
  private static func end(of phrase: [String], in words: [String]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    for (word, expected) in zip(words, phrase) where word.lowercased() != expected { return nil }
    return phrase.count
  }

  /// What follows the abbreviation: without the dash and the word *gmina*, with *powiat* and
  /// *województwo* short.
  private static func placed(_ words: [String], keepsDashes: Bool = false) -> String {
    var rest: [String] = []
    for word in words {
      switch word.lowercased() {
      case "–", "-", "—", "gmina", "miasto": if rest.isEmpty, !keepsDashes { continue }
      case "powiat" where !rest.isEmpty || !keepsDashes:
        rest.append("pow.")
        continue
      case "województwo" where !rest.isEmpty || !keepsDashes, "województwa":
        rest.append("woj.")
        continue
      case "urzędu":
        rest.append("urz.")
        continue
      case "marszałkowskiego":
        rest.append("marsz.")
        continue
      default: break
      }
      rest.append(word)
    }
    return rest.joined(separator: " ")
  }

  /// Longest first, so that *gminny ośrodek ...* is not read as *ośrodek ...*.
  private static let phrases: [(words: [String], short: String)] = {
    var phrases: [(words: [String], short: String)] = []
    for (words, short) in inUse {
      phrases.append((words.split(separator: " ").map(String.init), short))
    }
    // Stable, so that equal lengths keep the order of the table.
    let order = phrases.indices.sorted {
      (-phrases[$0].words.count, $0) < (-phrases[$1].words.count, $1)
    }
    return order.map { phrases[$0] }
  }()

  private static let inUse: [(String, String)] = [
    ("miejsko-gminny ośrodek pomocy społecznej", "MGOPS"),
    ("gminny ośrodek pomocy społecznej", "GOPS"),
    ("miejski ośrodek pomocy społecznej lub rodzinie", "MOPS/MOPR"),
    ("miejski ośrodek pomocy społecznej", "MOPS"),
    ("miejski ośrodek pomocy rodzinie", "MOPR"),
    ("ośrodek pomocy społecznej", "OPS"),
    ("gminne centrum usług społecznych", "CUS"),
    ("miejskie centrum usług społecznych", "CUS"),
    ("centrum usług społecznych", "CUS"),
    ("powiatowe centrum pomocy rodzinie", "PCPR"),
    ("miejskie centrum pomocy rodzinie", "MCPR"),
    ("powiatowy urząd pracy", "PUP"),
    ("miejski urząd pracy", "MUP"),
    ("grodzki urząd pracy", "GUP"),
    ("wojewódzki urząd pracy", "WUP"),
    ("regionalny ośrodek polityki społecznej", "ROPS"),
    ("regionalne centrum polityki społecznej", "RCPS"),
    ("mazowieckie centrum polityki społecznej", "MCPS"),
    ("ośrodek wsparcia ekonomii społecznej", "OWES"),
    ("centrum integracji społecznej", "CIS"),
    ("klub integracji społecznej", "KIS"),
    ("zakład aktywności zawodowej", "ZAZ"),
    ("warsztat terapii zajęciowej", "WTZ"),
    ("warsztaty terapii zajęciowej", "WTZ"),
    ("urząd marszałkowski", "UM"),
    ("starostwo powiatowe", "Starostwo"),
    ("urząd miasta i gminy", "UMiG"),
    ("urząd miasta", "UM"),
    ("urząd gminy", "UG"),
    ("dom pomocy społecznej", "DPS"),
    ("środowiskowy dom samopomocy", "ŚDS"),
    ("powiatowy środowiskowy dom samopomocy", "PŚDS"),
    ("ośrodek interwencji kryzysowej", "OIK"),
    ("poradnia psychologiczno-pedagogiczna", "PPP"),
    ("komenda powiatowa policji", "KPP"),
    ("komenda miejska policji", "KMP"),
    ("komenda wojewódzka policji", "KWP"),
    ("komisariat policji", "Policja"),
    ("szkoła podstawowa", "SP"),
    ("zakład karny", "ZK"),
    ("sąd rejonowy", "SR"),
    ("sąd okręgowy", "SO"),
    ("kuratorium oświaty", "Kuratorium"),
    ("lokalna grupa działania", "LGD"),
    ("spółdzielnia socjalna", "Sp. soc."),
    ("stowarzyszenie", "Stow."),
    ("powiatowy zespół do spraw orzekania o niepełnosprawności", "PZON"),
    ("gminna komisja rozwiązywania problemów alkoholowych", "GKRPA"),
    ("miejska komisja rozwiązywania problemów alkoholowych", "MKRPA"),
    ("state fund for rehabilitation of disabled people", "PFRON"),
    ("państwowy fundusz rehabilitacji osób niepełnosprawnych", "PFRON"),
    ("zakład ubezpieczeń społecznych", "ZUS"),
    ("kasa rolniczego ubezpieczenia społecznego", "KRUS"),
    ("ministerstwo rodziny, pracy i polityki społecznej", "MRPiPS"),
    ("ministerstwo rodziny i polityki społecznej", "MRiPS"),
  ]
}
