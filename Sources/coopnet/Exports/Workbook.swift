import NetworkGraph

/// Tables as sheets of one workbook (.xlsx).
enum Workbook {
  /// What a workbook cannot hold.
  struct Overflow: Error, Hashable {
    let sheet: String
    /// A text is longer than a cell may be; else there are more rows than a sheet may have.
    let isText: Bool
  }

  /// The workbook of tables that fit.
  ///
  /// - Throws: `Overflow` for the first table that does not fit.
  static func bytes(_ tables: [(String, DataTable)]) throws(Overflow) -> [UInt8] {
    for (name, table) in tables {
      if table.rows.count >= XLSXLimits.rows { throw Overflow(sheet: name, isText: false) }
      for row in table.rows where row.contains(where: isTooLong) {
        throw Overflow(sheet: name, isText: true)
      }
    }
    return bytes(tables, cutting: false)
  }

  /// The workbook of tables that fit, or the sentence that ends the run.
  static func bytes(orFailing tables: [(String, DataTable)]) throws(Failure) -> [UInt8] {
    do throws(Overflow) {
      return try bytes(tables)
    } catch {
      let what =
        error.isText
        ? Bilingual(
          pl: "ma komórkę dłuższą niż \(XLSXLimits.cellLength) znaków",
          en: "has a cell of more than \(XLSXLimits.cellLength) characters")
        : Bilingual(
          pl: "ma ponad \(XLSXLimits.rows - 1) wierszy",
          en: "has more than \(XLSXLimits.rows - 1) rows")
      throw Failure(
        .badData, pl: "tabela „\(error.sheet)” \(what.pl), a tyle mieści arkusz XLSX",
        en: "the table “\(error.sheet)” \(what.en), which is what an XLSX sheet can hold",
        hint: Bilingual(
          pl: "zapisz CSV (convert: --dialect coopnet)",
          en: "write CSV instead (convert: --dialect coopnet)"))
    }
  }

  /// The workbook; texts and tables that do not fit are cut, which the last sign of a text and the
  /// last row say. The CSV files beside it hold all.
  static func bytes(_ tables: [(String, DataTable)], cutting: Bool) -> [UInt8] {
    var workbook = XLSXWriter()
    for (name, table) in tables {
      var rows = table.rows
      if cutting, rows.count >= XLSXLimits.rows {
        rows = rows.prefix(XLSXLimits.rows - 2) + [[.text("…")]]
      }
      if cutting {
        for index in rows.indices where rows[index].contains(where: isTooLong) {
          rows[index] = rows[index].map(cut)
        }
      }
      workbook.add(name, columns: table.columns.map(\.name), rows: rows)
    }
    return workbook.finished()
  }

  private static func isTooLong(_ cell: DataTable.Cell) -> Bool {
    guard case .text(let text) = cell, text.utf8.count > XLSXLimits.cellLength / 7 else {
      return false
    }
    // Escapes of controls take seven signs for one.
    let controls = text.utf8.count { $0 < 0x20 || $0 == 0x5F }
    return text.utf16.count + 6 * controls > XLSXLimits.cellLength
  }

  private static func cut(_ cell: DataTable.Cell) -> DataTable.Cell {
    guard case .text(let text) = cell, isTooLong(cell) else { return cell }
    return .text(String(text.unicodeScalars.prefix(XLSXLimits.cellLength / 8)) + "…")
  }
}
