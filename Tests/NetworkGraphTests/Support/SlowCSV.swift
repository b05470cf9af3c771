/// The rules of ``CSVReader`` once more, one character after the other, for the separator `,`.
enum SlowCSV {
  static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var wasQuoted = false
    var rowHasQuotes = false
    var afterQuote: String?
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func isBlank(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
    }
    func endField() {
      if let rest = afterQuote, !isBlank(rest) { field += rest }
      row.append(field)
      field = ""
      wasQuoted = false
      afterQuote = nil
    }
    func endRow() {
      endField()
      let isNothing = row.allSatisfy { $0.isEmpty } || row.count == 1 && isBlank(row[0])
      if rowHasQuotes || !isNothing { rows.append(row) }
      row = []
      rowHasQuotes = false
    }
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      if scalar == "\"" && field.isEmpty && !wasQuoted {
        wasQuoted = true
        rowHasQuotes = true
        var isClosed = false
        while index < scalars.count && !isClosed {
          if scalars[index] == "\"" {
            if index + 1 < scalars.count && scalars[index + 1] == "\"" {
              field += "\""
              index += 1
            } else {
              isClosed = true
            }
          } else {
            field.unicodeScalars.append(scalars[index])
          }
          index += 1
        }
        if !isClosed { return nil }
        afterQuote = ""
      } else if scalar == "," {
        endField()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r" && next == "\n" { index += 1 }
        endRow()
      } else if afterQuote != nil {
        afterQuote!.unicodeScalars.append(scalar)
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty || wasQuoted { endRow() }
    return rows
  }
}
