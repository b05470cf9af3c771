import NetworkGraph

/// The network on a day as nodes and edges with columns: what every exchange format is written from.
struct NetworkTable {
  struct Node {
    let institution: Institution
    let id: String
    let label: String
    let latitude: Double?
    let longitude: Double?
    /// In step with `nodeColumns`.
    let values: [String]
  }

  struct Edge {
    let source: Int
    let target: Int
    let weight: Double
    /// Ids of the forms, joined by blanks.
    let forms: String
    /// The first start and the last end of its links; nil where one of them has none.
    let start: Day?
    let end: Day?
  }

  static let nodeColumns = [
    "name", "kind", "seat", "serves", "sector", "founder", "since", "until", "evidence", "note",
  ]

  let title: String
  let isDirected: Bool
  let nodes: [Node]
  let edges: [Edge]

  init(_ day: NetworkOnDay, title: String) {
    self.title = title
    isDirected = day.graph.isDirected
    nodes = day.institutions.map { Node(day.network.institutions[$0], day.network) }
    edges = (0..<day.graph.edgeCount).map { Edge($0, day) }
  }
}

extension NetworkTable.Node {
  fileprivate init(_ row: Institution, _ network: CooperationNetwork) {
    let place = row.seat.flatMap { network.territory[$0] }
    institution = row
    id = row.id
    label = row.label
    latitude = row.latitude ?? place?.latitude
    longitude = row.longitude ?? place?.longitude
    values = [
      row.name, row.roles.joined(separator: "+"), row.seat?.description ?? "",
      row.serves.map(\.description).joined(separator: " "), network.sector(of: row).rawValue,
      row.founder ?? "", row.since?.description ?? "", row.until?.description ?? "", row.evidence,
      row.note,
    ]
  }
}

extension NetworkTable.Edge {
  fileprivate init(_ edge: Int, _ day: NetworkOnDay) {
    let links = day.links(ofEdge: edge).map { day.links[Int($0)] }
    let starts = links.compactMap(\.start)
    let ends = links.compactMap(\.end)
    source = Int(day.graph.edgeSources[edge])
    target = Int(day.graph.edgeTargets[edge])
    weight = day.graph.edgeWeights[edge]
    forms = day.forms(ofEdge: edge).joined(separator: " ")
    start = starts.count == links.count ? starts.min() : nil
    end = ends.count == links.count ? ends.max() : nil
  }

  /// The weight in the shortest digits that read back.
  var weightText: String { "\(weight)" }
}
