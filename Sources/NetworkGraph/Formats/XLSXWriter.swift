/// Writes workbooks of Office Open XML (.xlsx, ECMA-376) whose bytes depend on nothing but the
/// tables.
///
/// Each table is a sheet with a bold header that stays in view and columns as wide as their texts.
/// Texts are text cells: a code keeps its zeros, and `=1+1` is never computed.
///
///     var workbook = XLSXWriter()
///     workbook.add("ties", columns: ["from", "to"], rows: [[.text("a"), .text("b")]])
///     workbook.finished()
///
/// - Precondition: names of sheets are different, have 1 to 31 characters and none of `[]:*?/\`;
///   no table is beyond ``XLSXLimits``.
public struct XLSXWriter: Sendable {
  private var archive = ZIPWriter()
  private var names: [String] = []
  private var texts = ByteTable()
  private var textUses = 0

  public init() {}

  /// Adds a sheet.
  ///
  /// - Complexity: O(cells).
  public mutating func add(_ name: String, columns: [String], rows: [[CSVWriter.Cell]]) {
    names.append(name)
    var xml = XMLWriter(isIndented: false)
    xml.start("worksheet", [("xmlns", XLSXNames.main)])
    let width = max(1, columns.count)
    let corner = XLSXNames.column(width - 1) + String(rows.count + 1)
    xml.element("dimension", [("ref", "A1:\(corner)")])
    xml.start("sheetViews")
    xml.start("sheetView", [("workbookViewId", "0")])
    xml.element(
      "pane",
      [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")])
    xml.end()
    xml.end()
    writeWidths(columns, rows, to: &xml)
    xml.start("sheetData")
    write(columns.map { .text($0) }, number: 1, style: "1", to: &xml)
    for (index, row) in rows.enumerated() { write(row, number: index + 2, style: "2", to: &xml) }
    xml.finish()
    archive.add("xl/worksheets/sheet\(names.count).xml", contents: xml.bytes)
  }

  /// The whole workbook; one without a table gets an empty sheet, since a workbook must have one.
  public consuming func finished() -> [UInt8] {
    if names.isEmpty { add("empty", columns: [], rows: []) }
    addTexts()
    archive.add("xl/styles.xml", contents: Self.styles)
    addWorkbook()
    addContentTypes()
    return archive.finished()
  }
}

/// What a sheet can hold at most, by Excel.
public enum XLSXLimits {
  /// Rows of a sheet, the header among them.
  public static let rows = 1_048_576
  public static let columns = 16_384
  /// UTF-16 units of a cell.
  public static let cellLength = 32_767
}

// MARK: - Cells

extension XLSXWriter {
  private mutating func write(
    _ cells: [CSVWriter.Cell], number: Int, style: String, to xml: inout XMLWriter
  ) {
    xml.start("row", [("r", String(number))])
    for (column, cell) in cells.enumerated() {
      let place = XLSXNames.column(column) + String(number)
      switch cell {
      case .text(let text):
        if text.isEmpty { continue }
        xml.start("c", [("r", place), ("s", style), ("t", "s")])
        xml.element("v", text: String(self.number(of: text)))
        xml.end()
      case .integer(let value): Self.write(String(value), at: place, to: &xml)
      case .flag(let flag): Self.write(flag ? "1" : "0", at: place, to: &xml)
      case .number(let value):
        if let text = value.flatMap({ NumberText.text($0) }) {
          Self.write(text, at: place, to: &xml)
        }
      case .empty: continue
      }
    }
    xml.end()
  }

  private static func write(_ number: String, at place: String, to xml: inout XMLWriter) {
    xml.start("c", [("r", place)])
    xml.element("v", text: number)
    xml.end()
  }

  /// The number of a text among those shared by all sheets.
  private mutating func number(of text: String) -> Int {
    textUses += 1
    return texts.insert(XLSXNames.escaped(text)).number
  }

  /// From 8 to 60 characters, by the longest of the first thousand texts.
  private func writeWidths(
    _ columns: [String], _ rows: [[CSVWriter.Cell]], to xml: inout XMLWriter
  ) {
    guard !columns.isEmpty else { return }
    var widths = columns.map { $0.unicodeScalars.count }
    for row in rows.prefix(1000) {
      for (column, cell) in row.enumerated() where column < widths.count {
        guard case .text(let text) = cell else { continue }
        widths[column] = max(widths[column], text.unicodeScalars.count)
      }
    }
    xml.start("cols")
    for (column, width) in widths.enumerated() {
      let number = String(column + 1)
      xml.element(
        "col",
        [
          ("min", number), ("max", number), ("width", String(min(60, max(8, width + 2)))),
          ("customWidth", "1"),
        ])
    }
    xml.end()
  }
}

// MARK: - The other parts

extension XLSXWriter {
  private mutating func addTexts() {
    var xml = XMLWriter(isIndented: false)
    xml.start(
      "sst",
      [
        ("xmlns", XLSXNames.main), ("count", String(textUses)),
        ("uniqueCount", String(texts.count)),
      ])
    for number in 0..<texts.count {
      let text = texts.text(number)
      xml.start("si")
      let isBare =
        text.utf8.first.map { $0 > 0x20 } ?? true && text.utf8.last.map { $0 > 0x20 } ?? true
      xml.element("t", isBare ? [] : [("xml:space", "preserve")], text: text)
      xml.end()
    }
    xml.finish()
    archive.add("xl/sharedStrings.xml", contents: xml.bytes)
  }

  /// Style 0 for numbers, 1 for the header (bold text), 2 for text.
  private static let styles = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <styleSheet xmlns="\(XLSXNames.main)">\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
    applyFont="1"/>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    </styleSheet>

    """.utf8)

  private mutating func addWorkbook() {
    var xml = XMLWriter(isIndented: false)
    xml.start("workbook", [("xmlns", XLSXNames.main), ("xmlns:r", XLSXNames.relations)])
    xml.start("sheets")
    for (index, name) in names.enumerated() {
      let number = String(index + 1)
      xml.element("sheet", [("name", name), ("sheetId", number), ("r:id", "rId\(number)")])
    }
    xml.finish()
    archive.add("xl/workbook.xml", contents: xml.bytes)
    var links = names.indices.map {
      ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    links.append(("rId\(names.count + 1)", "styles", "styles.xml"))
    links.append(("rId\(names.count + 2)", "sharedStrings", "sharedStrings.xml"))
    archive.add("xl/_rels/workbook.xml.rels", contents: Self.relations(links))
    archive.add(
      "_rels/.rels", contents: Self.relations([("rId1", "officeDocument", "xl/workbook.xml")]))
  }

  private static func relations(_ links: [(String, String, String)]) -> [UInt8] {
    var xml = XMLWriter(isIndented: false)
    xml.start("Relationships", [("xmlns", XLSXNames.packageRelations)])
    for (id, type, target) in links {
      xml.element(
        "Relationship",
        [("Id", id), ("Type", XLSXNames.relations + "/" + type), ("Target", target)])
    }
    xml.finish()
    return xml.bytes
  }

  private mutating func addContentTypes() {
    let base = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    var xml = XMLWriter(isIndented: false)
    xml.start("Types", [("xmlns", XLSXNames.contentTypes)])
    xml.element(
      "Default",
      [
        ("Extension", "rels"),
        ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
      ])
    xml.element("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
    var parts = [
      ("/xl/workbook.xml", "sheet.main+xml"), ("/xl/styles.xml", "styles+xml"),
      ("/xl/sharedStrings.xml", "sharedStrings+xml"),
    ]
    parts += names.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet+xml") }
    for (name, type) in parts {
      xml.element("Override", [("PartName", name), ("ContentType", base + type)])
    }
    xml.finish()
    archive.add("[Content_Types].xml", contents: xml.bytes)
  }
}
