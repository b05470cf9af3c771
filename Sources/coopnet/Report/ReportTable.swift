import NetworkGraph

/// A table of the page: readable without scripts, sortable and filterable with them.
struct ReportTable {
  struct Column {
    let title: String
    /// The definition, shown on hover and to screen readers.
    var hint: String?
    var isNumber = false
  }

  struct Cell {
    var text: String
    /// What sorting compares where the text would sort wrongly; a number in plain notation.
    var sortKey: String?
    /// An anchor of the page.
    var link: String?
    /// A file beside the page, with or without an anchor.
    var href: String?
    /// A word of `ReportStyle`, as `status-gap`.
    var style: String?
    /// Why a value is undefined, or the whole of a shortened text.
    var title: String?
    /// What stands below the text, in small letters.
    var note: String?

    init(
      _ text: String, sortKey: String? = nil, link: String? = nil, style: String? = nil,
      title: String? = nil
    ) {
      self.text = text
      self.sortKey = sortKey
      self.link = link
      self.style = style
      self.title = title
    }
  }

  struct Row {
    var id: String?
    var cells: [Cell]
  }

  let id: String
  let caption: String
  let columns: [Column]
  /// The file that holds every row, where the page may not.
  var file: String?
  /// What the file holds, where that is not all rows.
  var fileHolds: Bilingual?
  var rows: [Row] = []
  /// Whether the first cell of each row names it.
  var firstColumnNamesRow = true
}

extension ReportTable {
  /// Writes no more rows than the page may hold, and says where the rest is.
  func write(to html: inout HTMLWriter, _ content: ReportContent) {
    let limit = content.scope.rowLimit
    guard rows.count > limit else { return write(to: &html, content.language) }
    var table = self
    table.rows = Array(rows.prefix(limit))
    table.write(to: &html, content.language)
    html.element("p", ["class": "note"]) { html in
      html.text(content.cutText(shown: limit, of: rows.count))
      guard let file else { return }
      let holds = fileHolds ?? Bilingual(pl: "Wszystkie są w pliku", en: "All stand in the file")
      html.text(" " + holds(content.language) + " ")
      html.element("a", ["href": content.isPrinted ? nil : content.scope.path(file)], text: file)
      html.text(".")
    }
  }

  func write(to html: inout HTMLWriter, _ language: Language) {
    // A region that scrolls must be reachable by keyboard, and must have a name.
    html.element(
      "div",
      [
        "class": "table-frame", "role": "region", "tabindex": "0",
        "aria-labelledby": "\(id)-caption",
      ]
    ) { html in
      html.element("table", ["id": id, "class": "data"]) { html in
        html.element("caption", ["id": "\(id)-caption"], text: caption)
        writeHead(to: &html)
        html.element("tbody") { html in
          for row in rows { write(row, to: &html) }
        }
      }
    }
    html.newline()
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element(
            "th",
            [
              "scope": "col", "class": column.isNumber ? "number" : nil, "title": column.hint,
            ], text: column.title)
        }
      }
    }
  }

  private func write(_ row: Row, to html: inout HTMLWriter) {
    html.newline()
    html.element("tr", ["id": row.id]) { html in
      for (position, cell) in row.cells.enumerated() {
        // Words in a column of numbers break as words do.
        let isNumber = columns[position].isNumber && cell.text.utf8.count <= Self.longestNumber
        let style = [isNumber ? "number" : Self.width(of: cell), cell.style].compactMap { $0 }
          .joined(separator: " ")
        let attributes: HTMLWriter.Attributes = [
          "scope": position == 0 && firstColumnNamesRow ? "row" : nil,
          "class": style.isEmpty ? nil : style, "data-sort": cell.sortKey, "title": cell.title,
        ]
        if position == 0, firstColumnNamesRow {
          html.element("th", attributes) { Self.write(cell, to: &$0) }
        } else {
          html.element("td", attributes) { Self.write(cell, to: &$0) }
        }
      }
    }
  }

  private static let longestNumber = 24

  /// What keeps a column of sentences from being squeezed by its neighbours, and codes from wasting
  /// the room of names.
  private static func width(of cell: Cell) -> String? {
    switch max(cell.text.utf8.count, (cell.note ?? "").utf8.count) {
    case ...16: "short"
    case 70...: "long"
    default: nil
    }
  }

  private static func write(_ cell: Cell, to html: inout HTMLWriter) {
    if let target = cell.href ?? cell.link.map({ "#" + $0 }) {
      html.element("a", ["href": target], text: cell.text)
    } else {
      html.text(cell.text)
    }
    if let note = cell.note { html.element("span", ["class": "under"], text: note) }
  }
}

extension ReportContent {
  fileprivate func cutText(shown: Int, of count: Int) -> String {
    let (shown, count) = (numbers.integer(shown), numbers.integer(count))
    return say(
      "Tabela pokazuje pierwsze \(shown) z \(count) wierszy."
        + (isWhole && scope.division != nil ? " Więcej jest na stronach obszarów." : ""),
      "The table shows the first \(shown) of \(count) rows."
        + (isWhole && scope.division != nil ? " More stand on the pages of areas." : ""))
  }
}
