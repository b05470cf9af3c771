import NetworkGraph
import NetworkMetrics

extension ConvertCommand {
  /// What diagrams are drawn from.
  func diagramInput(_ loaded: LoadedDataset) throws(Failure) -> DiagramInput {
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps], options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    return DiagramSet.input(analysis, context.language(of: loaded.network), title: loaded.title)
  }

  /// The picture whose places the nodes of a GEXF take; none where there are too many to draw.
  func hierarchy(_ loaded: LoadedDataset) throws(Failure) -> DiagramScene? {
    guard loaded.network.institutions.count <= Diagram.unitLimit else { return nil }
    let input = try diagramInput(loaded)
    return try? Diagram.scene(.hierarchy, input)
  }

  /// The dataset's tables as sheets, and the pairs of the network on the day.
  func workbook(_ table: NetworkTable, _ loaded: LoadedDataset) throws(Failure) -> [UInt8] {
    var tables = DatasetTables.all(loaded.network).map { ($0.kind.rawValue, $0.table) }
    tables.append(("network", table.edgeSheet()))
    tables.append(("dataset", DatasetPackage(loaded.network, title: loaded.title).sheet()))
    return try Workbook.bytes(orFailing: tables)
  }

  /// The dataset's own rules and pathways, as they are.
  func ruleFiles(_ loaded: LoadedDataset) -> [(name: String, bytes: [UInt8])] {
    let names = Self.ruleNames(loaded)
    return loaded.files.filter { names.contains($0.name) }.map { ($0.name, $0.bytes) }
  }

  /// Says that rules of the dataset's own are no part of a single file.
  func remarkRules(_ loaded: LoadedDataset) {
    let names = Self.ruleNames(loaded)
    let own = loaded.files.map(\.name).filter { names.contains($0) }
    guard !own.isEmpty else { return }
    let list = own.joined(separator: ", ")
    context.remark(
      Bilingual(
        pl: "własne reguły zbioru (\(list)) nie są częścią tego pliku; całość zapisuje --dialect "
          + "coopnet",
        en: "the dataset's own rules (\(list)) are no part of this file; --dialect coopnet writes "
          + "all of it"))
  }

  private static func ruleNames(_ loaded: LoadedDataset) -> [String] {
    let descriptor = loaded.network.descriptor
    return [descriptor.rulesFile ?? "rules.json", descriptor.pathwaysFile ?? "pathways.json"]
  }
}

extension NetworkTable {
  /// The pairs of the network on the day: `institution,partner,weight,forms,start,
  /// end`. Named so that no reader takes them for ties of the dataset.
  func edgeSheet() -> DataTable {
    var table = DataTable([
      .init("institution"), .init("partner"), .init("weight", isNumber: true), .init("forms"),
      .init("start"), .init("end"),
    ])
    table.rows = edges.map { edge in
      [
        .text(nodes[edge.source].id), .text(nodes[edge.target].id), .number(edge.weight),
        .text(edge.forms), .day(edge.start), .day(edge.end),
      ]
    }
    return table
  }
}
