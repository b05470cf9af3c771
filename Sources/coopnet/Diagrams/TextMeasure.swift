/// How wide a text is drawn: sums of the advance widths of Liberation Sans (Arial, Helvetica).
///
/// Signs that the table lacks count as one em, wider than nearly all are drawn; marks that combine
/// with the letter before them count nothing.
enum TextMeasure {
  /// The width of a line in points.
  ///
  /// - Complexity: O(*s*) for *s* Unicode scalars.
  static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(of: scalar, bold: bold) }
    return Double(thousandths) * size / 1000
  }

  /// The widest of some lines.
  static func width(of lines: [String], size: Double, bold: Bool = false) -> Double {
    lines.map { width($0, size: size, bold: bold) }.greatest
  }

  /// The distance from one line to the next.
  static func lineHeight(_ size: Double) -> Double { size * 1.17 }

  /// Breaks a text at spaces into lines no wider than a width; a word that is wider is cut inside.
  ///
  /// Beyond `limit` lines the last one ends in an ellipsis.
  static func wrap(
    _ text: String, width limitWidth: Double, size: Double, bold: Bool = false, limit: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var words = Array(glued(text).reversed())
    while let word = words.popLast() {
      let candidate = line.isEmpty ? word : line + " " + word
      if width(candidate, size: size, bold: bold) <= limitWidth {
        line = candidate
        continue
      }
      if line.isEmpty {
        let (head, rest) = split(word, width: limitWidth, size: size, bold: bold)
        lines.append(head)
        if !rest.isEmpty { words.append(rest) }
      } else {
        lines.append(line)
        line = ""
        words.append(word)
      }
      if lines.count >= limit { break }
    }
    if !line.isEmpty, lines.count < limit {
      lines.append(line)
    } else if !words.isEmpty {
      lines[lines.count - 1] = shortened(
        lines[lines.count - 1] + " " + words.reversed().joined(separator: " "), width: limitWidth,
        size: size,
        bold: bold)
    }
    return lines
  }

  /// The text, or as much of its beginning as fits before an ellipsis.
  static func shortened(
    _ text: String, width limitWidth: Double, size: Double, bold: Bool = false
  ) -> String {
    if width(text, size: size, bold: bold) <= limitWidth { return text }
    let room = limitWidth - width("…", size: size, bold: bold)
    var kept = String(split(text, width: room, size: size, bold: bold).head)
    while let last = kept.last, " ,;:-–„(".contains(last), kept.count > 1 { kept.removeLast() }
    return kept + "…"
  }

  /// Words, a word of one letter together with the next: no line ends in *w*, *z* or *i*.
  private static func glued(_ text: String) -> [String] {
    var words: [String] = []
    var isShort = false
    for word in text.split(separator: " ") {
      if isShort, let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
      isShort = word.utf8.count <= 5 && word.count { $0.isLetter } == 1 && word.count <= 2
    }
    return words
  }

  /// As many whole characters as fit, at least one; and the rest.
  private static func split(
    _ word: String, width limitWidth: Double, size: Double, bold: Bool
  ) -> (head: String, rest: String) {
    var used = 0.0
    var end = word.startIndex
    while end < word.endIndex {
      let next = word.index(after: end)
      used += width(word[end..<next], size: size, bold: bold)
      if used > limitWidth, end > word.startIndex { break }
      end = next
    }
    return (String(word[..<end]), String(word[end...]))
  }

  private static func advance(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = Int(scalar.value)
    var width = 0
    switch value {
    case 0x20..<0x180:
      width = Int((bold ? GlyphWidths.boldLatin : GlyphWidths.latin)[value - 0x20])
    case 0x2010..<0x2028:
      width = Int(
        (bold ? GlyphWidths.boldPunctuation : GlyphWidths.punctuation)[value - 0x2010])
    case 0x370..<0x460:
      width = Int(GlyphWidths.greekAndCyrillic[value - 0x370])
      if bold { width = width * 115 / 100 }
    case 0x300..<0x370, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return 0
    default: break
    }
    return width == 0 ? 1000 : width
  }
}
