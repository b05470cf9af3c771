/// Compresses with DEFLATE (RFC 1951): repeated strings, then codes made for each block.
///
/// The same bytes give the same result everywhere. On tables of text the size is within a few
/// percent of zlib's usual level.
public enum Deflate {
  /// - Complexity: O(*n*), with at most 24 comparisons for each byte.
  public static func bytes(from input: [UInt8]) -> [UInt8] {
    var writer = DeflateBlocks()
    var matcher = DeflateMatcher(count: input.count)
    input.withUnsafeBufferPointer { input in
      var offset = 0
      repeat {
        let start = offset
        let tokens = matcher.tokens(input, from: &offset)
        writer.append(
          tokens, of: UnsafeBufferPointer(rebasing: input[start..<offset]),
          isLast: offset == input.count)
      } while offset < input.count
    }
    return writer.finished()
  }
}

/// A literal byte, or a string that came before.
struct DeflateToken {
  /// `length << 16 | distance`; a literal has length 0, and itself for distance.
  private let bits: UInt32

  init(literal: UInt8) { bits = UInt32(literal) }
  init(length: Int, distance: Int) { bits = UInt32(length) << 16 | UInt32(distance) }

  /// 3 to 258, or 0 for a literal.
  var length: Int { Int(bits >> 16) }
  var distance: Int { Int(bits & 0xFFFF) }
  var literal: Int { Int(bits & 0xFFFF) }
}

/// Finds repeated strings with chains of positions that share a hash of three bytes.
private struct DeflateMatcher {
  private static let window = 32_768
  private static let longest = 258
  private static let chainLength = 24
  /// A match this long is taken without looking for a better one behind it.
  private static let goodLength = 24
  private static let tokensPerBlock = 32_768

  private let hashBits: Int
  /// The latest position of each hash, and for each position in the window the one before; -1 none.
  private var heads: [Int32]
  private var previous: [Int32]

  /// A matcher for so many bytes; few need no large table.
  init(count: Int) {
    hashBits = min(15, max(6, Int.bitWidth - count.leadingZeroBitCount))
    heads = [Int32](repeating: -1, count: 1 << hashBits)
    previous = [Int32](repeating: -1, count: min(Self.window, 1 << hashBits))
  }

  /// The tokens of the next block; `offset` is moved behind what they stand for.
  mutating func tokens(
    _ input: UnsafeBufferPointer<UInt8>, from offset: inout Int
  ) -> [DeflateToken] {
    var tokens: [DeflateToken] = []
    tokens.reserveCapacity(min(Self.tokensPerBlock, input.count - offset))
    var pending: (length: Int, distance: Int)?
    while offset < input.count, tokens.count < Self.tokensPerBlock {
      let found = pending ?? match(input, at: offset)
      pending = nil
      insert(input, at: offset)
      if found.length == 0 {
        tokens.append(DeflateToken(literal: input[offset]))
        offset += 1
        continue
      }
      if found.length < Self.goodLength {
        let next = match(input, at: offset + 1)
        if next.length > found.length {
          tokens.append(DeflateToken(literal: input[offset]))
          offset += 1
          pending = next
          continue
        }
      }
      tokens.append(DeflateToken(length: found.length, distance: found.distance))
      for position in offset + 1..<offset + found.length { insert(input, at: position) }
      offset += found.length
    }
    return tokens
  }

  private func hash(_ input: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let word =
      UInt32(input[position]) | UInt32(input[position + 1]) << 8 | UInt32(input[position + 2]) << 16
    return Int((word &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }

  private mutating func insert(_ input: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard position + 3 <= input.count else { return }
    let hash = hash(input, position)
    previous[position & (previous.count - 1)] = heads[hash]
    heads[hash] = Int32(truncatingIfNeeded: position)
  }

  /// The longest string that begins at `position` and came before, or length 0.
  private func match(
    _ input: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (length: Int, distance: Int) {
    guard position + 3 <= input.count else { return (0, 0) }
    let most = min(Self.longest, input.count - position)
    var best = (length: 0, distance: 0)
    var candidate = Int(heads[hash(input, position)])
    var left = Self.chainLength
    while candidate >= 0, position - candidate <= Self.window, left > 0 {
      if best.length == 0 || input[candidate + best.length] == input[position + best.length] {
        var length = 0
        while length < most, input[candidate + length] == input[position + length] { length += 1 }
        if length > best.length {
          best = (length, position - candidate)
          if length == most { break }
        }
      }
      let next = Int(previous[candidate & (previous.count - 1)])
      if next >= candidate { break }
      candidate = next
      left -= 1
    }
    return best.length >= 3 ? best : (0, 0)
  }
}
