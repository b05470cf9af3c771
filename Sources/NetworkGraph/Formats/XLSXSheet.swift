/// One walk over the cells of a sheet.
struct XLSXSheet {
  private var reader: XMLReader
  private let part: String
  private let texts: [String]
  private let formats: XLSXFormats
  private let limits: XLSXReader.Limits

  init(
    _ reader: XMLReader, part: String, texts: [String], formats: XLSXFormats,
    limits: XLSXReader.Limits
  ) {
    self.reader = reader
    self.part = part
    self.texts = texts
    self.formats = formats
    self.limits = limits
  }

  /// The rows that hold something, in the order of the file.
  mutating func rows() throws(XLSXError) -> [XLSXRow] {
    var rows: [XLSXRow] = []
    var number = 0
    while let event = try next() {
      guard case .start(let tag) = event, tag.name.local == "row" else { continue }
      if let written = tag["r"] {
        guard let value = Int(written), value > number, value <= XLSXLimits.rows else {
          throw .badPlace(part: part, written)
        }
        number = value
      } else {
        number += 1
      }
      let cells = try cells(ofRow: number)
      guard !cells.isEmpty else { continue }
      guard rows.count < limits.rows else { throw .tooManyRows(limit: limits.rows) }
      rows.append(XLSXRow(number: number, cells: cells))
    }
    return rows
  }

  /// The cells of the row that was just started.
  private mutating func cells(
    ofRow number: Int
  ) throws(XLSXError) -> [(column: Int, cell: XLSXCell)] {
    let level = reader.depth
    var cells: [(column: Int, cell: XLSXCell)] = []
    var next = 0
    while let event = try self.next() {
      if case .end = event, reader.depth < level { break }
      guard case .start(let tag) = event, tag.name.local == "c" else { continue }
      if let written = tag["r"] {
        guard let place = XLSXNames.place(written), place.row == number, place.column >= next
        else { throw .badPlace(part: part, written) }
        next = place.column
      }
      guard next < limits.columns else { throw .tooManyColumns(limit: limits.columns) }
      if let cell = try cell(tag) { cells.append((next, cell)) }
      next += 1
    }
    return cells
  }

  /// The content of the cell that was just started.
  private mutating func cell(_ tag: XMLStartTag) throws(XLSXError) -> XLSXCell? {
    let level = reader.depth
    var value: String?
    var inline: String?
    var formula: String?
    while let event = try next() {
      if case .end = event, reader.depth < level { break }
      guard case .start(let inner) = event else { continue }
      switch inner.name.local {
      case "v": value = try text { (r) throws(XMLError) in try r.textToEnd() }
      case "f": formula = try text { (r) throws(XMLError) in try r.textToEnd() }
      case "is": inline = try text { (r) throws(XMLError) in try XLSXPackage.text(&r) }
      default: break
      }
    }
    if let inline { return inline.isEmpty ? nil : .text(inline) }
    guard let value else { return formula.map { .formula($0) } }
    switch tag["t"] ?? "n" {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else {
        throw .badPlace(part: part, tag["r"] ?? value)
      }
      return texts[index].isEmpty ? nil : .text(texts[index])
    case "str", "inlineStr":
      let text = XLSXNames.unescaped(value)
      return text.isEmpty ? nil : .text(text)
    case "b": return .flag(value == "1" || value == "true")
    case "e": return .error(value)
    case "d": return .text(value)
    default:
      if value.isEmpty { return nil }
      return formats.cell(value, style: tag["s"].flatMap { Int($0) }) ?? .text(value)
    }
  }

  private mutating func next() throws(XLSXError) -> XMLEvent? {
    do throws(XMLError) {
      return try reader.next()
    } catch {
      throw .xml(part: part, error)
    }
  }

  private mutating func text(
    _ body: (inout XMLReader) throws(XMLError) -> String
  ) throws(XLSXError) -> String {
    do throws(XMLError) {
      return try body(&reader)
    } catch {
      throw .xml(part: part, error)
    }
  }
}
