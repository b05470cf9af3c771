/// Turns a name into the words by which names are compared.
///
/// Case, diacritics, quotes and punctuation are gone; abbreviations are written out; forms of the
/// usual words of institutions' names have one form, and so have inflected places; "w" and "i",
/// and the words of legal forms of companies are left out.
///
///     words(of: "MOPS w Kaliszu")                             // miasto osrodek pomoc spoleczny kalisz
///     words(of: "Miejski Ośrodek Pomocy Społecznej, Kalisz")  // the same
struct NameWords: Sendable {
  let places: PlaceForms

  /// The words in the order of the name, each as often as it stands there.
  func words(of name: String) -> [String] {
    var words = Self.joined(Self.pieces(of: PolishText.folded(name)))
    words = Self.withoutLegalForm(words)
    var result: [String] = []
    for word in words {
      if let expansion = Self.abbreviations[word] {
        result += expansion
      } else if !Self.empty.contains(word) {
        result.append(Self.forms[word] ?? places.base(of: word))
      }
    }
    return result
  }

  /// What two names must share to be one name: the words without regard to order and repetition.
  static func key(of words: [String]) -> String {
    Set(words).sorted { $0.precedesByCodePoints($1) }.joined(separator: " ")
  }
}

// MARK: - Cutting

extension NameWords {
  private struct Piece {
    var word: String
    /// Whether nothing but a full stop divides it from the next.
    var joinsNext = false
  }

  /// Runs of letters and digits; a run of digits is a word of its own.
  private static func pieces(of folded: String) -> [Piece] {
    var pieces: [Piece] = []
    var isInWord = false
    var wasDigit = false
    var followsStop = false
    for scalar in folded.unicodeScalars {
      let isDigit = "0"..."9" ~= scalar
      guard isDigit || scalar.properties.isAlphabetic else {
        followsStop = isInWord && scalar == "."
        isInWord = false
        continue
      }
      if isInWord, isDigit == wasDigit {
        pieces[pieces.count - 1].word.unicodeScalars.append(scalar)
      } else {
        if followsStop { pieces[pieces.count - 1].joinsNext = true }
        pieces.append(Piece(word: String(scalar)))
      }
      isInWord = true
      wasDigit = isDigit
      followsStop = false
    }
    return pieces
  }

  /// Joins letters with full stops (m.o.p.s.) and the prefix of m-gops.
  private static func joined(_ pieces: [Piece]) -> [String] {
    var words: [String] = []
    var letters = ""
    for piece in pieces {
      if piece.word.utf8.count == 1, piece.joinsNext || !letters.isEmpty {
        letters += piece.word
        if !piece.joinsNext {
          words.append(letters)
          letters = ""
        }
        continue
      }
      if !letters.isEmpty { words.append(letters) }
      letters = ""
      if words.last == "m", piece.word == "gops" {
        words[words.count - 1] = "mgops"
      } else {
        words.append(piece.word)
      }
    }
    // The last piece joins nothing, so that no letters are left.
    return words
  }

  private static let legalForms: [[String]] = [
    ["sp", "z", "oo"], ["spzoo"], ["sp", "zoo"],
    ["spolka", "z", "ograniczona", "odpowiedzialnoscia"], ["spolka", "z", "oo"],
    ["spolka", "akcyjna"], ["spolka", "cywilna"], ["spolka", "jawna"], ["spolka", "komandytowa"],
    ["sp", "j"], ["spj"], ["sp", "k"], ["spk"], ["sa"], ["sc"], ["opp"],
    ["organizacja", "pozytku", "publicznego"],
  ]

  /// The words without those of a company's legal form; a name that is nothing else stays.
  private static func withoutLegalForm(_ words: [String]) -> [String] {
    var words = words
    for form in legalForms where words.count > form.count {
      guard
        let start = (0...words.count - form.count).first(where: {
          words[$0..<$0 + form.count].elementsEqual(form)
        }), start > 0
      else { continue }
      words.removeSubrange(start..<start + form.count)
    }
    return words
  }
}

// MARK: - Words

extension NameWords {
  /// Words that say nothing.
  private static let empty: Set<String> = ["w", "we", "i", "oraz", "nr", "numer"]

  /// Abbreviations to what they stand for, in the one form of each word.
  private static let abbreviations: [String: [String]] = {
    let table = [
      "ops": "osrodek pomoc spoleczny", "gops": "gmina osrodek pomoc spoleczny",
      "mops": "miasto osrodek pomoc spoleczny", "mgops": "miasto gmina osrodek pomoc spoleczny",
      "mopr": "miasto osrodek pomoc rodzina", "cus": "centrum usluga spoleczny",
      "pcpr": "powiat centrum pomoc rodzina", "pup": "powiat urzad praca",
      "mup": "miasto urzad praca", "wup": "wojewodztwo urzad praca",
      "rops": "regionalny osrodek polityka spoleczny",
      "owes": "osrodek wsparcie ekonomia spoleczny", "cis": "centrum integracja spoleczny",
      "kis": "klub integracja spoleczny", "zaz": "zaklad aktywnosc zawodowy",
      "wtz": "warsztat terapia zajeciowy", "dps": "dom pomoc spoleczny",
      "sds": "srodowiskowy dom samopomoc", "oik": "osrodek interwencja kryzysowy",
      "ppp": "poradnia psychologiczny pedagogiczny", "lgd": "lokalny grupa dzialanie",
      "gkrpa": "gmina komisja rozwiazywanie problem alkoholowy",
      "mkrpa": "miasto komisja rozwiazywanie problem alkoholowy",
      "kpp": "komenda powiat policja", "kmp": "komenda miasto policja",
      "osp": "ochotniczy straz pozarny", "kgw": "kolo gospodyn wiejskich",
      "ohp": "ochotniczy hufiec praca", "zs": "zespol szkola", "ug": "urzad gmina",
      "umig": "urzad miasto gmina", "lo": "liceum ogolnoksztalcacy", "sp": "szkola podstawowy",
      "zus": "zaklad ubezpieczen spoleczny", "krus": "kasa rolniczego ubezpieczenia spoleczny",
      "ds": "do sprawa", "fund": "fundacja", "stow": "stowarzyszenie", "woj": "wojewodztwo",
      "pow": "powiat", "gm": "gmina", "im": "imienia", "tow": "towarzystwo", "mst": "miasto",
      "spoldz": "spoldzielnia", "reg": "regionalny", "osr": "osrodek", "pom": "pomoc",
      "spol": "spoleczny", "miej": "miasto", "m": "miasto",
    ]
    return table.mapValues { $0.split(separator: " ").map { String($0) } }
  }()

  /// Forms of the usual words, to one form each: the first of its line.
  private static let forms: [String: String] = {
    let lines = """
      osrodek osrodka osrodku osrodkiem osrodki
      pomoc pomocy pomoca
      spoleczny spoleczna spoleczne spolecznej spolecznego spolecznych spolecznym
      rodzina rodzinie rodziny rodzin
      powiat powiatu powiecie powiatowy powiatowe powiatowa powiatowego powiatowej powiatowym
      gmina gminy gminie gmin gminny gminna gminne gminnego gminnej gminnym
      miasto miasta miescie miejski miejska miejskie miejskiego miejskiej miejskim miejsko
      urzad urzedu urzedzie urzedem
      praca pracy
      centrum centra
      wojewodztwo wojewodztwa wojewodzki wojewodzka wojewodzkie wojewodzkiego wojewodzkiej wojewodzkim
      regionalny regionalna regionalne regionalnego regionalnej regionalnym
      polityka polityki polityce
      usluga uslugi uslug
      integracja integracji
      klub klubu klubie
      zaklad zakladu zakladzie
      aktywnosc aktywnosci
      zawodowy zawodowa zawodowe zawodowej zawodowego
      warsztat warsztaty warsztatu warsztacie warsztatow warsztatach
      terapia terapii
      zajeciowy zajeciowa zajeciowej
      wsparcie wsparcia
      ekonomia ekonomii
      dom domu
      samopomoc samopomocy
      srodowiskowy srodowiskowego srodowiskowym
      interwencja interwencji
      kryzysowy kryzysowa kryzysowej
      poradnia poradni poradnie
      psychologiczny psychologiczno psychologiczna psychologicznej
      pedagogiczny pedagogiczna pedagogicznej
      lokalny lokalna lokalnej
      grupa grupy grupie
      dzialanie dzialania
      komisja komisji
      rozwiazywanie rozwiazywania
      problem problemow
      alkoholowy alkoholowych
      komenda komendy komendzie
      policja policji
      komisariat komisariatu komisariacie
      ochotniczy ochotnicza ochotniczej ochotnicze ochotniczego ochotniczych
      straz strazy
      pozarny pozarna pozarnej
      kolo kola
      gospodyn gospodynie
      hufiec hufce hufca
      zespol zespolu zespole
      szkola szkoly szkol szkole
      podstawowy podstawowa podstawowej
      liceum
      fundacja fundacji fundacje
      stowarzyszenie stowarzyszenia stowarzyszeniu
      towarzystwo towarzystwa
      spoldzielnia spoldzielni
      parafia parafii
      starostwo starostwa starostwie
      marszalkowski marszalkowskiego marszalkowskim
      sprawa spraw sprawy
      imienia imieniem
      swiety sw swietego swietej swieta
      """
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      for word in words { table[word] = words[0] }
    }
    return table
  }()
}
