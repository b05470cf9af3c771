import NetworkGraph
import NetworkMetrics

/// `convert`: the network on a day for other programs, by the ending of `-o`, or as a folder of CSV.
struct ConvertCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let day = loaded.network.onDay(try context.options(for: loaded.network).graph)
    let table = NetworkTable(day, title: loaded.title)
    let output = context.arguments.output ?? "-"
    if let word = context.arguments.string("dialect"),
      let dialect = NetworkTable.Dialect(rawValue: word)
    {
      try write(table, dialect, to: output)
      return .done
    }
    try OutputFile.write(
      try bytes(table, loaded, ending: output), to: output, console: context.console)
    return .done
  }

  private func write(
    _ table: NetworkTable, _ dialect: NetworkTable.Dialect, to output: String
  ) throws(Failure) {
    let folder = try OutputFolder(
      target: output, version: CommandTable.version, hash: { SHA256.hash($0) })
    for (name, rows) in table.files(dialect) {
      try folder.write(rows.csv(excel: context.arguments.flag("excel")), to: name)
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
    case "json": return table.nodeLinkJSON()
    case "geojson": return table.geoJSON()
    case "net": return table.pajek()
    case "dot":
      let analysis = Analysis(
        loaded.network,
        AnalysisRequest(
          [.gaps], options: try context.options(for: loaded.network), rules: loaded.rules,
          pathways: loaded.pathways))
      let input = DiagramSet.input(
        analysis, context.language(of: loaded.network), title: loaded.title)
      do throws(DiagramRefusal) {
        return try Diagram.scene(.hierarchy, input).dot()
      } catch {
        throw error.failure("hierarchy")
      }
    default:
      throw ArgumentParser.unknown(
        ending, pl: "nie ma formatu", en: "there is no format",
        among: ["graphml", "gexf", "json", "geojson", "dot", "net"], seeCommand: "convert")
    }
  }
}
