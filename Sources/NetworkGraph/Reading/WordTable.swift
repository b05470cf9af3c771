/// The words of one vocabulary and what they mean.
///
/// A word is matched without case and diacritics; ids and synonyms of both languages are alike.
struct WordTable<Value: Sendable>: Sendable {
  /// In the order given: of each value all its words.
  let words: [String]
  private let values: [String: Value]

  /// - Precondition: no word means two values.
  init(_ entries: [(value: Value, words: [String])]) {
    var words: [String] = []
    var values: [String: Value] = [:]
    for entry in entries {
      for word in entry.words {
        let key = Vocabulary.key(word)
        guard values[key] == nil else { continue }
        words.append(word)
        values[key] = entry.value
      }
    }
    self.words = words
    self.values = values
  }

  /// What a word means, or nil.
  subscript(word: String) -> Value? { values[Vocabulary.key(word)] }

  /// The word of the table that was probably meant.
  func nearest(to word: String) -> String? { NearestWord.of(word, in: words) }
}
