/// What a text is sorted by; made by ``PolishText/sortKey(_:)``.
public struct PolishSortKey: Sendable, Hashable {
  fileprivate let bytes: [UInt8]
}

extension PolishSortKey: Comparable {
  public static func < (first: PolishSortKey, second: PolishSortKey) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

extension PolishText {
  /// A key whose order is that of Polish lists: a ą b c ć d e ę ... l ł ... z ź ż.
  ///
  /// Compared in turn, each only where all before is equal:
  /// 1. letters without case, other Latin diacritics by the base letter (Müller as Muller); blanks
  ///    before signs, signs before digits, digits before letters; a run of digits as a number (nr 2
  ///    before nr 10); quotation marks do not count;
  /// 2. plain letters before letters with a foreign diacritic;
  /// 3. small letters before capitals;
  /// 4. the scalars themselves, so that keys are equal only for equal texts.
  ///
  /// - Complexity: O(*n*); a key holds about three times as many bytes as the text.
  public static func sortKey(_ text: String) -> PolishSortKey {
    var key = SortKeyBuilder()
    for scalar in composed(text).unicodeScalars { key.add(scalar) }
    return PolishSortKey(bytes: key.finished(text))
  }

  /// Elements in Polish order of a text of theirs; equal texts keep their order.
  ///
  /// - Complexity: O(*n* log *n*), with one key made for each element.
  public static func sorted<Element>(
    _ elements: [Element], by text: (Element) -> String
  ) -> [Element] {
    let keys = elements.map { sortKey(text($0)) }
    let order = elements.indices.sorted {
      if keys[$0] == keys[$1] { return $0 < $1 }
      return keys[$0] < keys[$1]
    }
    return order.map { elements[$0] }
  }
}

/// Collects the four levels of a key. No byte of a level is 0, which ends it.
private struct SortKeyBuilder {
  private var letters: [UInt8] = []
  private var accents: [UInt8] = []
  private var cases: [UInt8] = []
  /// The digits of a run that has not ended, without zeros in front.
  private var digits: [UInt8] = []
  private var isInNumber = false

  mutating func add(_ scalar: Unicode.Scalar) {
    if 0x30...0x39 ~= scalar.value {
      isInNumber = true
      if !digits.isEmpty || scalar.value != 0x30 { digits.append(UInt8(scalar.value)) }
      return
    }
    endNumber()
    if !scalar.properties.isAlphabetic {
      addSign(scalar)
      return
    }
    let isCapital = scalar.properties.isUppercase
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      addLetter(lower, isCapital: isCapital)
    }
  }

  mutating func finished(_ text: String) -> [UInt8] {
    endNumber()
    return letters + [0] + accents + [0] + cases + [0] + Array(text.utf8)
  }

  private mutating func addLetter(_ scalar: Unicode.Scalar, isCapital: Bool) {
    cases.append(isCapital ? 2 : 1)
    if let rank = SortKeyBuilder.polishRanks[scalar.value] {
      letters.append(rank)
      accents.append(1)
      return
    }
    if 0x300...0x36F ~= scalar.value {
      accents.append(2)
      return
    }
    let base = PolishText.folded(String(scalar))
    let ranks = base.unicodeScalars.compactMap { SortKeyBuilder.polishRanks[$0.value] }
    if ranks.isEmpty {
      addForeign(scalar)
      accents.append(1)
    } else {
      letters += ranks
      accents.append(2)
    }
  }

  /// Blanks, then signs by code; quotation marks nothing.
  private mutating func addSign(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      letters.append(1)
    } else if 0x300...0x36F ~= scalar.value {
      accents.append(2)
    } else if scalar.properties.isQuotationMark {
      return
    } else if scalar.value < 0x80 {
      // 02-20: there are 32 signs in ASCII, and controls share the last place.
      letters.append(UInt8(SortKeyBuilder.asciiSigns.firstIndex(of: UInt8(scalar.value)) ?? 30) + 2)
    } else {
      letters.append(0x22)
      appendCode(scalar)
    }
  }

  /// A number: how many digits, then the digits.
  private mutating func endNumber() {
    guard isInNumber else { return }
    let count = min(digits.count, 250)
    letters += [0x30, UInt8(count) + 1] + digits
    digits.removeAll(keepingCapacity: true)
    isInNumber = false
  }

  /// A letter of another script, after the Polish ones, by code.
  private mutating func addForeign(_ scalar: Unicode.Scalar) {
    letters.append(0xFE)
    appendCode(scalar)
  }

  /// Three bytes of seven bits, none of them 0.
  private mutating func appendCode(_ scalar: Unicode.Scalar) {
    letters.append(UInt8(scalar.value >> 14 & 0x7F) + 1)
    letters.append(UInt8(scalar.value >> 7 & 0x7F) + 1)
    letters.append(UInt8(scalar.value & 0x7F) + 1)
  }

  private static let asciiSigns = Array("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".utf8)

  private static let polishRanks: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (rank, letter) in "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż".unicodeScalars.enumerated() {
      table[letter.value] = UInt8(0x40 + rank)
    }
    return table
  }()
}
