/// Writes rows as aligned columns for a person at a terminal.
///
/// Numbers stand at the right, words at the left, columns are two spaces apart. On a terminal the
/// widest columns of words are cut with `…` until a row fits; into a file or pipe nothing is cut.
/// Control characters in cells are shown, not obeyed.
struct TableWriter {
  struct Column: Hashable, Sendable {
    let title: String
    /// Figures stand at the right.
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  let columns: [Column]
  /// Columns to fit into; nil to cut nothing.
  let width: Int?
  /// The header is underlined by the terminal if so, else by a line of hyphens.
  let isColored: Bool

  init(columns: [Column], width: Int? = nil, isColored: Bool = false) {
    self.columns = columns
    self.width = width
    self.isColored = isColored
  }

  /// For the output of a console.
  init(columns: [Column], console: Console) {
    self.init(
      columns: columns, width: console.info.width, isColored: console.info.colorAllowed)
  }
}

extension TableWriter {
  private static let gap = 2
  private static let least = 8

  /// The whole table, each line ended by a newline. A row that is too short is filled with empty
  /// cells; cells beyond the columns are left out.
  func text(_ rows: [[String]]) -> String {
    let safe = rows.map { row in
      columns.indices.map { $0 < row.count ? TerminalText.safe(row[$0]) : "" }
    }
    let titles = columns.map { TerminalText.safe($0.title) }
    let widths = fit(
      columns.indices.map { column in
        safe.reduce(DisplayWidth.of(titles[column])) { max($0, DisplayWidth.of($1[column])) }
      })
    var result = header(titles, widths)
    for row in safe { result += line(row, widths) + "\n" }
    return result
  }

  private func header(_ titles: [String], _ widths: [Int]) -> String {
    if isColored {
      let cells = titles.indices.map { cell(titles[$0], $0, widths[$0], isLast: false) }
      let gap = String(repeating: " ", count: Self.gap)
      return cells.map { "\u{1B}[4m\($0)\u{1B}[0m" }.joined(separator: gap) + "\n"
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    let gap = String(repeating: " ", count: Self.gap)
    return line(titles, widths) + "\n" + rule.joined(separator: gap) + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let last = cells.count - 1
    let padded = cells.indices.map { cell(cells[$0], $0, widths[$0], isLast: $0 == last) }
    var text = padded.joined(separator: String(repeating: " ", count: Self.gap))
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  private func cell(_ text: String, _ column: Int, _ width: Int, isLast: Bool) -> String {
    let cut = DisplayWidth.cut(text, to: width)
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
    return columns[column].isNumber ? space + cut : (isLast ? cut : cut + space)
  }

  /// Takes columns away from the widest column of words until the row fits.
  private func fit(_ wanted: [Int]) -> [Int] {
    guard let width, !wanted.isEmpty else { return wanted }
    var widths = wanted
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while excess > 0 {
      let candidates = widths.indices.filter { !columns[$0].isNumber && widths[$0] > Self.least }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.least
      let step = max(1, min(excess, widths[widest] - max(next, Self.least)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }
}
