import Testing

@testable import NetworkGraph

@Suite("Polish text: composed letters")
struct LetterCompositionTests {
  @Test("Letters and marks are joined, scalar by scalar")
  func composition() {
    let name = PolishText.composed("Lo\u{301}dz\u{301} z\u{307}e\u{328}")
    #expect(Array(name.unicodeScalars) == Array("Lódź żę".unicodeScalars))
    let plain = PolishText.composed(Array("Łódź".utf8))
    #expect(plain.joinedCount == 0)
    let counted = PolishText.composed(Array("o\u{301}e\u{328}".utf8))
    #expect(counted.bytes == Array("óę".utf8))
    #expect(counted.joinedCount == 2)
    #expect(!counted.hasMarksLeft)
  }

  @Test("A mark without a composed letter is left and told")
  func marksLeft() {
    let composed = PolishText.composed(Array("a\nb\u{301}x\u{30C}".utf8))
    #expect(composed.bytes == Array("a\nb\u{301}x\u{30C}".utf8))
    #expect(composed.firstMarkLeft == TextPlace(line: 2, column: 2))
    #expect(PolishText.composed(Array("\u{301}".utf8)).hasMarksLeft)
  }

  @Test("Each pair of the table is canonical: equal to the standard library, and composed")
  func table() {
    var count = 0
    for (mark, letters) in LetterComposition.pairs {
      let scalars = Array(letters.unicodeScalars)
      #expect(scalars.count.isMultiple(of: 2))
      for index in stride(from: 0, to: scalars.count, by: 2) {
        var pair = String(scalars[index])
        pair.unicodeScalars.append(Unicode.Scalar(mark)!)
        #expect(pair == String(scalars[index + 1]))
        #expect(Array(PolishText.composed(pair).unicodeScalars) == [scalars[index + 1]])
        count += 1
      }
    }
    // Python's unicodedata lists as many Latin and Cyrillic compositions with these marks.
    #expect(count == 549)
  }

  @Test("Marks have the combining classes of the Unicode character database")
  func combiningClasses() {
    for value in UInt32(0x2F0)...0x380 {
      let expected = Unicode.Scalar(value)!.properties.canonicalCombiningClass.rawValue
      #expect(LetterComposition.combiningClass(of: value) == Int(expected), "\(value)")
    }
  }

  @Test("Normal form C as Python's unicodedata 14.0 makes it")
  func pythonVectors() {
    for (text, expected) in Self.vectors {
      #expect(
        Array(PolishText.composed(text).unicodeScalars) == Array(expected.unicodeScalars),
        "\(text.unicodeScalars.map(\.value))")
    }
  }

  // random.seed(7), bases and marks drawn at random, unicodedata.normalize("NFC", text)
  private static let vectors: [(String, String)] = [
    ("A\u{308}\u{438}", "\u{C4}\u{438}"),
    ("iO", "iO"),
    ("\u{101}\u{300}i\u{308}\u{301}\u{304}", "\u{101}\u{300}\u{1E2F}\u{304}"),
    ("i\u{300}\u{334}\u{323}o\u{327}", "\u{1ECB}\u{334}\u{300}o\u{327}"),
    ("\u{438}g\u{300}\u{304}\u{300}", "\u{438}g\u{300}\u{304}\u{300}"),
    ("\u{141}\u{306}\u{DC}\u{30C}", "\u{141}\u{306}\u{1D9}"),
    ("o\u{30C}\u{334}c", "\u{1D2}\u{334}c"),
    ("g\u{307}o", "\u{121}o"),
    ("gI\u{30A}", "gI\u{30A}"),
    (
      "\u{141}\u{331}\u{307}\u{30A}g\u{307}\u{306}\u{304}",
      "\u{141}\u{331}\u{307}\u{30A}\u{121}\u{306}\u{304}"
    ),
    ("c\u{301}g\u{30C}\u{30A}", "\u{107}\u{1E7}\u{30A}"),
    ("A\u{306}\u{323}\u{301}o\u{302}\u{331}\u{307}", "\u{1EB6}\u{301}\u{F4}\u{331}\u{307}"),
    ("u\u{308}\u{300}\u{327}i\u{307}\u{328}", "\u{1DC}\u{327}\u{12F}\u{307}"),
    ("O\u{323}\u{331}\u{30A}i", "\u{1ECC}\u{331}\u{30A}i"),
    ("z\u{328}\u{327}\u{301}e\u{327}\u{323}", "\u{17A}\u{328}\u{327}\u{229}\u{323}"),
    ("\u{1EA}\u{328}\u{308}O", "\u{1EA}\u{328}\u{308}O"),
    ("\u{1EA}\u{302}\u{323}o\u{300}\u{304}\u{331}", "\u{1EA}\u{323}\u{302}\u{F2}\u{331}\u{304}"),
    ("l\u{328}s\u{308}\u{345}\u{334}", "l\u{328}s\u{334}\u{308}\u{345}"),
    ("\u{1EA1}c\u{308}\u{30C}\u{306}", "\u{1EA1}c\u{308}\u{30C}\u{306}"),
    ("u\u{334}\u{30C}\u{306}\u{DC}\u{327}\u{345}", "\u{1D4}\u{334}\u{306}\u{DC}\u{327}\u{345}"),
    ("S\u{302}i\u{302}", "\u{15C}\u{EE}"),
    ("s\u{300}\u{1EA1}\u{306}", "s\u{300}\u{1EB7}"),
    ("lu\u{30C}\u{307}\u{323}", "l\u{1EE5}\u{30C}\u{307}"),
    ("g\u{302}\u{328}\u{101}", "\u{11D}\u{328}\u{101}"),
    (
      "\u{1EA}\u{308}\u{308}\u{308}o\u{327}\u{308}\u{300}",
      "\u{1EA}\u{308}\u{308}\u{308}\u{F6}\u{327}\u{300}"
    ),
    ("nn\u{302}\u{301}\u{307}", "nn\u{302}\u{301}\u{307}"),
    ("Io", "Io"),
    ("g\u{30C}o\u{323}\u{300}", "\u{1E7}\u{1ECD}\u{300}"),
    ("i\u{323}S\u{327}", "\u{1ECB}\u{15E}"),
    ("z\u{323}\u{307}\u{1EA1}", "\u{1E93}\u{307}\u{1EA1}"),
    ("o\u{30A}\u{30A}\u{30A}l", "o\u{30A}\u{30A}\u{30A}l"),
    ("uA\u{30A}\u{334}", "u\u{C5}\u{334}"),
    ("cn\u{302}\u{328}", "cn\u{328}\u{302}"),
    ("\u{141}\u{101}\u{327}\u{334}", "\u{141}\u{101}\u{334}\u{327}"),
    ("i\u{30C}\u{307}c\u{331}\u{304}", "\u{1D0}\u{307}c\u{331}\u{304}"),
    ("\u{141}\u{327}\u{304}I\u{331}", "\u{141}\u{327}\u{304}I\u{331}"),
    (
      "s\u{328}\u{331}\u{304}n\u{307}\u{328}\u{300}", "s\u{328}\u{331}\u{304}\u{1E45}\u{328}\u{300}"
    ),
    ("a\u{30A}\u{306}n\u{30A}\u{331}", "\u{E5}\u{306}\u{1E49}\u{30A}"),
    ("O\u{301}\u{304}o\u{30A}", "\u{D3}\u{304}o\u{30A}"),
    ("n\u{304}\u{30A}I", "n\u{304}\u{30A}I"),
  ]
}

@Suite("Polish text: folding")
struct PolishFoldingTests {
  @Test("Case, diacritics, quotes, dashes and blanks do not tell names apart")
  func folding() {
    let cases: [(String, String)] = [
      ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"),
      ("  Ośrodek\u{A0}Pomocy \t\n Społecznej ", "osrodek pomocy spolecznej"),
      ("Fundacja „Z Godnością”", "fundacja \"z godnoscia\""),
      ("Warmińsko–Mazurskie — a−b", "warminsko-mazurskie - a-b"),
      ("l’école d`été", "l'ecole d'ete"),
      ("Straße Æsop Øre Đuro İz", "strasse aesop ore duro iz"),
      ("Lo\u{301}dz\u{301}", "lodz"),
      ("so\u{AD}ft ze\u{200B}ro", "soft zero"),
      ("Київ Йод", "киів иод"),
      ("", ""), (" \u{3000} ", ""),
    ]
    for (text, expected) in cases {
      #expect(Array(PolishText.folded(text).utf8) == Array(expected.utf8), "\(text)")
    }
  }

  @Test("Folding twice is folding once")
  func idempotent() {
    for text in ["„Ż–ó”  ǅ ﬁ Ǿ ǽ ẞ", "ŉ ǰ ΐ", "Σς ŀ"] {
      let once = PolishText.folded(text)
      #expect(PolishText.folded(once) == once)
    }
  }
}

@Suite("Polish text: order")
struct PolishOrderTests {
  private func isSorted(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).allSatisfy {
      PolishText.sortKey($0) < PolishText.sortKey($1)
    }
  }

  @Test("The alphabet of 35 letters, small and capital")
  func alphabet() {
    let small = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż".map(String.init)
    #expect(small.count == 35)
    #expect(isSorted(small))
    #expect(isSorted("AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ".map(String.init)))
    #expect(isSorted(small.flatMap { [$0, $0.uppercased()] }))
  }

  @Test("Words as a Polish dictionary orders them")
  func words() {
    #expect(isSorted(["las", "lato", "ląd", "lęk", "lód", "łaska", "ława", "mama"]))
    #expect(isSorted(["Ełk", "Elbląg"].reversed()))
    #expect(
      isSorted(["Kalisz", "Kielce", "Kłodzko", "Kraków", "Łódź", "Zabrze", "Źrebce", "Żory"]))
    #expect(isSorted(["Nowa", "Nowa Ruda", "Nowa Sól", "Nowabc"]))
    #expect(isSorted(["Muller", "Müller", "Mullera"]))
    #expect(isSorted(["a", "A", "ą", "Ą", "b"]))
    // The small letter of U+0130 is an i with a dot over it: a foreign diacritic.
    #expect(isSorted(["Inowrocław", "Istanbul", "\u{130}stanbul", "Istebna"]))
  }

  @Test("Numbers by value, signs before digits before letters, quotes ignored")
  func numbersAndSigns() {
    #expect(isSorted(["SP nr 1", "SP nr 2", "SP nr 10", "SP nr 010a", "SP nr 12"]))
    #expect(isSorted(["Fundacja „A”", "Fundacja B", "Fundacja „C”"]))
    #expect(isSorted([" a", "-a", "1a", "aa", "ża", "бa"]))
  }

  @Test("Sorting keeps the order of equals, and uses one key each")
  func sorting() {
    let units = [("ż", 1), ("a", 2), ("ł", 3), ("a", 4), ("l", 5)]
    #expect(PolishText.sorted(units, by: \.0).map(\.1) == [2, 4, 5, 3, 1])
  }

  @Test("Keys are equal only for equal scalars")
  func identity() {
    #expect(PolishText.sortKey("o\u{301}") != PolishText.sortKey("ó"))
    #expect(PolishText.sortKey("„a”") != PolishText.sortKey("a"))
  }
}
