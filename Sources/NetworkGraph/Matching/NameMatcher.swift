/// Finds the institutions of a dataset that the entries of a list mean.
///
///     var matcher = NameMatcher(network)
///     matcher.match(.init(name: "MOPS w Kaliszu")).decision  // .exact
///
/// **Score**: soft TF-IDF in two directions (after Cohen, Ravikumar and Fienberg 2003). Words are
/// compared as `NameWords` makes them; two words are alike by 1 - edits / length, where that is
/// enough. A word weighs the square of ln(1 + *N* / *d*), with *N* institutions, *d* of them having
/// the word. The score is the geometric mean of the weight of the entry's words found in the institution (its name
/// and the names of its seat) and of the weight of the institution's words found in the entry (its
/// name, place and kind); then
/// - kinds that agree take it a fifth of the way to 1, kinds that exclude each other cost a quarter;
/// - a place that agrees with the seat takes it a fifth of the way to 1, another place costs a third.
///
/// A score of 1 is kept for names that are equal word for word; anything else is 0.99 at most.
///
/// **Decision**: only equal names of one institution alone, and numbers of registers, decide; see
/// ``Decision``.
public struct NameMatcher: Sendable {
  /// One entry of a list; empty where the list says nothing.
  public struct Query: Sendable, Hashable {
    public var name: String
    /// A place's name or TERYT code.
    public var place: String
    public var kind: String
    public var regon: String
    public var nip: String
    public var krs: String

    public init(
      name: String, place: String = "", kind: String = "", regon: String = "", nip: String = "",
      krs: String = ""
    ) {
      self.name = name
      self.place = place
      self.kind = kind
      self.regon = regon
      self.nip = nip
      self.krs = krs
    }
  }

  public struct Candidate: Sendable, Hashable {
    /// The position in the network.
    public let institution: Int
    /// From 0 to 1.
    public let score: Double
  }

  public enum Decision: String, Sendable {
    /// The name is, word for word, that of one institution alone, and nothing speaks against it; or
    /// it is the institution's id.
    case exact
    /// The check digit of a REGON, NIP or KRS number is right, and one institution has the number.
    case identifier
    /// There are candidates; a person decides.
    case review
    /// No institution is like it.
    case none
  }

  public struct Match: Sendable {
    /// The best first; two at most.
    public var candidates: [Candidate]
    public var decision: Decision
    /// The columns (regon, nip, krs) whose number cannot be, by its length or check digit.
    public var badIdentifiers: [DatasetColumn]
  }

  let network: CooperationNetwork
  let words: NameWords
  /// Every word of a name or a seat, numbered.
  var vocabulary: [String: Int] = [:]
  var spellings: [[UInt8]] = []
  var masks: [UInt64] = []
  /// The weight of each word, squared.
  var weights: [Double] = []
  /// The institutions whose name or seat has each word, rising.
  var postings: [[Int32]] = []
  var profiles: [Profile] = []
  /// Institutions by the key of their name.
  var byKey: [String: [Int]] = [:]
  /// Institutions by `regon:123456785`.
  var byIdentifier: [String: [Int]] = [:]
  /// Keys of the words of each kind, the longest first, with the kind's id.
  var kindWords: [(words: [String], id: String)] = []
  /// What a word of a list is like: words of the vocabulary, with their likeness.
  var likeWords: [String: [Like]] = [:]
  var scratch: Scratch

  struct Like {
    var word: Int
    var likeness: Double
  }

  /// What is compared of one institution.
  struct Profile {
    /// Words of its name, each once, rising.
    var name: [Int] = []
    /// Words of its seat that its name has not.
    var seat: [Int] = []
    var nameWeight = 0.0
    var key = ""
    var kinds: Set<String> = []
    /// Words of the names of the seat's gmina and powiat.
    var places: Set<String> = []
  }

  /// Room that every call uses, so that none makes its own.
  struct Scratch {
    /// For each word of the vocabulary its greatest likeness to a word of the entry.
    var best: [Double] = []
    /// For each institution the last call that met it.
    var seen: [Int] = []
    /// For each word the last candidate that has it.
    var owner: [Int] = []
    var call = 0
    var candidate = 0
  }
}

extension NameMatcher {
  /// - Complexity: O(letters of all names).
  public init(_ network: CooperationNetwork) {
    self.network = network
    words = NameWords(places: PlaceForms(network.territory.known.map(\.name)))
    scratch = Scratch()
    readKinds()
    for position in network.institutions.indices { addProfile(of: position) }
    let count = Double(network.institutions.count)
    weights = postings.map { Self.weight(count, Double($0.count)) }
    for position in profiles.indices {
      profiles[position].nameWeight = profiles[position].name.reduce(0) { $0 + weights[$1] }
    }
    scratch.best = [Double](repeating: 0, count: weights.count)
    scratch.owner = [Int](repeating: 0, count: weights.count)
    scratch.seen = [Int](repeating: 0, count: profiles.count)
  }

  /// The square of ln(1 + count / frequency).
  static func weight(_ count: Double, _ frequency: Double) -> Double {
    let logarithm = naturalLogarithm(1 + count / max(frequency, 1))
    return logarithm * logarithm
  }

  private mutating func readKinds() {
    for kind in network.kinds.kinds {
      for word in kind.words {
        let found = words.words(of: word)
        if !found.isEmpty { kindWords.append((Array(Set(found)).sorted(), kind.id)) }
      }
    }
    kindWords.sort {
      $0.words.count != $1.words.count
        ? $0.words.count > $1.words.count : $0.words.lexicographicallyPrecedes($1.words)
    }
  }

  private mutating func addProfile(of position: Int) {
    let institution = network.institutions[position]
    var profile = Profile()
    let nameWords = words.words(of: institution.label)
    profile.key = NameWords.key(of: nameWords)
    if !profile.key.isEmpty { byKey[profile.key, default: []].append(position) }
    profile.name = Set(nameWords).map { number(of: $0) }.sorted()
    profile.kinds = Set(institution.roles.filter { network.kinds[$0] != nil })
    if profile.kinds.isEmpty { profile.kinds = kinds(in: nameWords) }
    for code in [institution.seat, institution.seat?.powiat].compactMap({ $0 }) {
      guard code.level != .voivodeship, let unit = network.territory[code] else { continue }
      profile.places.formUnion(words.words(of: unit.name))
    }
    let seatWords = Set(profile.places.map { number(of: $0) })
    profile.seat = seatWords.subtracting(profile.name).sorted()
    for word in profile.name + profile.seat { postings[word].append(Int32(position)) }
    for (column, number) in [
      ("regon", institution.regon), ("nip", institution.nip), ("krs", institution.krs),
    ] where !number.isEmpty {
      byIdentifier["\(column):\(number)", default: []].append(position)
    }
    profiles.append(profile)
  }

  private mutating func number(of word: String) -> Int {
    if let number = vocabulary[word] { return number }
    vocabulary[word] = spellings.count
    let bytes = Array(word.utf8)
    spellings.append(bytes)
    masks.append(Self.mask(of: bytes))
    postings.append([])
    return spellings.count - 1
  }

  /// Which letters and digits a word has, one bit each.
  static func mask(of word: [UInt8]) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The kinds that words name: those of the longest phrase.
  func kinds(in found: [String]) -> Set<String> {
    let found = Set(found)
    var result: Set<String> = []
    var length = 0
    for (phrase, id) in kindWords {
      if !result.isEmpty, phrase.count < length { break }
      guard phrase.allSatisfy(found.contains) else { continue }
      length = phrase.count
      result.insert(id)
    }
    return result
  }
}

/// The natural logarithm, to 1e-12, of a number of 1 or more: halved until small, then by the series
/// of the inverse hyperbolic tangent, so that no library is needed.
func naturalLogarithm(_ number: Double) -> Double {
  var mantissa = number
  var exponent = 0.0
  while mantissa > 1.5 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 41, by: 2) {
    sum += power / odd
    power *= ratio * ratio
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_3
}
