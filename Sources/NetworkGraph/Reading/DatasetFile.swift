/// A file of a dataset as it was found: its name inside the folder and its bytes.
public struct DatasetFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What reading a dataset came to.
public struct DatasetReading: Sendable {
  /// Nil where a finding of severity `error` stops the run.
  public let network: CooperationNetwork?
  /// By file, in the order of ``DatasetReader``, then by line and column.
  public let findings: [Finding]
  /// One entry a table that could be read, in the same order.
  public let balance: [FileBalance]
}
