/// Where a fact stands: a file of the dataset and a line in it.
public struct SourcePlace: Sendable, Hashable, Comparable {
  /// The file's name inside the dataset, as `ties.csv`.
  public let file: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    left.file != right.file
      ? left.file.utf8.lexicographicallyPrecedes(right.file.utf8) : left.line < right.line
  }
}
