import NetworkGraph

/// Our own JSON, by the schema that `rules --schema dataset` prints: the whole dataset under `package`
/// and `tables`, and beside it the network on the day as node-link JSON, so that networkx and d3 read
/// the same file.
struct DatasetJSON {
  private let network: CooperationNetwork
  private let table: NetworkTable
  private let title: String

  init(_ network: CooperationNetwork, _ table: NetworkTable, title: String) {
    self.network = network
    self.table = table
    self.title = title
  }

  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("format", "coopnet-dataset")
      writer.member("version", 1)
      writer.member("program", "coopnet \(CommandTable.version)")
      table.writeNodeLink(to: &writer)
      writer.name("package")
      DatasetPackage(network, title: title).write(to: &writer)
      writer.name("tables")
      writer.object { writer in
        for (kind, rows) in DatasetTables.all(network) {
          writer.name(kind.rawValue)
          Self.write(rows, to: &writer)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Rows as objects without their empty cells.
  private static func write(_ table: DataTable, to writer: inout JSONWriter) {
    writer.array(table.rows) { writer, row in
      writer.object { writer in
        for (column, cell) in zip(table.columns, row) {
          switch cell {
          case .empty, .text(""), .number(nil): continue
          default:
            writer.name(column.name)
            writer.value(cell)
          }
        }
      }
    }
  }
}
