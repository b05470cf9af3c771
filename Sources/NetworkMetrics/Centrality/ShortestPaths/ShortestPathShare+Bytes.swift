extension ShortestPathShare {
  /// The format of ``bytes``.
  public static let formatVersion = 1

  private static let signature = Array("coopnet shortest paths\n".utf8)

  /// The share as bytes: a signature, the version, the figures as little-endian words, and a checksum
  /// of everything before it.
  public var bytes: [UInt8] {
    var writer = WordWriter()
    writer.bytes = Self.signature
    writer.add(UInt64(Self.formatVersion))
    writer.add(graphChecksum)
    writer.add(UInt64(nodeCount))
    writer.add(UInt64(blockCount))
    writer.add((isDirected ? 1 : 0) | (need == .betweenness ? 2 : 0))
    writer.add(coreNodes)
    writer.add(UInt64(blocks.count))
    for block in blocks {
      writer.add(UInt64(block.index))
      writer.add(UInt64(block.coreStart))
      writer.add(block.sums.countsAreExact ? 1 : 0)
      writer.add(block.nodes)
      writer.add(block.sums.betweenness.map(\.bitPattern))
      writer.add(block.sums.distanceSum.map { UInt64(bitPattern: $0) })
      writer.add(block.sums.harmonicSum.map(\.bitPattern))
      writer.add(block.sums.eccentricity)
      writer.add(block.sums.reached)
      writer.add(block.sums.foldedPairs.map { UInt64(bitPattern: $0) })
      writer.add(block.sums.distribution)
    }
    return writer.close()
  }

  /// Reads what ``bytes`` wrote. Nothing is taken on trust: lengths, numbers of nodes and the
  /// checksum are compared before anything is used.
  public init(bytes: [UInt8]) throws(ShortestPathShareError) {
    guard bytes.starts(with: Self.signature) else { throw .notAShare }
    var reader = WordReader(bytes: bytes, position: Self.signature.count)
    do {
      let version = try reader.word()
      guard version == UInt64(Self.formatVersion) else {
        throw ShortestPathShareError.unknownVersion(Int(truncatingIfNeeded: version & 0x7FFF_FFFF))
      }
      guard reader.hasRightChecksum else { throw WordReader.Damaged() }
      try self.init(&reader)
    } catch let error as ShortestPathShareError {
      throw error
    } catch {
      throw .damaged
    }
  }

  private init(_ reader: inout WordReader) throws {
    graphChecksum = try reader.word()
    nodeCount = try reader.number(upTo: Int(Int32.max))
    blockCount = try reader.number(upTo: Int(Int32.max))
    let flags = try reader.word()
    isDirected = flags & 1 == 1
    need = flags & 2 == 2 ? .betweenness : .distances
    coreNodes = try reader.numbers(below: nodeCount)
    blocks = []
    for _ in 0..<(try reader.number(upTo: blockCount)) {
      blocks.append(try Self.block(&reader, nodeCount, blockCount, need, core: coreNodes.count))
    }
    guard reader.isAtChecksum else { throw WordReader.Damaged() }
  }

  private static func block(
    _ reader: inout WordReader, _ nodeCount: Int, _ blockCount: Int, _ need: ShortestPathNeed,
    core: Int
  ) throws -> Block {
    let index = try reader.number(upTo: blockCount - 1)
    let coreStart = try reader.number(upTo: core)
    var sums = BlockSums(coreCount: 0)
    sums.countsAreExact = try reader.word() == 1
    let nodes = try reader.numbers(below: nodeCount)
    sums.betweenness = try reader.words().map { Double(bitPattern: $0) }
    sums.distanceSum = try reader.words().map { Int64(bitPattern: $0) }
    sums.harmonicSum = try reader.words().map { Double(bitPattern: $0) }
    sums.eccentricity = try reader.numbers(below: Int(Int32.max))
    sums.reached = try reader.numbers(below: Int(Int32.max))
    sums.foldedPairs = try reader.words().map { Int64(bitPattern: $0) }
    sums.distribution = try reader.words()
    let counts = [
      sums.distanceSum.count, sums.harmonicSum.count, sums.eccentricity.count, sums.reached.count,
      need == .betweenness ? sums.foldedPairs.count : nodes.count,
    ]
    guard counts.allSatisfy({ $0 == nodes.count }), coreStart + sums.betweenness.count <= core,
      sums.distribution.count <= nodeCount
    else { throw WordReader.Damaged() }
    return Block(index: index, coreStart: coreStart, nodes: nodes, sums: sums)
  }
}
