import NetworkGraph

/// A chart of the page: bars drawn here as SVG, and the same numbers as a table beside it.
///
/// The colours are those of the style sheet, so that it follows the dark scheme and the print. What
/// is undefined has no bar and says so; it is never drawn as 0.
struct Chart {
  struct Bar {
    /// What it counts, in few letters: `3–4`, `2019`.
    let label: String
    /// Nil where undefined.
    let value: Double?
    /// The value as the reader's language writes it.
    let text: String
    var link: String?
  }

  enum Shape {
    /// Upright bars along an axis that has an order: degrees, shares, years.
    case columns
    /// Lying bars, one a row: units with names.
    case rows
  }

  let id: String
  let title: String
  /// What it shows and what stands out, in words: the text alternative.
  let summary: String
  let labelTitle: String
  let valueTitle: String
  /// The definition of the value, for the header of the table.
  var hint: String?
  let shape: Shape
  /// The greatest value of the axis; nil: a round number above the greatest bar.
  var top: Double?
  /// The words of an axis value.
  let axisText: (Double) -> String
  let bars: [Bar]
}

extension Chart {
  private static let width = 360.0
  private static let rowHeight = 34.0

  func write(to html: inout HTMLWriter, _ language: Language) {
    html.newline()
    html.element("figure", ["class": "chart", "id": id]) { html in
      html.element("figcaption") { html in
        html.element("strong", text: title)
      }
      switch shape {
      case .columns: writeColumns(to: &html)
      case .rows: writeRows(to: &html)
      }
      html.element("p", ["class": "note"], text: summary)
      html.element("details", ["class": "numbers"]) { html in
        html.element(
          "summary",
          text: Bilingual(pl: "Liczby do wykresu", en: "The numbers of the chart")(language)
            + ": " + title)
        table.write(to: &html, language)
      }
    }
  }

  private var table: ReportTable {
    var table = ReportTable(
      id: "\(id)-numbers", caption: title,
      columns: [.init(title: labelTitle), .init(title: valueTitle, hint: hint, isNumber: true)])
    table.rows = bars.map { bar in
      ReportTable.Row(cells: [
        .init(bar.label, link: bar.link),
        .init(bar.text, sortKey: bar.value.map { "\($0)" } ?? ""),
      ])
    }
    return table
  }

  private func writeFrame(
    height: Double, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    html.element(
      "svg",
      [
        "viewBox": "0 0 360 \(DiagramNumber.text(height))", "role": "img",
        "aria-labelledby": "\(id)-name \(id)-words",
      ]
    ) { html in
      html.element("title", ["id": "\(id)-name"], text: title)
      html.element("desc", ["id": "\(id)-words"], text: summary)
      body(&html)
    }
  }

  /// A round number that no bar exceeds.
  var axisTop: Double {
    if let top { return top }
    let greatest = max(1, bars.compactMap(\.value).greatest)
    var power = 1.0
    while power * 10 <= greatest { power *= 10 }
    for factor in [1.0, 2, 4, 5, 8, 10] where factor * power >= greatest {
      return factor * power
    }
    return greatest
  }
}

// MARK: - Upright bars

extension Chart {
  private func writeColumns(to html: inout HTMLWriter) {
    let (left, right, upper, lower) = (44.0, 8.0, 20.0, 168.0)
    writeFrame(height: 212, to: &html) { html in
      let top = axisTop
      for step in 0...2 {
        let value = top * Double(step) / 2
        let y = lower - (lower - upper) * Double(step) / 2
        Self.line(left, y, Self.width - right, y, "axis", to: &html)
        let isNew = step != 1 || ![axisText(0), axisText(top)].contains(axisText(value))
        if isNew {
          Self.text(axisText(value), left - 6, y + 4, "end", to: &html)
        }
      }
      let pitch = (Self.width - left - right) / Double(max(1, bars.count))
      let stride = labelStride(pitch)
      for (position, bar) in bars.enumerated() {
        let x = left + pitch * Double(position)
        let middle = x + pitch / 2
        if let value = bar.value {
          let height = (lower - upper) * min(1, value / top)
          html.element(
            "rect",
            [
              "x": Self.number(x + pitch * 0.12), "y": Self.number(lower - height),
              "width": Self.number(pitch * 0.76), "height": Self.number(height),
            ]
          ) { $0.element("title", text: "\(bar.label): \(bar.text)") }
          if bars.count <= 14, Double(bar.text.count) * 7 <= pitch + 6 {
            Self.text(bar.text, middle, lower - height - 4, "middle", to: &html)
          }
        } else if bars.count <= 24 {
          Self.text(NumberText.undefined, middle, lower - 4, "middle", to: &html)
        }
        if position % stride == 0 {
          Self.text(bar.label, middle, lower + 16, "middle", to: &html)
        }
      }
      Self.text(labelTitle, (left + Self.width - right) / 2, 206, "middle", to: &html)
    }
  }

  /// Each how many bars a label has room.
  private func labelStride(_ pitch: Double) -> Int {
    let widest = bars.map { Double($0.label.count) * 7 + 6 }.greatest
    return max(1, Int((widest / pitch).rounded(.up)))
  }
}

// MARK: - Lying bars

extension Chart {
  private func writeRows(to html: inout HTMLWriter) {
    let height = Self.rowHeight * Double(bars.count) + 6
    writeFrame(height: height, to: &html) { html in
      let top = axisTop
      for (position, bar) in bars.enumerated() {
        let y = Self.rowHeight * Double(position)
        Self.text(bar.label, 2, y + 14, "start", to: &html)
        Self.text(bar.text, Self.width - 2, y + 14, "end", to: &html)
        for (share, style) in [(1.0, "track"), (bar.value.map { $0 / top } ?? 0, "fill")] {
          html.element(
            "rect",
            [
              "class": style, "x": "2", "y": Self.number(y + 19),
              "width": Self.number((Self.width - 4) * min(1, max(0, share))), "height": "9",
            ]
          ) { $0.element("title", text: "\(bar.label): \(bar.text)") }
        }
      }
    }
  }

  private static func number(_ value: Double) -> String { DiagramNumber.text(value) }

  private static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String,
    to html: inout HTMLWriter
  ) {
    html.element(
      "path",
      ["class": style, "d": "M\(number(x1)),\(number(y1))L\(number(x2)),\(number(y2))"]
    ) { _ in }
  }

  private static func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: String, to html: inout HTMLWriter
  ) {
    html.element(
      "text", ["x": number(x), "y": number(y), "text-anchor": anchor], text: text)
  }
}
