/// Inflected names of places: "w Kaliszu" is said of Kalisz.
///
/// Forms are made from the names of the units that are known, so that no ending is cut off a word
/// that only looks inflected. A form that two names share (Tarnowie: Tarnów, Tarnowo) stands for
/// neither.
struct PlaceForms: Sendable {
  /// Folded forms to the folded word each stands for; nil where it stands for several.
  private var bases: [String: String?] = [:]
  /// Folded words of names as they are.
  private(set) var words: Set<String> = []

  init(_ names: some Sequence<String>) {
    for name in names {
      for word in Self.words(of: name) { words.insert(PolishText.folded(word)) }
    }
    for name in names {
      for word in Self.words(of: name) {
        let base = PolishText.folded(word)
        for form in Self.forms(of: word) { add(PolishText.folded(form), base) }
      }
    }
  }

  private mutating func add(_ form: String, _ base: String) {
    guard form != base else { return }
    if let known = bases[form] {
      if known != base { bases[form] = .some(nil) }
    } else {
      bases[form] = base
    }
  }

  /// The word of a name that a folded word is a form of, else the word itself.
  func base(of word: String) -> String {
    if words.contains(word) { return word }
    return bases[word].flatMap { $0 } ?? word
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map { String($0) }.filter { $0.count > 2 }
  }
}

extension PlaceForms {
  /// The locative of a word of a place's name (of an adjective the genitive too); more than one
  /// where the word alone does not tell which.
  ///
  ///     PlaceForms.forms(of: "kalisz")   // "kaliszu", "kaliszy"
  ///     PlaceForms.forms(of: "biała")    // "białej", "biale"
  static func forms(of word: String) -> [String] {
    if let known = irregular[word] { return known }
    switch word.last {
    case "a": return feminine(word)
    case "o": return neuter(word)
    case "e": return endingInE(word)
    case "i", "y": return endingInIOrY(word)
    case nil: return []
    default: return endingInConsonant(word)
    }
  }

  private static let irregular = [
    "miasto": ["mieście"], "wieś": ["wsi"], "łódź": ["łodzi"], "kolonia": ["kolonii"],
    "przemyśl": ["przemyślu"], "sącz": ["sączu"],
  ]

  private static func feminine(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    let softened: [(String, String)] = [
      ("sta", "ście"), ("ka", "ce"), ("ga", "dze"), ("cha", "sze"), ("ra", "rze"), ("ła", "le"),
      ("ta", "cie"), ("da", "dzie"), ("na", "nie"), ("wa", "wie"), ("ba", "bie"), ("ma", "mie"),
      ("pa", "pie"), ("sa", "sie"), ("za", "zie"),
    ]
    for ending in ["ca", "cza", "sza", "ża", "rza", "dza"] where word.hasSuffix(ending) {
      return [stem + "y"]
    }
    for ending in ["ska", "cka"] where word.hasSuffix(ending) {
      return [stem + "iej", String(stem.dropLast()) + "ce"]
    }
    if word.hasSuffix("la") { return [stem + "i"] }
    if word.hasSuffix("ia") { return [stem, stem + "i"] }
    if word.hasSuffix("ja") { return [stem + "i"] }
    for (ending, form) in softened where word.hasSuffix(ending) {
      return [stem + "ej", String(word.dropLast(ending.count)) + form]
    }
    return [stem + "ej"]
  }

  private static func neuter(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    let softened: [(String, String)] = [
      ("wo", "wie"), ("no", "nie"), ("to", "cie"), ("do", "dzie"), ("ło", "le"), ("ro", "rze"),
      ("so", "sie"), ("zo", "zie"), ("bo", "bie"), ("mo", "mie"),
    ]
    for (ending, form) in softened where word.hasSuffix(ending) {
      return [String(word.dropLast(ending.count)) + form]
    }
    return [stem + "u"]
  }

  private static func endingInE(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    if word.hasSuffix("skie") || word.hasSuffix("ckie") {
      return [word + "m", stem + "m", word + "go"]
    }
    if word.hasSuffix("ce") { return [stem + "ach"] }
    return [word + "m", stem + "ym", stem + "ach", stem + "u", word + "go"]
  }

  private static func endingInIOrY(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    if word.hasSuffix("ski") || word.hasSuffix("cki") { return [word + "m", word + "ego"] }
    if word.hasSuffix("y") { return [stem + "ach", word + "m", stem + "ego"] }
    return [stem + "ach", word + "m"]
  }

  private static func endingInConsonant(_ word: String) -> [String] {
    // The o of the last syllable comes back: dwór, dworze.
    var open = word
    if let vowel = word.lastIndex(where: { "aeiouyąęó".contains($0) }), word[vowel] == "ó" {
      open.replaceSubrange(vowel...vowel, with: "o")
    }
    let changed: [(String, [String])] = [
      ("iec", ["cu"]), ("ec", ["cu"]), ("iek", ["ku"]), ("ek", ["ku"]), ("ień", ["niu"]),
      ("ń", ["niu"]), ("dź", ["dzi", "dziu"]), ("ź", ["ziu", "zi"]), ("ść", ["ści"]),
      ("ś", ["siu", "si"]), ("ć", ["ciu", "ci"]), ("st", ["ście"]), ("aw", ["awiu", "awie"]),
      ("om", ["omiu", "omie"]), ("rz", ["rzu"]), ("cz", ["czu", "czy"]), ("sz", ["szu", "szy"]),
      ("dz", ["dzu"]), ("ch", ["chu"]), ("t", ["cie"]), ("d", ["dzie"]), ("n", ["nie"]),
      ("r", ["rze"]), ("m", ["mie"]), ("b", ["bie"]), ("p", ["pie", "piu"]), ("s", ["sie"]),
      ("z", ["zie"]), ("w", ["wie"]), ("ł", ["le"]),
    ]
    for (ending, forms) in changed where open.hasSuffix(ending) {
      return forms.map { String(open.dropLast(ending.count)) + $0 }
    }
    return [open + "u"]
  }
}
