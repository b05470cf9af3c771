extension NameMatcher {
  /// At most so many institutions are scored for an entry, those with its rarest words first.
  private static let candidateLimit = 150

  /// What an entry looks for.
  private struct Search {
    var words: [String] = []
    var key = ""
    var kinds: Set<String> = []
    /// Of the columns place and kind, and of the name.
    var context: [String] = []
    var placeWords: Set<String> = []
    var placeCode: TerritoryCode?
  }

  /// The candidates of an entry, and whether one of them is decided.
  ///
  /// - Complexity: O(*v* + *c*): *v* words of the dataset for each word that no call before has asked
  ///   for, *c* words of the candidates. 3,000 entries against 3,000 institutions take under a second.
  public mutating func match(_ query: Query) -> Match {
    let search = search(for: query)
    var candidates = scored(search)
    let (identified, bad) = identify(query)
    if let identified {
      let score = candidates.first { $0.institution == identified }?.score ?? 0
      candidates.removeAll { $0.institution == identified }
      candidates.insert(Candidate(institution: identified, score: score), at: 0)
      return Match(
        candidates: Array(candidates.prefix(2)), decision: .identifier, badIdentifiers: bad)
    }
    if let exact = exact(query, search) {
      candidates.removeAll { $0.institution == exact }
      candidates.insert(Candidate(institution: exact, score: 1), at: 0)
      return Match(candidates: Array(candidates.prefix(2)), decision: .exact, badIdentifiers: bad)
    }
    return Match(
      candidates: Array(candidates.prefix(2)), decision: candidates.isEmpty ? .none : .review,
      badIdentifiers: bad)
  }

  private func search(for query: Query) -> Search {
    var search = Search()
    let name = words.words(of: query.name)
    search.key = NameWords.key(of: name)
    search.words = Set(name).sorted { $0.precedesByCodePoints($1) }
    let kindWords = words.words(of: query.kind)
    search.kinds = kinds(in: kindWords)
    if let kind = network.kinds.kind(named: query.kind) { search.kinds = [kind.id] }
    if search.kinds.isEmpty { search.kinds = kinds(in: name) }
    if let reading = TerritoryCodeReader().read(query.place) {
      search.placeCode = reading.code
    } else {
      search.placeWords = Set(words.words(of: query.place))
    }
    search.context = Set(search.words + kindWords + search.placeWords).sorted {
      $0.precedesByCodePoints($1)
    }
    return search
  }

  // MARK: Deciding

  /// The one institution that has a number of the entry; nil where numbers lead to several.
  private func identify(_ query: Query) -> (institution: Int?, bad: [DatasetColumn]) {
    var found: Set<Int> = []
    var bad: [DatasetColumn] = []
    for (column, text) in Self.identifiers(query) where !text.isEmpty {
      guard let number = RegisterNumber.of(text, column) else {
        bad.append(column)
        continue
      }
      found.formUnion(byIdentifier["\(column.name):\(number)"] ?? [])
    }
    return (found.count == 1 ? found.first : nil, bad)
  }

  private static func identifiers(_ query: Query) -> [(DatasetColumn, String)] {
    [
      (DatasetColumn.regon, query.regon.trimmingBlanks),
      (DatasetColumn.nip, query.nip.trimmingBlanks),
      (DatasetColumn.krs, query.krs.trimmingBlanks),
    ]
  }

  /// The only institution of the entry's very name, if nothing else in the entry speaks against it.
  private func exact(_ query: Query, _ search: Search) -> Int? {
    if let byID = network.institution(withID: query.name.trimmingBlanks),
      !contradicts(query, search, byID)
    {
      return byID
    }
    guard let found = byKey[search.key], found.count == 1, !contradicts(query, search, found[0])
    else { return nil }
    return found[0]
  }

  private func contradicts(_ query: Query, _ search: Search, _ position: Int) -> Bool {
    let institution = network.institutions[position]
    for (column, text) in Self.identifiers(query) {
      guard let number = RegisterNumber.of(text, column) else { continue }
      let own: String
      switch column {
      case .regon: own = institution.regon
      case .nip: own = institution.nip
      default: own = institution.krs
      }
      // A number that another has, or that is not this one's.
      if !own.isEmpty, own != number { return true }
      if byIdentifier["\(column.name):\(number)"].map({ !$0.contains(position) }) ?? false {
        return true
      }
    }
    return placeAgreement(search, position) == false || kindAgreement(search, position) == false
  }

  /// Whether the entry's place is the seat's; nil where either is unknown.
  private func placeAgreement(_ search: Search, _ position: Int) -> Bool? {
    if let code = search.placeCode {
      return network.institutions[position].seat.map { $0.meets(code) }
    }
    let places = profiles[position].places
    if search.placeWords.isEmpty || places.isEmpty { return nil }
    // Only a place that the dataset knows can speak against the seat.
    let known = search.placeWords.filter { words.places.words.contains($0) }
    if !places.isDisjoint(with: search.placeWords) { return true }
    return known.isEmpty ? nil : false
  }

  private func kindAgreement(_ search: Search, _ position: Int) -> Bool? {
    let kinds = profiles[position].kinds
    if kinds.isEmpty || search.kinds.isEmpty { return nil }
    return !kinds.isDisjoint(with: search.kinds)
  }

  // MARK: Scoring

  /// Candidates by falling score; of equal ones the lower position first.
  private mutating func scored(_ search: Search) -> [Candidate] {
    guard !search.words.isEmpty else { return [] }
    let likes = search.words.map { like($0) }
    let contextLikes = search.context.map { like($0) }
    let unknownWeight = Self.weight(Double(profiles.count), 1)
    let own = search.words.map { word -> Double in
      if let number = vocabulary[word] { return weights[number] }
      return unknownWeight
    }
    for like in contextLikes.joined() {
      scratch.best[like.word] = max(scratch.best[like.word], like.likeness)
    }
    var result: [Candidate] = []
    for position in positions(likes: contextLikes) {
      let score = score(position, likes: likes, weights: own)
      if score >= 0.2 {
        result.append(
          Candidate(institution: position, score: adjusted(score, search, position)))
      }
    }
    for like in contextLikes.joined() { scratch.best[like.word] = 0 }
    return result.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.institution < $1.institution
    }
  }

  private mutating func score(
    _ position: Int, likes: [[Like]], weights own: [Double]
  ) -> Double {
    let profile = profiles[position]
    scratch.candidate += 1
    for word in profile.name { scratch.owner[word] = scratch.candidate }
    for word in profile.seat { scratch.owner[word] = scratch.candidate }
    var (found, total) = (0.0, 0.0)
    for (like, weight) in zip(likes, own) {
      var best = 0.0
      for like in like where scratch.owner[like.word] == scratch.candidate {
        best = max(best, like.likeness)
      }
      found += weight * best
      total += weight
    }
    var back = 0.0
    for word in profile.name { back += weights[word] * scratch.best[word] }
    guard total > 0, profile.nameWeight > 0 else { return 0 }
    return ((found / total) * (back / profile.nameWeight)).squareRoot()
  }

  private func adjusted(_ score: Double, _ search: Search, _ position: Int) -> Double {
    var score = score
    switch kindAgreement(search, position) {
    case true?: score += (1 - score) / 5
    case false?: score *= 0.75
    case nil: break
    }
    switch placeAgreement(search, position) {
    case true?: score += (1 - score) / 5
    case false?: score *= 2 / 3
    case nil: break
    }
    return min(score, 0.99)
  }

  /// Institutions that share a word with the entry, those of rare words first.
  private mutating func positions(likes: [[Like]]) -> [Int] {
    scratch.call += 1
    var met: Set<Int> = []
    for like in likes.joined() { met.insert(like.word) }
    let words = met.sorted { (first: Int, second: Int) -> Bool in
      let (one, other) = (postings[first].count, postings[second].count)
      return one != other ? one < other : first < second
    }
    var result: [Int] = []
    for word in words {
      if !result.isEmpty, result.count + postings[word].count > Self.candidateLimit { break }
      for position in postings[word] where scratch.seen[Int(position)] != scratch.call {
        scratch.seen[Int(position)] = scratch.call
        result.append(Int(position))
      }
    }
    return result
  }

  /// The words of the dataset that a word is like.
  private mutating func like(_ word: String) -> [Like] {
    if let known = likeWords[word] { return known }
    let bytes = Array(word.utf8)
    let mask = Self.mask(of: bytes)
    var found: [Like] = []
    if bytes.count < 3 {
      if let number = vocabulary[word] { found = [Like(word: number, likeness: 1)] }
      likeWords[word] = found
      return found
    }
    for number in spellings.indices {
      guard Self.mayBeLike(bytes, mask, spellings[number], masks[number]) else { continue }
      let likeness = EditDistance.likeness(bytes, spellings[number])
      if likeness >= 0.6 { found.append(Like(word: number, likeness: likeness)) }
    }
    likeWords[word] = found
    return found
  }

  /// Whether two words can be alike at all, told from their letters and lengths: an edit takes one
  /// letter away at most and brings one, and an ending differs behind an equal beginning.
  private static func mayBeLike(
    _ first: [UInt8], _ firstMask: UInt64, _ second: [UInt8], _ secondMask: UInt64
  ) -> Bool {
    let lost = (firstMask & ~secondMask).nonzeroBitCount
    let won = (secondMask & ~firstMask).nonzeroBitCount
    let limit = EditDistance.limit(min(first.count, second.count))
    if max(lost, won) <= limit, abs(first.count - second.count) <= limit { return true }
    return first[0] == second[0] && (max(lost, won) <= 3 || lost == 0 || won == 0)
  }
}
