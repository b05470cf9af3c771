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
    /// Where a diagram draws it, if one does; y upwards.
    var position: (x: Double, y: Double)?
    let sector: InstitutionKind.Sector
  }

  struct Edge {
    let source: Int
    let target: Int
    let weight: Double
    /// Ids of the forms, joined by blanks; ties without a form add none.
    let forms: String
    /// The first start and the last end of its links; nil where one of them has none.
    let start: Day?
    let end: Day?
  }

  private static let ownColumns = [
    "name", "kind", "seat", "serves", "sector", "founder", "since", "until", "regon", "nip", "krs",
    "url", "evidence", "note",
  ]

  /// What is told of each node beside its id: our columns, then those that only the data have.
  let nodeColumns: [String]
  let title: String
  let day: Day?
  let isDirected: Bool
  var nodes: [Node]
  let edges: [Edge]

  init(_ day: NetworkOnDay, title: String) {
    self.title = title
    self.day = day.day
    isDirected = day.graph.isDirected
    let rows = day.institutions.map { day.network.institutions[$0] }
    var names: [String] = []
    var known: Set<String> = []
    for attribute in rows.flatMap(\.attributes) where known.insert(attribute.name).inserted {
      names.append(attribute.name)
    }
    var taken = Set(Self.ownColumns + ["id", "label", "lat", "lon"])
    nodeColumns = Self.ownColumns + names.map { DatasetTables.unused($0, &taken) }
    nodes = rows.map { Node($0, day.network, further: names) }
    edges = (0..<day.graph.edgeCount).map { Edge($0, day) }
  }
}

extension NetworkTable.Node {
  fileprivate init(_ row: Institution, _ network: CooperationNetwork, further: [String]) {
    let place = row.seat.flatMap { network.territory[$0] }
    institution = row
    id = row.id
    label = row.label
    latitude = row.latitude ?? place?.latitude
    longitude = row.longitude ?? place?.longitude
    sector = network.sector(of: row)
    let own = [
      row.name, row.roles.joined(separator: "+"), row.seat?.description ?? "",
      row.serves.map(\.description).joined(separator: " "), network.sector(of: row).rawValue,
      row.founder ?? "", row.since?.description ?? "", row.until?.description ?? "", row.regon,
      row.nip, row.krs, row.url, row.evidence, row.note,
    ]
    values = own + further.map { name in row.attributes.first { $0.name == name }?.value ?? "" }
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
    forms = day.forms(ofEdge: edge).filter { !$0.isEmpty }.joined(separator: " ")
    start = starts.count == links.count ? starts.min() : nil
    end = ends.count == links.count ? ends.max() : nil
  }

  /// The weight in the shortest digits that read back.
  var weightText: String { "\(weight)" }
}
