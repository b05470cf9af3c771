extension PolishText {
  /// A name as it is compared: lower case, without diacritics, quotes and dashes of one sort,
  /// blanks collapsed to one space and none at the ends.
  ///
  ///     PolishText.folded(" Fundacja „Łódź–Wschód” ")  // "fundacja \"lodz-wschod\""
  ///
  /// ł, đ, ø, ħ, ŧ lose their stroke; ß, æ, œ, þ, ð become ss, ae, oe, th, d; ligatures and letters
  /// of other scripts are only lowered. Soft hyphens and zero-width characters vanish. Two names
  /// with one folding are candidates, not proof, of being the same.
  ///
  /// - Complexity: O(*n*).
  public static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var blankWaits = false
    func add(_ byte: UInt8) {
      if blankWaits && !bytes.isEmpty { bytes.append(0x20) }
      blankWaits = false
      bytes.append(byte)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: add(UInt8(scalar.value) + 0x20)
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        blankWaits = true
      case 0x60: add(0x27)
      case 0x21...0x7E: add(UInt8(scalar.value))
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0x300...0x36F: break
      default: for byte in foldedScalar(scalar) { add(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folding of one scalar above ASCII that is neither blank nor mark.
  private static func foldedScalar(_ scalar: Unicode.Scalar) -> String.UTF8View {
    if let word = foldedSigns[scalar.value] { return word.utf8 }
    let lower = scalar.properties.lowercaseMapping
    var word = ""
    for part in lower.unicodeScalars {
      var letter = part.value
      while let (base, _) = LetterComposition.parts(of: letter) { letter = base }
      if let sign = foldedSigns[letter] {
        word += sign
      } else if let base = Unicode.Scalar(letter), !(0x300...0x36F ~= letter) {
        word.unicodeScalars.append(base)
      }
    }
    return word.utf8
  }

  /// Letters without a decomposition, and the many forms of quotes and dashes.
  private static let foldedSigns: [UInt32: String] = {
    let letters: [(String, String)] = [
      ("łŁ", "l"), ("đĐðÐ", "d"), ("øØ", "o"), ("ħĦ", "h"), ("ŧŦ", "t"), ("ıİ", "i"), ("ŀĿ", "l"),
      ("æÆǽǼ", "ae"), ("œŒ", "oe"), ("ßẞ", "ss"), ("þÞ", "th"), ("ŋŊ", "n"), ("ĸ", "k"), ("ſ", "s"),
      ("\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{00AB}\u{00BB}\u{301D}\u{301E}\u{FF02}", "\""),
      ("\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{02BC}\u{02B9}\u{00B4}\u{2039}\u{203A}", "'"),
      ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2043}\u{FE58}\u{FF0D}", "-"),
      ("…", "..."),
    ]
    var table: [UInt32: String] = [:]
    for (scalars, word) in letters {
      for scalar in scalars.unicodeScalars { table[scalar.value] = word }
    }
    return table
  }()
}
