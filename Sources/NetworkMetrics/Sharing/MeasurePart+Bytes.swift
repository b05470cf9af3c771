extension MeasurePart {
  /// The format of ``bytes``.
  public static let formatVersion = 1

  private static let signature = Array("coopnet part of measures\n".utf8)
  /// How an undefined value is written: as no value that a measure can have.
  private static let undefined = UInt64.max

  /// The part as bytes: a signature, the version, everything it holds, and a checksum of all that.
  public var bytes: [UInt8] {
    var writer = WordWriter()
    writer.bytes = Self.signature
    writer.add(UInt64(Self.formatVersion))
    writer.add(UInt64(count))
    writer.add(UInt64(part))
    writer.add(work)
    writer.add(language)
    writer.add(UInt64(nodeCount))
    writer.add(isDirected ? 1 : 0)
    writer.add(UInt64(columns.count))
    for column in columns { writer.add(column.rawValue) }
    writer.add(UInt64(rows.count))
    for row in rows {
      writer.add(UInt64(row.node))
      writer.add(UInt64(row.cells.count))
      for cell in row.cells { writer.add(cell) }
    }
    for column in columns {
      switch values[column] {
      case .integers(let numbers):
        writer.add(1)
        writer.add(numbers.map { $0.map { UInt64(bitPattern: Int64($0)) } ?? Self.undefined })
      case .decimals(let numbers):
        writer.add(2)
        writer.add(numbers.map { $0.map(\.bitPattern) ?? Self.undefined })
      case nil: writer.add(0)
      }
    }
    writer.add(raw: paths?.bytes ?? [])
    return writer.close()
  }

  /// Reads what ``bytes`` wrote. Nothing is taken on trust.
  ///
  /// - Parameters:
  ///   - position: the place of this part among those given, for errors.
  ///   - bytes: a whole part.
  public init(bytes: [UInt8], position: Int = 0) throws(MeasurePartError) {
    guard bytes.starts(with: Self.signature) else { throw .notAPart }
    var reader = WordReader(bytes: bytes, position: Self.signature.count)
    do {
      let version = try reader.word()
      guard version == UInt64(Self.formatVersion) else {
        throw MeasurePartError.unknownVersion(Int(truncatingIfNeeded: version & 0x7FFF_FFFF))
      }
      guard reader.hasRightChecksum else { throw WordReader.Damaged() }
      try self.init(&reader)
    } catch let error as MeasurePartError {
      throw error
    } catch {
      throw .damaged(position: position)
    }
  }

  private init(_ reader: inout WordReader) throws {
    count = try reader.number(upTo: 1_000_000)
    part = try reader.number(upTo: count)
    guard part >= 1 else { throw WordReader.Damaged() }
    work = try reader.text()
    language = try reader.text()
    nodeCount = try reader.number(upTo: Int(Int32.max))
    isDirected = try reader.word() == 1
    columns = []
    for _ in 0..<(try reader.number(upTo: MeasureColumn.allCases.count)) {
      guard let column = MeasureColumn(rawValue: try reader.text()) else {
        throw WordReader.Damaged()
      }
      columns.append(column)
    }
    rows = []
    for _ in 0..<(try reader.number(upTo: nodeCount)) {
      let node = try reader.number(upTo: nodeCount - 1)
      var cells: [String] = []
      for _ in 0..<(try reader.number(upTo: 64)) { cells.append(try reader.text()) }
      rows.append(Row(node: node, cells: cells))
    }
    values = [:]
    for column in columns {
      let kind = try reader.number(upTo: 2)
      if kind == 0 { continue }
      let words = try reader.words()
      guard words.count == nodeCount else { throw WordReader.Damaged() }
      values[column] =
        kind == 1
        ? .integers(words.map { $0 == Self.undefined ? nil : Int(Int64(bitPattern: $0)) })
        : .decimals(words.map { $0 == Self.undefined ? nil : Double(bitPattern: $0) })
    }
    let shared = try reader.raw()
    paths = shared.isEmpty ? nil : try ShortestPathShare(bytes: shared)
    guard reader.isAtChecksum, paths.map({ $0.nodeCount == nodeCount }) ?? true else {
      throw WordReader.Damaged()
    }
  }
}
