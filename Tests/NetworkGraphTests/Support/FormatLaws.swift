#if canImport(NetworkGraph)
  @testable import NetworkGraph
#endif

/// What must hold for the formats whatever the bytes: nothing traps, results are sound, and what was
/// read and is written reads back as the same.
///
/// Each law returns nil where it holds, else what is wrong. The fuzz targets of `Tests/hardening`
/// and the tests that replay their corpus check the same laws; so this file stands alone with the
/// sources of the formats.
enum FormatLaws {
  /// The law of a target, by its name.
  static func check(_ target: String, _ bytes: [UInt8]) -> String? {
    switch target {
    case "csv": csv(bytes)
    case "json": json(bytes)
    case "xml": xml(bytes)
    case "zip": zip(bytes)
    case "text": text(bytes)
    default: "there is no target \(target)"
    }
  }

  static let targets = ["csv", "json", "xml", "zip", "text"]

  // MARK: CSV

  static func csv(_ bytes: [UInt8]) -> String? {
    // Bytes that are no text must not harm either.
    _ = try? CSVReader().read(bytes)
    guard let text = try? TextDecoding.decode(bytes) else { return nil }
    if let table = try? CSVReader().read(text.bytes), let fault = soundness(of: table) {
      return fault
    }
    let table = try? CSVReader(separator: 0x2C, hasHeader: false).read(text.bytes)
    let rows = table.map { table in (0..<table.rowCount).map { table.texts(ofRow: $0) } }
    let isDeclared = text.bytes.prefix(3).map { $0 | 0x20 } == Array("sep".utf8)
    if !isDeclared, text.bytes.count < 2_000 {
      let expected = SlowCSV.rows(String(decoding: text.bytes, as: UTF8.self))
      if !same(rows, expected) { return "the slow reader reads something else" }
    }
    guard let rows else { return nil }
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    guard let written = try? TextDecoding.decode(writer.bytes).bytes,
      let back = try? CSVReader(separator: 0x2C, hasHeader: false).read(written)
    else { return "what was written cannot be read" }
    let again = (0..<back.rowCount).map { back.texts(ofRow: $0) }
    return same(rows, again) ? nil : "what was written reads differently"
  }

  private static func soundness(of table: CSVTable) -> String? {
    var last = table.headerLine ?? 0
    for row in 0..<table.rowCount {
      if table.line(ofRow: row) <= last { return "lines do not rise" }
      last = table.line(ofRow: row)
      for column in 0...table.fieldCount(ofRow: row) where column < 5 {
        let place = table.place(row: row, column: column)
        if place.line < last || place.column < 1 { return "a field lies before its row" }
        _ = table.trimmedText(row: row, column: column)
      }
    }
    _ = table.trailingBlankColumnCount
    return nil
  }

  /// Whether two tables are the same scalar by scalar.
  private static func same(_ first: [[String]]?, _ second: [[String]]?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.elementsEqual(second) { $0.elementsEqual($1) { $0.utf8.elementsEqual($1.utf8) } }
  }

  // MARK: JSON, XML

  static func json(_ bytes: [UInt8]) -> String? {
    guard let value = try? JSONParser().parse(bytes) else { return nil }
    for layout in [JSONWriter.Layout.compact, .pretty] {
      var writer = JSONWriter(layout)
      writer.value(value)
      if (try? JSONParser().parse(writer.bytes)) != value { return "what was written differs" }
      if writer.bytes.contains(0x3C) { return "a tag could begin" }
    }
    return nil
  }

  static func xml(_ bytes: [UInt8]) -> String? {
    let limits = XMLLimits(bytes: 1 << 20, depth: 40, attributesPerElement: 20, textLength: 10_000)
    guard let events = xmlEvents(bytes, limits) else { return nil }
    var writer = XMLWriter(isIndented: false)
    for event in events {
      switch event {
      case .start(let tag):
        writer.start(tag.name.text, tag.attributes.map { ($0.name.text, $0.value) })
      case .end: writer.end()
      case .text(let text): writer.text(text)
      }
    }
    guard let again = xmlEvents(writer.bytes, XMLLimits()) else {
      return "what was written cannot be read"
    }
    return same(events, again) ? nil : "what was written reads differently"
  }

  private static func xmlEvents(_ bytes: [UInt8], _ limits: XMLLimits) -> [XMLEvent]? {
    guard var reader = try? XMLReader(bytes, limits: limits) else { return nil }
    var events: [XMLEvent] = []
    do {
      while let event = try reader.next() { events.append(event) }
    } catch {
      return nil
    }
    return events
  }

  private static func same(_ first: [XMLEvent], _ second: [XMLEvent]) -> Bool {
    first.elementsEqual(second) { first, second in
      switch (first, second) {
      case (.start(let one), .start(let other)):
        one.name == other.name
          && one.attributes.elementsEqual(other.attributes) {
            $0.name == $1.name && $0.value.utf8.elementsEqual($1.value.utf8)
          }
      case (.end(let one), .end(let other)): one == other
      case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
      default: false
      }
    }
  }

  // MARK: ZIP

  static func zip(_ bytes: [UInt8]) -> String? {
    _ = try? Inflate.bytes(from: bytes[...], limit: 1 << 16)
    let packed = Deflate.bytes(from: bytes)
    if (try? Inflate.bytes(from: packed[...], limit: bytes.count)) != bytes {
      return "what was deflated inflates differently"
    }
    let limits = ZIPLimits(bytes: 1 << 20, entries: 50, totalSize: 1 << 18, ratio: 200)
    guard let archive = try? ZIPReader(bytes, limits: limits) else { return nil }
    var files: [(String, [UInt8])] = []
    for entry in archive.entries {
      guard let contents = try? archive.contents(of: entry) else { return nil }
      files.append((entry.name, contents))
    }
    var writer = ZIPWriter()
    for (name, contents) in files { writer.add(name, contents: contents) }
    guard let back = try? ZIPReader(writer.finished()) else { return "it cannot be read again" }
    for (name, contents) in files where (try? back.contents(named: name)) != contents {
      return "what was packed unpacks differently"
    }
    return nil
  }

  // MARK: Text

  static func text(_ bytes: [UInt8]) -> String? {
    guard let decoded = try? TextDecoding.decode(bytes) else { return nil }
    guard let text = String(validating: decoded.bytes, as: UTF8.self) else {
      return "what was decoded is no UTF-8"
    }
    if decoded.bytes.contains(0) { return "a zero was let through" }
    let isPlain = !bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !bytes.starts(with: [0xFF, 0xFE])
    if String(validating: bytes, as: UTF8.self) != nil, isPlain, decoded.bytes != bytes {
      return "a plain text was changed"
    }
    return polish(text) ?? escapes(text)
  }

  private static func polish(_ text: String) -> String? {
    let composed = PolishText.composed(text)
    if composed != text { return "composing changed the meaning" }
    if !PolishText.composed(composed).utf8.elementsEqual(composed.utf8) {
      return "composing twice differs"
    }
    let folded = PolishText.folded(text)
    if !PolishText.folded(folded).utf8.elementsEqual(folded.utf8) { return "folding twice differs" }
    if PolishText.sortKey(text) < PolishText.sortKey(text) { return "a key is below itself" }
    return nil
  }

  private static func escapes(_ text: String) -> String? {
    let attribute = Escaping.htmlAttribute(text)
    if attribute.utf8.contains(where: { [0x22, 0x27, 0x3C, 0x3E].contains($0) }) {
      return "an attribute could end"
    }
    if Escaping.xmlText(text).utf8.contains(0x3C) { return "a tag could begin" }
    let file = Escaping.fileName(text)
    let isSafe = file.utf8.allSatisfy {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    }
    if !isSafe || file.utf8.count > 81 || file.utf8.first == 0x2E || file.utf8.isEmpty {
      return "an unsafe file name"
    }
    let shown = Escaping.terminal(text).unicodeScalars
    if shown.contains(where: { $0.value < 0x20 || 0x7F...0x9F ~= $0.value }) {
      return "a control reaches the terminal"
    }
    if let address = Escaping.webAddress(text),
      !address.utf8.allSatisfy({ 0x21..<0x7F ~= $0 && ![0x22, 0x27, 0x3C, 0x3E].contains($0) })
        || !address.hasPrefix("http")
    {
      return "an unsafe address"
    }
    return label(text)
  }

  /// A label holds its quotes and backslashes only in pairs.
  private static func label(_ text: String) -> String? {
    let quoted = Array(DOTWriter.quoted(text).utf8)
    guard quoted.count >= 2, quoted.first == 0x22, quoted.last == 0x22 else { return "no quotes" }
    if quoted.count > 16_000 { return nil }
    var index = 1
    while index < quoted.count - 1 {
      if quoted[index] == 0x22 { return "a label could end" }
      index += quoted[index] == 0x5C ? 2 : 1
    }
    return index == quoted.count - 1 ? nil : "a label does not end"
  }
}
