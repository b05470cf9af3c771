/// Undoes DEFLATE (RFC 1951), the compression of ZIP, PNG and PDF.
public enum Inflate {
  /// Why bytes are no compressed data, or more than was agreed.
  public enum Failure: Error, Sendable, Hashable {
    case truncated
    case invalidBlock
    case invalidCode
    case invalidDistance
    /// The result is longer than the limit.
    case tooLong(limit: Int)
  }

  /// The bytes that `compressed` stands for, at most `limit` of them.
  ///
  /// Bytes after the last block are ignored.
  ///
  /// - Complexity: O(result + input).
  public static func bytes(
    from compressed: ArraySlice<UInt8>, limit: Int
  ) throws(Failure) -> [UInt8] {
    var inflater = Inflater(Array(compressed), limit: limit)
    try inflater.run()
    return inflater.output
  }
}

private struct Inflater {
  private(set) var output: [UInt8] = []

  private let input: [UInt8]
  private let limit: Int
  private var offset = 0
  /// Bits taken from the input and not yet used, the next one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0

  init(_ input: [UInt8], limit: Int) {
    self.input = input
    self.limit = limit
  }

  mutating func run() throws(Inflate.Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try expand(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try expand(literals, distances)
      default: throw .invalidBlock
      }
    }
  }

  private mutating func copyStored() throws(Inflate.Failure) {
    _ = try take(bitCount & 7)
    let length = try take(16)
    let complement = try take(16)
    guard length == complement ^ 0xFFFF else { throw .invalidBlock }
    // What lies in the bit buffer is whole bytes now.
    offset -= bitCount / 8
    bits = 0
    bitCount = 0
    guard offset + length <= input.count else { throw .truncated }
    guard output.count + length <= limit else { throw .tooLong(limit: limit) }
    output += input[offset..<offset + length]
    offset += length
  }

  private mutating func expand(
    _ literals: InflateCode, _ distances: InflateCode
  ) throws(Inflate.Failure) {
    while true {
      let symbol = try decode(literals)
      if symbol < 256 {
        if output.count == limit { throw .tooLong(limit: limit) }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol < 286 else { throw .invalidCode }
      let length =
        Int(DeflateTables.lengthBases[symbol - 257])
        + (try take(Int(DeflateTables.lengthExtraBits[symbol - 257])))
      let distanceSymbol = try decode(distances)
      guard distanceSymbol < 30 else { throw .invalidCode }
      let distance =
        Int(DeflateTables.distanceBases[distanceSymbol])
        + (try take(Int(DeflateTables.distanceExtraBits[distanceSymbol])))
      try copy(length, from: distance)
    }
  }

  private mutating func copy(_ length: Int, from distance: Int) throws(Inflate.Failure) {
    guard distance <= output.count else { throw .invalidDistance }
    guard output.count + length <= limit else { throw .tooLong(limit: limit) }
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: length))
    // Byte by byte: what is copied may reach into the copy.
    output.withUnsafeMutableBufferPointer { output in
      for index in start..<start + length { output[index] = output[index - distance] }
    }
  }

  /// The codes that a dynamic block begins with (section 3.2.7).
  private mutating func readCodes() throws(Inflate.Failure) -> (InflateCode, InflateCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let orderCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .invalidBlock }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for symbol in DeflateTables.codeLengthOrder.prefix(orderCount) {
      codeLengths[symbol] = UInt8(try take(3))
    }
    guard let code = InflateCode(lengths: codeLengths, mayBeIncomplete: false) else {
      throw .invalidCode
    }
    let lengths = try readLengths(literalCount + distanceCount, with: code)
    guard lengths[256] > 0,
      let literals = InflateCode(
        lengths: Array(lengths[..<literalCount]), mayBeIncomplete: true),
      let distances = InflateCode(
        lengths: Array(lengths[literalCount...]), mayBeIncomplete: true)
    else { throw .invalidCode }
    return (literals, distances)
  }

  private mutating func readLengths(
    _ count: Int, with code: InflateCode
  ) throws(Inflate.Failure) -> [UInt8] {
    var lengths: [UInt8] = []
    while lengths.count < count {
      let symbol = try decode(code)
      if symbol < 16 {
        lengths.append(UInt8(symbol))
        continue
      }
      var repeated: UInt8 = 0
      if symbol == 16 {
        guard let last = lengths.last else { throw .invalidCode }
        repeated = last
      }
      let times = symbol == 16 ? try take(2) + 3 : symbol == 17 ? try take(3) + 3 : try take(7) + 11
      guard lengths.count + times <= count else { throw .invalidCode }
      lengths.append(contentsOf: repeatElement(repeated, count: times))
    }
    return lengths
  }

  // MARK: Bits

  private mutating func fill() {
    while bitCount <= 56 && offset < input.count {
      bits |= UInt64(input[offset]) << UInt64(bitCount)
      bitCount += 8
      offset += 1
    }
  }

  private mutating func take(_ count: Int) throws(Inflate.Failure) -> Int {
    if bitCount < count { fill() }
    guard bitCount >= count else { throw .truncated }
    let value = Int(bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func decode(_ code: InflateCode) throws(Inflate.Failure) -> Int {
    if bitCount < HuffmanCode.longest { fill() }
    guard let (symbol, length) = code.symbol(at: bits) else {
      // Bits beyond the end are zero here, and may look like a code that is none.
      throw bitCount < HuffmanCode.longest ? .truncated : .invalidCode
    }
    guard length <= bitCount else { throw .truncated }
    bits >>= UInt64(length)
    bitCount -= length
    return symbol
  }
}

/// A prefix code made for decoding: a table for the first ten bits, and a search for longer codes.
private struct InflateCode {
  private static let tableBits = 10

  /// For each ten bits `symbol << 4 | length`; 0 if the code is longer, or none.
  private var table: [UInt16]
  /// Numbers of codes of each length, and symbols in the order of their codes.
  private var counts: [Int]
  private var symbols: [UInt16]

  static let fixedLiterals = InflateCode(
    lengths: HuffmanCode.fixedLiterals, mayBeIncomplete: false)!
  static let fixedDistances = InflateCode(
    lengths: HuffmanCode.fixedDistances, mayBeIncomplete: true, isFixed: true)!

  /// Nil if more codes are given than there is room for, or fewer, unless `mayBeIncomplete` and
  /// there is but one of one bit.
  init?(lengths: [UInt8], mayBeIncomplete: Bool, isFixed: Bool = false) {
    counts = [Int](repeating: 0, count: HuffmanCode.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    var left = 1
    for length in 1...HuffmanCode.longest {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    let isSingle = counts[1] == lengths.count - counts[0] && counts[1] <= 1
    if left > 0 && !isFixed && !(mayBeIncomplete && isSingle) { return nil }
    symbols = []
    table = [UInt16](repeating: 0, count: 1 << Self.tableBits)
    for length in 1...HuffmanCode.longest {
      for symbol in lengths.indices where lengths[symbol] == length {
        symbols.append(UInt16(symbol))
      }
    }
    let codes = HuffmanCode.codes(ofLengths: lengths)
    for symbol in lengths.indices where 1...UInt8(Self.tableBits) ~= lengths[symbol] {
      let entry = UInt16(symbol) << 4 | UInt16(lengths[symbol])
      let step = 1 << Int(lengths[symbol])
      for index in stride(from: Int(codes[symbol]), to: table.count, by: step) {
        table[index] = entry
      }
    }
  }

  /// The symbol whose code the bits begin with, and the length of the code.
  func symbol(at bits: UInt64) -> (symbol: Int, length: Int)? {
    let entry = table[Int(bits & UInt64(1 << Self.tableBits - 1))]
    if entry != 0 { return (Int(entry >> 4), Int(entry & 15)) }
    var code = 0
    var first = 0
    var index = 0
    for length in 1...HuffmanCode.longest {
      code |= Int(bits >> UInt64(length - 1) & 1)
      if code - first < counts[length] { return (Int(symbols[index + code - first]), length) }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return nil
  }
}
