import NetworkGraph

/// What the words of a file of rules or pathways stand for.
enum RuleWords {
  /// The id of the kind that a word means, by id, name or synonym in either language; a word that
  /// means none stays as it is, since the list of kinds is open.
  static func kind(_ word: String) -> String {
    KindCatalog.standard[word] != nil ? word : kinds[Vocabulary.key(word)] ?? word
  }

  /// The id of the form that a word means, in the same way; nil for none, and for `founder`.
  static func form(_ word: String) -> String? {
    let id = TieForm.of(word) != nil ? word : forms[Vocabulary.key(word)]
    return id == TieForm.founder ? nil : id
  }

  /// OPS stands for OPS or CUS: a centre of social services is an OPS transformed.
  static func expanded(_ kinds: [String]) -> [String] {
    guard kinds.contains("OPS"), !kinds.contains("CUS") else { return kinds }
    return kinds.flatMap { $0 == "OPS" ? ["OPS", "CUS"] : [$0] }
  }

  private static let kinds = table(
    KindCatalog.standard.kinds.map { ($0.id, [$0.id, $0.names.pl, $0.names.en] + $0.synonyms) })

  private static let forms = table(
    TieForm.all.map { ($0.id, [$0.id, $0.names.pl, $0.names.en] + $0.synonyms) })

  /// Of ids that share a word the first has it.
  private static func table(_ entries: [(id: String, words: [String])]) -> [String: String] {
    var table: [String: String] = [:]
    for (id, words) in entries {
      for word in words where table[Vocabulary.key(word)] == nil {
        table[Vocabulary.key(word)] = id
      }
    }
    return table
  }
}
