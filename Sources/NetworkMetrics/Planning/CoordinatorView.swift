import NetworkGraph

/// Who would be disconnected without the coordinator, and how far the coordinator reaches.
///
/// The coordinators are the ROPS of the data; where there is none, the unit that lies on most shortest
/// ways between others. The question comes in two strengths: without the unit, what it called together
/// stays with the others who take part; without its events, what it alone led falls too.
///
///     let view = CoordinatorView(gaps)
///     view?.without.cutOff            // who would be cut off
///     view?.withoutItsEvents.cutOff   // who would be, if its projects and meetings fell with it
public struct CoordinatorView: Sendable {
  /// Positions in `CooperationNetwork.institutions`, by id.
  public let coordinators: [Int]
  /// Whether they are the ROPS; otherwise the unit of the greatest betweenness.
  public let isROPS: Bool
  /// How many units lie at each number of steps from the nearest coordinator; the first are the
  /// coordinators themselves.
  public let unitsAtSteps: [Int]
  /// Units without a path to a coordinator; positions in `CooperationNetwork.institutions`, by id.
  public let unreached: [Int]
  public let without: WhatIf
  public let withoutItsEvents: WhatIf

  /// Nil where there is neither a ROPS nor a unit with a tie.
  ///
  /// - Complexity: that of three analyses.
  public init?(_ gaps: GapAnalysis, threads: Int = 1) {
    let day = gaps.network
    let graph = day.graph.undirected
    let offices = day.nodes(ofRole: "ROPS")
    isROPS = !offices.isEmpty
    let nodes = isROPS ? offices : Self.mostBetween(graph, threads).map { [$0] } ?? []
    if nodes.isEmpty { return nil }
    coordinators = nodes.map { day.institutions[$0] }

    let steps = graph.steps(toNearestOf: nodes)
    var unitsAtSteps: [Int] = []
    for case let steps? in steps {
      while unitsAtSteps.count <= steps { unitsAtSteps.append(0) }
      unitsAtSteps[steps] += 1
    }
    self.unitsAtSteps = unitsAtSteps
    unreached = steps.indices.filter { steps[$0] == nil }.map { day.institutions[$0] }

    var change = NetworkChange(removals: coordinators.map { .institution($0) })
    without = WhatIf(before: gaps, change: change, threads: threads)
    change.eventsFallWithLeaders = true
    withoutItsEvents = WhatIf(before: gaps, change: change, threads: threads)
  }

  /// The node on most shortest ways, of equal ones that of most neighbors, then the least number.
  private static func mostBetween(_ graph: Graph, _ threads: Int) -> Int? {
    let betweenness = graph.shortestPathMeasures(threads: threads).betweenness
    var best: Int?
    for node in 0..<graph.nodeCount where graph.degree(of: node) > 0 {
      guard let other = best else {
        best = node
        continue
      }
      let (a, b) = (betweenness[node], betweenness[other])
      if a > b || (a == b && graph.degree(of: node) > graph.degree(of: other)) { best = node }
    }
    return best
  }
}
