import NetworkGraph

extension DataTable {
  /// What the columns hold.
  enum ColumnType: String {
    case string = "String"
    case integer = "Integer64"
    case real = "Real"
  }

  /// The type of each column: a column of numbers is whole if each of its cells is.
  var types: [ColumnType] {
    columns.indices.map { index in
      guard columns[index].isNumber else { return .string }
      var type = ColumnType.integer
      var isFilled = false
      for row in rows where index < row.count {
        switch row[index] {
        case .integer, .flag: isFilled = true
        case .number(let value):
          if value != nil { type = .real }
        case .text: return .string
        case .empty: break
        }
      }
      return isFilled || type == .real ? type : .real
    }
  }

  /// The line of a `.csvt` file: the types of the columns as QGIS and GDAL want them beside a CSV,
  /// so that codes stay texts.
  func csvt() -> [UInt8] {
    Array((types.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "\n").utf8)
  }
}
