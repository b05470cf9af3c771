extension ShortestPathShare {
  /// The format of ``bytes``.
  public static let formatVersion = 1

  private static let signature = Array("coopnet shortest paths\n".utf8)

  /// The share as bytes: a signature, the version, the figures as little-endian words, and a checksum
  /// of everything before it.
  public var bytes: [UInt8] {
    var writer = ShareWriter()
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
    writer.add(ShareReader.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote. Nothing is taken on trust: lengths, numbers of nodes and the
  /// checksum are compared before anything is used.
  public init(bytes: [UInt8]) throws(ShortestPathShareError) {
    guard bytes.starts(with: Self.signature) else { throw .notAShare }
    guard bytes.count >= Self.signature.count + 16 else { throw .damaged }
    var reader = ShareReader(bytes: bytes, position: Self.signature.count)
    let version = try reader.word()
    guard version == UInt64(Self.formatVersion) else {
      throw .unknownVersion(Int(truncatingIfNeeded: version & 0x7FFF_FFFF))
    }
    guard reader.hasRightChecksum else { throw .damaged }
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
    guard reader.isAtChecksum else { throw .damaged }
  }

  private static func block(
    _ reader: inout ShareReader, _ nodeCount: Int, _ blockCount: Int, _ need: ShortestPathNeed,
    core: Int
  ) throws(ShortestPathShareError) -> Block {
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
    else { throw .damaged }
    return Block(index: index, coreStart: coreStart, nodes: nodes, sums: sums)
  }
}

private struct ShareWriter {
  var bytes: [UInt8] = []

  mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ words: [UInt64]) {
    add(UInt64(words.count))
    for word in words { add(word) }
  }

  mutating func add(_ numbers: [Int32]) {
    add(UInt64(numbers.count))
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }
}

private struct ShareReader {
  let bytes: [UInt8]
  var position: Int

  /// Everything before the last word, which is its checksum.
  private var end: Int { bytes.count - 8 }
  var isAtChecksum: Bool { position == end }

  var hasRightChecksum: Bool {
    var last = ShareReader(bytes: bytes, position: end)
    return last.unchecked() == Self.checksum(bytes[..<end])
  }

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return sum
  }

  mutating func word() throws(ShortestPathShareError) -> UInt64 {
    guard end - position >= 8 else { throw .damaged }
    return unchecked()
  }

  private mutating func unchecked() -> UInt64 {
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  mutating func number(upTo most: Int) throws(ShortestPathShareError) -> Int {
    let value = try word()
    guard most >= 0, value <= UInt64(most) else { throw .damaged }
    return Int(value)
  }

  mutating func words() throws(ShortestPathShareError) -> [UInt64] {
    let count = try number(upTo: max(0, end - position) / 8)
    guard end - position >= count * 8 else { throw .damaged }
    return (0..<count).map { _ in unchecked() }
  }

  /// Numbers of 32 bits from 0 up to, not including, a bound.
  mutating func numbers(below bound: Int) throws(ShortestPathShareError) -> [Int32] {
    let count = try number(upTo: max(0, end - position) / 4)
    guard end - position >= count * 4 else { throw .damaged }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      let number = bytes.withUnsafeBytes {
        Int32(
          littleEndian: $0.loadUnaligned(fromByteOffset: position + index * 4, as: Int32.self))
      }
      guard number >= 0, Int(number) < bound else { throw .damaged }
      numbers.append(number)
    }
    position += count * 4
    return numbers
  }
}
