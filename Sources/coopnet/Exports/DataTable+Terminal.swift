import NetworkGraph

extension DataTable {
  /// Aligned for a terminal; decimals are rounded to read, and whole in the other formats.
  func aligned(_ console: Console, _ language: Language) -> String {
    let numbers = NumberText(language: language)
    let texts = rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .integer(let value): String(value)
        case .number(let value): numbers.decimal(value, places: 4)
        case .flag(let flag): flag ? "1" : "0"
        case .empty: ""
        }
      }
    }
    return TableWriter(
      columns: columns.map { .init($0.name, isNumber: $0.isNumber) }, console: console
    ).text(texts)
  }
}
