import NetworkGraph
import NetworkMetrics

extension Tables {
  /// `teryt,gmina,pathway,available,connected,missing_stage,nearest`.
  ///
  /// `missing_stage` holds the ids of the stages without their units, of an available pathway that is
  /// not connected the one where the chain breaks; `nearest` the ids of the nearest units that could
  /// serve.
  static func pathways(_ analysis: Analysis) -> DataTable {
    var table = DataTable([
      .init("teryt"), .init("gmina"), .init("pathway"), .init("available", isNumber: true),
      .init("connected", isNumber: true), .init("missing_stage"), .init("nearest"),
    ])
    guard let pathways = analysis.gaps?.pathways else { return table }
    let network = analysis.day.network
    for row in pathways.rows where analysis.isShown(row.gmina) {
      let pathway = pathways.pathways.pathways[row.pathway]
      let stages = row.missing.map(\.stage) + (row.brokenStage.map { [$0] } ?? [])
      let nearest = row.missing.flatMap(\.parts).compactMap(\.nearest?.institution)
      table.rows.append([
        .text(row.gmina.description), .text(network.territory.name(of: row.gmina)),
        .text(pathway.id), .flag(row.isAvailable), .flag(row.isConnected),
        .text(stages.map { pathway.stages[$0].id }.joined(separator: " ")),
        .text(nearest.map { network.institutions[$0].id }.joined(separator: " ")),
      ])
    }
    return table
  }
}
