/// How large a table may be; what is larger is refused with a ``CSVError`` before it costs memory.
public struct CSVLimits: Sendable, Hashable {
  /// Bytes of the file after decoding. Never more than 2 GiB.
  public var bytes: Int
  /// Rows, the header among them.
  public var rows: Int
  /// Fields of one row.
  public var fieldsPerRow: Int
  /// Bytes of one field.
  public var fieldLength: Int

  public init(
    bytes: Int = 512 << 20, rows: Int = 20_000_000, fieldsPerRow: Int = 16_384,
    fieldLength: Int = 1 << 20
  ) {
    self.bytes = min(bytes, Int(Int32.max))
    self.rows = rows
    self.fieldsPerRow = fieldsPerRow
    self.fieldLength = fieldLength
  }
}
