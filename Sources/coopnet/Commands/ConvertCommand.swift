import NetworkGraph
import NetworkMetrics

/// `convert`: the network on a day for other programs, by the ending of `-o`, or as a folder of CSV.
struct ConvertCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let day = loaded.network.onDay(try context.options(for: loaded.network).graph)
    var table = NetworkTable(day, title: loaded.title)
    let output = context.arguments.output ?? "-"
    if let word = context.arguments.string("dialect"),
      let dialect = NetworkTable.Dialect(rawValue: word)
    {
      try write(table, dialect, loaded, to: output)
      return .done
    }
    if output.lowercased().hasSuffix(".gexf") { table.placeNodes(try hierarchy(loaded)) }
    try OutputFile.write(
      try bytes(table, loaded, ending: output), to: output, console: context.console)
    return .done
  }

  private func write(
    _ table: NetworkTable, _ dialect: NetworkTable.Dialect, _ loaded: LoadedDataset,
    to output: String
  ) throws(Failure) {
    let folder = try OutputFolder(
      target: output, version: CommandTable.version, hash: { SHA256.hash($0) })
    let files =
      dialect == .coopnet
      ? DatasetTables.files(loaded.network) : table.files(dialect)
    for (name, rows) in files {
      try folder.write(rows.csv(excel: context.arguments.flag("excel")), to: name)
      try folder.write(rows.csvt(), to: name + "t")
    }
    if dialect == .coopnet {
      let package = DatasetPackage(loaded.network, title: loaded.title, files: files)
      try folder.write(package.json(), to: "datapackage.json")
      for (name, bytes) in ruleFiles(loaded) { try folder.write(bytes, to: name) }
    }
    try folder.commit()
  }

  private func bytes(
    _ table: NetworkTable, _ loaded: LoadedDataset, ending output: String
  ) throws(Failure) -> [UInt8] {
    let ending = output.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "graphml": return table.graphML()
    case "gexf": return table.gexf()
    case "json":
      remarkRules(loaded)
      return DatasetJSON(loaded.network, table, title: loaded.title).json()
    case "xlsx":
      remarkRules(loaded)
      return try workbook(table, loaded)
    case "geojson": return table.geoJSON()
    case "net": return table.pajek()
    case "dot":
      let input = try diagramInput(loaded)
      do throws(DiagramRefusal) {
        return try Diagram.scene(.hierarchy, input).dot()
      } catch {
        throw error.failure("hierarchy")
      }
    default:
      throw ArgumentParser.unknown(
        ending, pl: "nie ma formatu", en: "there is no format",
        among: ["graphml", "gexf", "json", "geojson", "dot", "net", "xlsx"], seeCommand: "convert")
    }
  }
}
