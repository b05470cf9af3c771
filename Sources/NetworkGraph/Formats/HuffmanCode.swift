/// Prefix codes of DEFLATE (RFC 1951, section 3.2.2): given by their lengths alone.
enum HuffmanCode {
  /// No code is longer.
  static let longest = 15

  /// The lengths 8, 9, 7, 8 of the fixed code for literals and lengths.
  static let fixedLiterals: [UInt8] =
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
    + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)

  static let fixedDistances = [UInt8](repeating: 5, count: 30)

  /// The codes that belong to lengths, each with its bits in the order they are sent.
  static func codes(ofLengths lengths: [UInt8]) -> [UInt16] {
    var counts = [Int](repeating: 0, count: longest + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt16](repeating: 0, count: longest + 2)
    for length in 1...longest {
      next[length + 1] = (next[length] &+ UInt16(truncatingIfNeeded: counts[length])) &<< 1
    }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] &+= 1
      return reversed(code, length: length)
    }
  }

  static func reversed(_ code: UInt16, length: UInt8) -> UInt16 {
    var reversed: UInt16 = 0
    for bit in 0..<UInt16(length) where code >> bit & 1 == 1 {
      reversed |= 1 << (UInt16(length) - 1 - bit)
    }
    return reversed
  }

  /// Lengths of a best code for the frequencies, none longer than `limit`.
  ///
  /// Two queues build the tree; codes that are too long are shortened, and others lengthened until
  /// the code is complete again. A symbol without frequency has length 0; at least two symbols get
  /// a code, since decoders differ about fewer.
  ///
  /// - Precondition: two symbols or more, and no more than `limit` bits can tell apart.
  static func lengths(ofFrequencies frequencies: [Int], limit: Int) -> [UInt8] {
    var used = frequencies.indices.filter { frequencies[$0] > 0 }
    for symbol in frequencies.indices where used.count < 2 && !used.contains(symbol) {
      used.append(symbol)
    }
    used.sort { (frequencies[$0], $0) < (frequencies[$1], $1) }
    var counts = depthCounts(of: used.map { max(1, frequencies[$0]) }, limit: limit)
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    var length = limit
    for symbol in used {
      while counts[length] == 0 { length -= 1 }
      counts[length] -= 1
      lengths[symbol] = UInt8(length)
    }
    return lengths
  }

  /// How many leaves of the tree lie at each depth, for weights in rising order.
  private static func depthCounts(of weights: [Int], limit: Int) -> [Int] {
    let leafCount = weights.count
    var nodeWeights = weights
    var parents = [Int](repeating: 0, count: 2 * leafCount - 1)
    var leaf = 0
    var inner = leafCount
    func takeLeast() -> Int {
      let takesLeaf =
        leaf < leafCount && (inner >= nodeWeights.count || nodeWeights[leaf] <= nodeWeights[inner])
      defer { if takesLeaf { leaf += 1 } else { inner += 1 } }
      return takesLeaf ? leaf : inner
    }
    while nodeWeights.count < 2 * leafCount - 1 {
      let first = takeLeast()
      let second = takeLeast()
      parents[first] = nodeWeights.count
      parents[second] = nodeWeights.count
      nodeWeights.append(nodeWeights[first] + nodeWeights[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    var counts = [Int](repeating: 0, count: limit + 1)
    for node in stride(from: parents.count - 2, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < leafCount { counts[min(depths[node], limit)] += 1 }
    }
    completeCode(&counts, limit: limit)
    return counts
  }

  /// Lengthens codes until no more of the space is taken than there is.
  private static func completeCode(_ counts: inout [Int], limit: Int) {
    var space = 0
    for length in 1...limit { space += counts[length] << (limit - length) }
    while space > 1 << limit {
      counts[limit] -= 1
      if let length = (1..<limit).last(where: { counts[$0] > 0 }) {
        counts[length] -= 1
        counts[length + 1] += 2
      }
      space -= 1
    }
  }
}

/// Tables of RFC 1951, section 3.2.5: what the symbols of lengths and distances stand for.
enum DeflateTables {
  static let lengthBases: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  static let lengthExtraBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let distanceBases: [UInt16] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  static let distanceExtraBits: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  /// The order in which lengths of the code for code lengths are sent.
  static let codeLengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
}
