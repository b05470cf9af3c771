/// Composes letters scalar by scalar: Unicode's canonical composition, for the pairs of
/// ``LetterComposition``.
struct LetterComposer {
  private(set) var bytes: [UInt8] = []
  private(set) var joinedCount = 0
  /// Where in `bytes` the first mark that found no letter begins.
  private(set) var firstMarkLeft: Int?

  private var base: UInt32?
  private var marks: [UInt32] = []

  /// Takes the next scalar.
  mutating func add(_ scalar: UInt32) {
    if LetterComposition.combiningClass(of: scalar) > 0 {
      marks.append(scalar)
    } else {
      flush()
      base = scalar
    }
  }

  /// Writes what is waiting.
  mutating func finish() { flush() }

  private mutating func flush() {
    defer {
      base = nil
      marks.removeAll(keepingCapacity: true)
    }
    guard !marks.isEmpty else {
      if let base { UTF8Encoding.append(base, to: &bytes) }
      return
    }
    let left = base.map { compose($0) } ?? marks
    for mark in left {
      if firstMarkLeft == nil { firstMarkLeft = bytes.count }
      UTF8Encoding.append(mark, to: &bytes)
    }
  }

  /// Writes the letter that `base` and the marks make, and returns the marks left over.
  private mutating func compose(_ base: UInt32) -> [UInt32] {
    var letter = base
    var all = marks
    while let (inner, mark) = LetterComposition.parts(of: letter) {
      letter = inner
      all.insert(mark, at: 0)
    }
    let ownMarks = all.count - marks.count
    let order = all.indices.sorted {
      let first = LetterComposition.combiningClass(of: all[$0])
      let second = LetterComposition.combiningClass(of: all[$1])
      return first != second ? first < second : $0 < $1
    }
    var left: [UInt32] = []
    var lastClass = 0
    for mark in order.map({ all[$0] }) {
      let markClass = LetterComposition.combiningClass(of: mark)
      if lastClass < markClass, let joined = LetterComposition.letter(of: letter, with: mark) {
        letter = joined
      } else {
        left.append(mark)
        lastClass = markClass
      }
    }
    joinedCount += max(0, all.count - left.count - ownMarks)
    UTF8Encoding.append(letter, to: &bytes)
    return left
  }
}

extension LetterComposition {
  /// The composed letter of a base and a mark, or nil if there is none.
  static func letter(of base: UInt32, with mark: UInt32) -> UInt32? {
    composedLetters[UInt64(base) << 32 | UInt64(mark)]
  }

  /// The base and the mark that a composed letter stands for, or nil.
  static func parts(of letter: UInt32) -> (base: UInt32, mark: UInt32)? {
    guard letter >= 0xC0, let key = letterParts[letter] else { return nil }
    return (UInt32(key >> 32), UInt32(key & 0xFFFF_FFFF))
  }

  /// The canonical combining class of a mark in 0300-036F; 0 for all else.
  static func combiningClass(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x0334...0x0338: 1
    case 0x0321...0x0322, 0x0327...0x0328: 202
    case 0x031B: 216
    case 0x0316...0x0319, 0x031C...0x0320, 0x0323...0x0326, 0x0329...0x0333, 0x0339...0x033C,
      0x0347...0x0349, 0x034D...0x034E, 0x0353...0x0356, 0x0359...0x035A:
      220
    case 0x034F: 0
    case 0x0315, 0x031A, 0x0358: 232
    case 0x035C, 0x035F, 0x0362: 233
    case 0x035D...0x035E, 0x0360...0x0361: 234
    case 0x0345: 240
    case 0x0300...0x036F: 230
    default: 0
    }
  }

  private static let composedLetters: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (mark, letters) in pairs {
      let scalars = letters.unicodeScalars.map(\.value)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[UInt64(scalars[index]) << 32 | UInt64(mark)] = scalars[index + 1]
      }
    }
    return table
  }()

  private static let letterParts: [UInt32: UInt64] = {
    var table: [UInt32: UInt64] = [:]
    for (key, letter) in composedLetters { table[letter] = key }
    return table
  }()
}
