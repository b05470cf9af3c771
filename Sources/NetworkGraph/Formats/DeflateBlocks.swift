/// Writes blocks of DEFLATE: stored, with the fixed codes, or with codes of their own, whichever is
/// shortest.
struct DeflateBlocks {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount = 0

  /// The code for literals and lengths, and the code for distances, of one block.
  private struct Codes {
    var literalLengths: [UInt8]
    var distanceLengths: [UInt8]

    static let fixed = Codes(
      literalLengths: HuffmanCode.fixedLiterals, distanceLengths: HuffmanCode.fixedDistances)
  }

  /// Appends one block; `input` is what the tokens stand for.
  mutating func append(
    _ tokens: [DeflateToken], of input: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) {
    let (literals, distances) = Self.frequencies(of: tokens)
    let own = Codes(
      literalLengths: HuffmanCode.lengths(ofFrequencies: literals, limit: 15),
      distanceLengths: HuffmanCode.lengths(ofFrequencies: distances, limit: 15))
    let header = CodeLengths(literals: own.literalLengths, distances: own.distanceLengths)
    let ownCost = header.cost + Self.cost(literals, distances, own)
    let fixedCost = Self.cost(literals, distances, .fixed)
    let storedCost = 8 * (input.count + 5 * (input.count / 65_535 + 1))
    if storedCost <= min(ownCost, fixedCost) {
      appendStored(input, isLast: isLast)
      return
    }
    put(isLast ? 1 : 0, 1)
    if fixedCost <= ownCost {
      put(1, 2)
      append(tokens, .fixed)
    } else {
      put(2, 2)
      header.write { put($0, $1) }
      append(tokens, own)
    }
  }

  /// All bytes, the last one filled with zero bits.
  mutating func finished() -> [UInt8] {
    alignToByte()
    return bytes
  }

  private mutating func append(_ tokens: [DeflateToken], _ codes: Codes) {
    let literalCodes = HuffmanCode.codes(ofLengths: codes.literalLengths)
    let distanceCodes = HuffmanCode.codes(ofLengths: codes.distanceLengths)
    for token in tokens {
      if token.length == 0 {
        put(Int(literalCodes[token.literal]), Int(codes.literalLengths[token.literal]))
        continue
      }
      let length = Self.lengthSymbols[token.length]
      put(Int(literalCodes[257 + length]), Int(codes.literalLengths[257 + length]))
      put(
        token.length - Int(DeflateTables.lengthBases[length]),
        Int(DeflateTables.lengthExtraBits[length]))
      let distance = Self.distanceSymbol(token.distance)
      put(Int(distanceCodes[distance]), Int(codes.distanceLengths[distance]))
      put(
        token.distance - Int(DeflateTables.distanceBases[distance]),
        Int(DeflateTables.distanceExtraBits[distance]))
    }
    put(Int(literalCodes[256]), Int(codes.literalLengths[256]))
  }

  private mutating func appendStored(_ input: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    var start = 0
    repeat {
      let end = min(start + 65_535, input.count)
      put(isLast && end == input.count ? 1 : 0, 3)
      alignToByte()
      put(end - start, 16)
      put((end - start) ^ 0xFFFF, 16)
      alignToByte()
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<end]))
      start = end
    } while start < input.count
  }

  // MARK: Counting

  private static func frequencies(of tokens: [DeflateToken]) -> ([Int], [Int]) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    for token in tokens {
      if token.length == 0 {
        literals[token.literal] += 1
      } else {
        literals[257 + lengthSymbols[token.length]] += 1
        distances[distanceSymbol(token.distance)] += 1
      }
    }
    literals[256] = 1
    return (literals, distances)
  }

  /// The bits that a block takes with the codes, those of its header aside.
  private static func cost(_ literals: [Int], _ distances: [Int], _ codes: Codes) -> Int {
    var cost = 3
    for (symbol, count) in literals.enumerated() {
      let extra = symbol > 256 ? Int(DeflateTables.lengthExtraBits[symbol - 257]) : 0
      cost += count * (Int(codes.literalLengths[symbol]) + extra)
    }
    for (symbol, count) in distances.enumerated() {
      let extra = Int(DeflateTables.distanceExtraBits[symbol])
      cost += count * (Int(codes.distanceLengths[symbol]) + extra)
    }
    return cost
  }

  /// For each length its symbol, without the 257 in front.
  private static let lengthSymbols: [Int] = (0...258).map { length in
    DeflateTables.lengthBases.lastIndex { Int($0) <= length } ?? 0
  }

  private static func distanceSymbol(_ distance: Int) -> Int {
    if distance < 5 { return distance - 1 }
    let power = Int.bitWidth - (distance - 1).leadingZeroBitCount - 1
    return 2 * power + (distance - 1) >> (power - 1) & 1
  }

  // MARK: Bits

  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt64(value) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func alignToByte() {
    if bitCount > 0 { put(0, 8 - bitCount) }
  }
}

/// The lengths of two codes, run by run, as a dynamic block begins with them (section 3.2.7).
private struct CodeLengths {
  private let literalCount: Int
  private let distanceCount: Int
  /// Symbols 0-18, with the bits that follow 16, 17 and 18.
  private var runs: [(symbol: Int, extra: Int)] = []
  private let lengths: [UInt8]
  private let orderCount: Int

  init(literals: [UInt8], distances: [UInt8]) {
    literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
    runs = Self.runs(of: Array(literals[..<literalCount] + distances[..<distanceCount]))
    var frequencies = [Int](repeating: 0, count: 19)
    for run in runs { frequencies[run.symbol] += 1 }
    let lengths = HuffmanCode.lengths(ofFrequencies: frequencies, limit: 7)
    self.lengths = lengths
    let last = DeflateTables.codeLengthOrder.lastIndex { lengths[$0] > 0 } ?? 0
    orderCount = max(4, last + 1)
  }

  /// The bits that they take.
  var cost: Int {
    runs.reduce(14 + 3 * orderCount) {
      $0 + Int(lengths[$1.symbol]) + Self.extraBits(of: $1.symbol)
    }
  }

  func write(_ put: (Int, Int) -> Void) {
    put(literalCount - 257, 5)
    put(distanceCount - 1, 5)
    put(orderCount - 4, 4)
    for symbol in DeflateTables.codeLengthOrder.prefix(orderCount) { put(Int(lengths[symbol]), 3) }
    let codes = HuffmanCode.codes(ofLengths: lengths)
    for run in runs {
      put(Int(codes[run.symbol]), Int(lengths[run.symbol]))
      put(run.extra, Self.extraBits(of: run.symbol))
    }
  }

  private static func extraBits(of symbol: Int) -> Int {
    switch symbol {
    case 16: 2
    case 17: 3
    case 18: 7
    default: 0
    }
  }

  private static func runs(of lengths: [UInt8]) -> [(symbol: Int, extra: Int)] {
    var runs: [(symbol: Int, extra: Int)] = []
    var start = 0
    while start < lengths.count {
      let length = lengths[start]
      var end = start + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var left = end - start
      if length > 0 {
        runs.append((Int(length), 0))
        left -= 1
      }
      while left >= 3 {
        let times = min(left, length > 0 ? 6 : 138)
        if length > 0 {
          runs.append((16, times - 3))
        } else {
          runs.append(times <= 10 ? (17, times - 3) : (18, times - 11))
        }
        left -= times
      }
      for _ in 0..<left { runs.append((Int(length), 0)) }
      start = end
    }
    return runs
  }
}
