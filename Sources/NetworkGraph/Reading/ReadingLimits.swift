/// What a dataset may hold at most; checked before the work, so that no input can eat the memory.
///
/// Each bound has an option of the command line by which it is raised; findings name it.
public struct ReadingLimits: Sendable {
  /// Bytes of one file: 256 MiB.
  public var fileBytes = 256 << 20
  /// Rows of one file: 5 million.
  public var rows = 5_000_000
  /// Columns of one file: 1,000.
  public var columns = 1000
  /// Bytes of one cell: 1 MiB.
  public var cellBytes = 1 << 20
  /// Institutions of a dataset: 1 million.
  public var institutions = 1_000_000
  /// Ties of a network, those that events make among their participants and addressees included:
  /// 10 million. See ``CooperationNetwork/linkBound(_:)``.
  public var ties = 10_000_000
  /// Lists and objects inside each other in a JSON text: 64. More than 512 is never read.
  public var depth = 64

  public static let standard = ReadingLimits()

  public init() {}

  /// The option that raises a bound.
  public enum Option: String, Sendable, CaseIterable {
    case fileBytes = "--max-file-bytes"
    case rows = "--max-rows"
    case columns = "--max-columns"
    case cellBytes = "--max-cell-bytes"
    case institutions = "--max-institutions"
    case ties = "--max-ties"
    case depth = "--max-depth"
  }
}
