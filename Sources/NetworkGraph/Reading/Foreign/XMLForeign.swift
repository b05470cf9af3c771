/// What the readers of GraphML and GEXF share: a walk over tags that tells faults as findings.
struct XMLForeign {
  private var reader: XMLReader
  private let limits: ReadingLimits

  init(_ text: [UInt8], limits: ReadingLimits) throws(ForeignFault) {
    self.limits = limits
    do throws(XMLError) {
      reader = try XMLReader(
        text, limits: XMLLimits(bytes: limits.fileBytes * 2, textLength: limits.cellBytes))
    } catch {
      throw ForeignFault(error, limits: limits)
    }
  }

  /// Whether a byte is white space of XML, by which writers set elements apart; other blanks, as
  /// U+00A0 or U+2028, are text.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  mutating func next() throws(ForeignFault) -> XMLEvent? {
    do throws(XMLError) {
      return try reader.next()
    } catch {
      throw ForeignFault(error, limits: limits)
    }
  }

  /// The text of the element that was just started, to its end.
  mutating func text() throws(ForeignFault) -> String {
    do throws(XMLError) {
      return try reader.textToEnd()
    } catch {
      throw ForeignFault(error, limits: limits)
    }
  }

  mutating func skip() throws(ForeignFault) {
    do throws(XMLError) {
      try reader.skipToEnd()
    } catch {
      throw ForeignFault(error, limits: limits)
    }
  }

  /// The text of the element that was just started; of one that holds elements, as yEd writes, the
  /// first label in it, and whether there is more than that.
  mutating func textOrLabel() throws(ForeignFault) -> (text: String, label: String?, isDeep: Bool) {
    let level = reader.depth
    var text = ""
    var label: String?
    var isDeep = false
    while let event = try next() {
      switch event {
      case .text(let part): if !isDeep { text += part }
      case .start(let tag):
        isDeep = true
        if ["NodeLabel", "EdgeLabel"].contains(tag.name.local), label == nil {
          label = try self.text().trimmingBlanks
        }
      case .end: if reader.depth < level { return (isDeep ? "" : text, label, isDeep) }
      }
    }
    return (text, label, isDeep)
  }

  /// The name of the outermost element.
  static func root(of text: [UInt8], limits: ReadingLimits) throws(ForeignFault) -> String {
    var walk = try XMLForeign(text, limits: limits)
    while let event = try walk.next() {
      if case .start(let tag) = event { return tag.name.local }
    }
    return ""
  }
}
