/// Something that a reader should know about the data: what, where, and the words of the place.
///
/// A finding holds no sentence; the program words it in both languages by its code.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Nothing is wrong; a decision was made that the reader may want to know.
    case note
    /// A row was mended, merged or rejected, or contradicts itself; the run goes on.
    case warning
    /// A file can't be used; the run stops.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      func rank(_ severity: Severity) -> Int { allCases.firstIndex(of: severity)! }
      return rank(left) < rank(right)
    }
  }

  public let severity: Severity
  public let code: FindingCode
  /// The file's name inside the dataset; empty where the dataset as a whole is meant.
  public let file: String
  /// From 1; 0 where no single line is meant.
  public let line: Int
  /// From 1, in characters; 0 where no single column is meant.
  public let column: Int
  /// The words that the sentence needs, in the order that the code defines.
  public let arguments: [String]

  public init(
    _ severity: Severity, _ code: FindingCode, file: String = "", line: Int = 0, column: Int = 0,
    _ arguments: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.arguments = arguments
  }
}

/// How the rows of one file fared: read = kept + merged + rejected.
public struct FileBalance: Sendable, Hashable {
  public let file: String
  public var read = 0
  public var kept = 0
  public var merged = 0
  public var rejected = 0

  public init(file: String) {
    self.file = file
  }

  public var addsUp: Bool { read == kept + merged + rejected }
}
