/// A kind of institution: its words, level, sector, default service area and shape in diagrams.
public struct InstitutionKind: Sendable {
  /// Where in the administration a kind stands.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case gmina, powiat, subregion, voivodeship, national

    public static func < (left: Level, right: Level) -> Bool {
      func rank(_ level: Level) -> Int { allCases.firstIndex(of: level) ?? 0 }
      return rank(left) < rank(right)
    }
  }

  public enum Sector: String, Sendable, CaseIterable {
    case `public`, ngo
    case socialEconomy = "social-economy"
    case church, business, unknown
  }

  /// The area that an institution of the kind serves where its row gives none.
  public enum DefaultArea: String, Sendable {
    case gmina, powiat, voivodeship, country
    /// The founder's area, else its gmina (KIS).
    case founder
  }

  public let id: String
  public let names: Bilingual
  public let synonyms: [String]
  public let level: Level
  public let sector: Sector
  public let defaultArea: DefaultArea
  /// Whether the default area is marked *assumed* wherever it matters.
  public let areaIsAssumed: Bool
  /// A Graphviz shape, right in black and white.
  public let shape: String
  /// The second role of those that `cityWords` name, where their seat is a city with powiat rights:
  /// a MOPS is the PCPR of its city too (act on social assistance, art. 112).
  public let cityRole: String?
  public let cityWords: [String]

  public init(
    id: String, names: Bilingual, synonyms: [String], level: Level, sector: Sector,
    defaultArea: DefaultArea, areaIsAssumed: Bool, shape: String, cityRole: String? = nil,
    cityWords: [String] = []
  ) {
    self.id = id
    self.names = names
    self.synonyms = synonyms
    self.level = level
    self.sector = sector
    self.defaultArea = defaultArea
    self.areaIsAssumed = areaIsAssumed
    self.shape = shape
    self.cityRole = cityRole
    self.cityWords = cityWords
  }
}

extension InstitutionKind {
  /// Every word for it: id, names, synonyms.
  public var words: [String] { [id, names.pl, names.en] + synonyms }

  /// Whether this word for it stands for two roles in a city with powiat rights.
  func hasCityRole(_ word: String) -> Bool {
    let key = Vocabulary.key(word)
    return cityRole != nil && cityWords.contains { Vocabulary.key($0) == key }
  }
}

/// The kinds in force, found by id.
///
/// The standard catalog is made from the embedded kinds.json (`KindCatalog+Standard.swift`).
public struct KindCatalog: Sendable {
  /// In the order of the source.
  public let kinds: [InstitutionKind]
  private let position: [String: Int]
  private let words: WordTable<Int>

  /// Of two kinds that claim an id or a word the first has it.
  public init(kinds: [InstitutionKind]) {
    self.kinds = kinds
    position = Dictionary(
      kinds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    words = WordTable(kinds.enumerated().map { ($0, $1.words) })
  }

  /// The kind of an id, exactly as `Institution.roles` holds it; nil for a word that is none.
  public subscript(id: String) -> InstitutionKind? { position[id].map { kinds[$0] } }

  /// The kind of any word for it: id, name or synonym of either language, without regard to case and
  /// diacritics, and to hyphen, underscore or space.
  ///
  ///     KindCatalog.standard.kind(named: "gmina office")?.id  // "gmina-office"
  public func kind(named word: String) -> InstitutionKind? { words[word].map { kinds[$0] } }

  /// The word of the catalog that was probably meant, or nil.
  public func nearestWord(to word: String) -> String? { words.nearest(to: word) }
}
