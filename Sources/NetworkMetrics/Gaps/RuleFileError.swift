import NetworkGraph

/// Why a file of rules or pathways can't be used: where, in which value, and what is wrong.
public struct RuleFileError: Error, Sendable, Hashable {
  /// What is wrong; `word` holds the word meant.
  public enum Reason: Sendable, Hashable {
    /// The file is no JSON.
    case syntax(JSONError.Reason)
    /// A key that must be there is not; word: the key.
    case missingKey
    /// A key that has no meaning here; word: the key.
    case unknownKey
    /// A value of another type; word: the type wanted (object, array, string, number, boolean).
    case wrongType
    /// An empty text or list.
    case emptyValue
    /// A word that is none of those allowed; word: as written.
    case unknownWord(allowed: [String])
    /// A form that is not known, or `founder`; word: as written.
    case unknownForm
    /// No day of the calendar; word: as written.
    case badDay
    /// A whole number above 0 is wanted; word: as written.
    case badNumber
    /// `until` before `from`; word: the last day.
    case endBeforeStart
    /// An id that stands twice in the file; word: the id.
    case repeatedID
    /// A rule on ties without a form that meets it.
    case noForm
    /// More than a file may hold; word: the bound.
    case tooMany
  }

  public let reason: Reason
  public let word: String
  /// From 1.
  public let line: Int
  public let column: Int
  /// The value, as `rules[2].metBy[0]`; empty for the whole file.
  public let path: String

  public init(_ reason: Reason, word: String = "", line: Int, column: Int, path: String) {
    self.reason = reason
    self.word = word
    self.line = line
    self.column = column
    self.path = path
  }
}
