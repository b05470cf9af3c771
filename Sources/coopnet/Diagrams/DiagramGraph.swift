import NetworkGraph

/// The part of a network that a view shows: its institutions with what a picture needs of each, and its
/// ties, one edge a pair, one strand a form.
struct DiagramGraph: Sendable {
  struct Node: Sendable {
    /// A position in `CooperationNetwork.institutions`; nil for a group.
    var institution: Int?
    /// The node's number in `NetworkOnDay`; nil for a group.
    var node: Int?
    var key: String
    var name: String
    var short: ShortName
    var kind: String
    var kindName: String
    var sector: InstitutionKind.Sector
    var level: InstitutionKind.Level
    var shape: NodeShape
    var seat: TerritoryCode?
    /// Partners by counted ties, in the whole network.
    var degree: Int
    var members = 1
    /// Whether the label tells the number of members.
    var countsMembers = true
    /// Whether it stands there only as a partner of what the view is about.
    var isContext = false
  }

  struct Strand: Sendable {
    var form: String
    var state: SceneEdge.State
    /// Whether it has a direction: 1 from the edge's first end to its second, -1 back, 0 none.
    var direction: Int
    var weight: Double
    var count: Int
    /// For the gaps: the rules that ask for it.
    var note = ""
  }

  struct Edge: Sendable {
    var from: Int
    var to: Int
    var strands: [Strand]

    /// Whether a counted tie is among the strands.
    var isCounted: Bool { strands.contains { $0.state == .recorded } }
    var weight: Double {
      strands.reduce(0) { $0 + ($1.state == .recorded ? $1.weight : 0) }
    }
  }

  var nodes: [Node]
  /// By first end, then second; the first end is the lesser.
  var edges: [Edge]
  var territory: Territory
  /// The smallest type that the sheet allows.
  var leastType = PageFormat.screen.leastType

  /// For each node its neighbors by edges of any state, in the order of the edges.
  func neighbors() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: nodes.count)
    for edge in edges {
      rows[edge.from].append(edge.to)
      rows[edge.to].append(edge.from)
    }
    return rows
  }
}

// MARK: - From a network on a day

extension DiagramGraph {
  /// What is shown of a network: the nodes that the area of the options meets, or those of a list.
  ///
  /// Counted ties, planned ones and founder links become strands; ended, future and denied ones do
  /// not.
  ///
  /// - Complexity: O(*i* + *l* log *l*) for *i* institutions and *l* links.
  init(_ day: NetworkOnDay, language: Language, only chosen: [Int]? = nil) {
    let network = day.network
    let shown =
      chosen
      ?? (0..<day.nodeCount).filter {
        network.isShown(day.institutions[$0], in: day.options.area)
      }
    var place = [Int](repeating: -1, count: day.nodeCount)
    for (index, node) in shown.enumerated() { place[node] = index }
    nodes = shown.map { Self.node($0, of: day, language: language) }
    territory = network.territory

    var strands: [PairKey: [Strand]] = [:]
    for link in day.links {
      guard let state = Self.state(of: link, day.options) else { continue }
      let (from, to) = (Int(day.nodes[Int(link.from)]), Int(day.nodes[Int(link.to)]))
      guard from >= 0, to >= 0, place[from] >= 0, place[to] >= 0 else { continue }
      let key = PairKey(place[from], place[to])
      let direction = link.isDirected ? (place[from] == key.first ? 1 : -1) : 0
      Self.add(
        Strand(
          form: link.form, state: state, direction: direction, weight: link.weight, count: 1),
        to: &strands[key, default: []])
    }
    edges = Self.sorted(strands)
  }

  /// A pair of nodes, the lesser first.
  struct PairKey: Hashable, Comparable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }

    static func < (left: PairKey, right: PairKey) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Adds a strand to others of its pair; one of the same form, state and direction grows.
  static func add(_ strand: Strand, to strands: inout [Strand]) {
    let same = strands.firstIndex {
      $0.form == strand.form && $0.state == strand.state && $0.direction == strand.direction
    }
    if let same {
      strands[same].weight += strand.weight
      strands[same].count += strand.count
    } else {
      strands.append(strand)
    }
  }

  static func sorted(_ strands: [PairKey: [Strand]]) -> [Edge] {
    strands.sorted { $0.key < $1.key }.map { key, strands in
      Edge(
        from: key.first, to: key.second,
        strands: strands.sorted {
          if $0.state != $1.state { return $0.state.rank < $1.state.rank }
          if $0.form != $1.form { return $0.form.precedesByCodePoints($1.form) }
          return $0.direction > $1.direction
        })
    }
  }

  private static func state(of link: Link, _ options: GraphOptions) -> SceneEdge.State? {
    if link.isCounted(options) { return .recorded }
    if !options.forms.isEmpty, !options.forms.contains(link.form) { return nil }
    if link.intensity < options.minIntensity { return nil }
    if link.isProjected, options.projection == .none { return nil }
    switch link.state {
    case .planned, .outcomeNotRecorded: return .planned
    case .active: return link.isFounder ? .founder : nil
    case .upcoming, .ended, .outsideWindow, .none: return nil
    }
  }

  private static func node(_ node: Int, of day: NetworkOnDay, language: Language) -> Node {
    let network = day.network
    let institution = day.institution(ofNode: node)
    let kind = institution.kind.flatMap { network.kinds[$0] }
    let sector =
      InstitutionKind.Sector(rawValue: institution.sector) ?? kind?.sector ?? .unknown
    let degree =
      day.graph.isDirected ? partners(of: node, in: day.graph) : day.graph.degree(of: node)
    return Node(
      institution: day.institutions[node], node: node, key: institution.id,
      name: institution.label, short: ShortName(institution.label),
      kind: institution.kind ?? "", kindName: kind?.names(language) ?? institution.kind ?? "",
      sector: sector, level: kind?.level ?? level(ofSeat: institution.seat),
      shape: NodeShape(graphviz: kind?.shape ?? "box"), seat: institution.seat, degree: degree)
  }

  private static func partners(of node: Int, in graph: Graph) -> Int {
    Set(graph.neighbors(of: node)).union(graph.sources(into: node)).count
  }

  private static func level(ofSeat seat: TerritoryCode?) -> InstitutionKind.Level {
    switch seat?.level {
    case .voivodeship: .voivodeship
    case .powiat: .powiat
    case .gmina, nil: .gmina
    }
  }
}

extension SceneEdge.State {
  /// The order of strands and of the legend: what stands, then what is planned or missing.
  var rank: Int {
    switch self {
    case .recorded, .bridge: 0
    case .kept: 1
    case .new: 2
    case .founder: 3
    case .weak: 4
    case .planned: 5
    case .ended: 6
    case .absent: 7
    case .missing: 8
    }
  }
}
