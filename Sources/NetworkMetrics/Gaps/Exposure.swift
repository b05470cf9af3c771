import NetworkGraph

/// How each unit stands in the net: alone, on one thread, far from the ROPS, or among its own only.
///
/// Everything is told of the undirected graph of the counted ties.
struct Exposure: Sendable {
  /// Steps to the nearest ROPS; nil without a path. Nil as a whole where the data hold no ROPS.
  let stepsToROPS: [Int?]?
  let fragility: Fragility
  /// Whether every partner is of the same sector, sits in the same gmina, stands at the same level;
  /// false for an isolate, and where a sector or seat is not known.
  let isOneSector: [Bool]
  let isOneGmina: [Bool]
  let isOneLevel: [Bool]
  private let graph: Graph

  /// - Complexity: O(*n* + *m*).
  init(_ day: NetworkOnDay) {
    graph = day.graph.undirected
    let offices = day.nodes(ofRole: "ROPS")
    stepsToROPS = offices.isEmpty ? nil : graph.steps(toNearestOf: offices)
    fragility = Fragility(graph)
    isOneSector = Self.isAmongItsOwn(graph, day.groups(by: .sector))
    isOneGmina = Self.isAmongItsOwn(graph, day.groups(by: .gmina))
    isOneLevel = Self.isAmongItsOwn(graph, day.groups(by: .level))
  }

  private static func isAmongItsOwn(_ graph: Graph, _ groups: NodeGroups) -> [Bool] {
    (0..<graph.nodeCount).map { node in
      guard graph.degree(of: node) > 0, let own = groups.ofNode[node] else { return false }
      return graph.neighbors(of: node).allSatisfy { groups.ofNode[Int($0)] == own }
    }
  }
}

extension NetworkOnDay {
  /// The nodes that have a role, rising.
  func nodes(ofRole role: String) -> [Int] {
    institutions.indices.filter { network.institutions[institutions[$0]].roles.contains(role) }
  }
}

extension Exposure {
  /// Whether the data hold a ROPS and no path leads to it.
  func isCutOff(_ node: Int) -> Bool {
    guard let stepsToROPS else { return false }
    return stepsToROPS[node] == nil
  }

  func partners(ofNode node: Int) -> Int { graph.degree(of: node) }

  /// The rows of a unit, by reason; more than one reason may hold.
  func rows(ofNode node: Int, in day: NetworkOnDay, reach: Int) -> [IsolateRow] {
    var rows: [IsolateRow] = []
    let position = day.institutions[node]
    let unit = day.network.institutions[position]
    func add(_ reason: IsolateRow.Reason, _ detail: IsolateRow.Detail = .none) {
      rows.append(IsolateRow(institution: position, reason: reason, detail: detail))
    }
    let partners = graph.neighbors(of: node)
    if partners.isEmpty { add(.isolated) }
    if partners.count == 1, let partner = partners.first {
      add(.singlePartner, .unit(day.institutions[Int(partner)]))
    }
    if isCutOff(node) { add(.cutOff) }
    if let steps = stepsToROPS?[node], steps > reach { add(.far, .steps(steps)) }
    if let other = fragility.node[node] { add(.hangsOnUnit, .unit(day.institutions[other])) }
    if let edge = fragility.edge[node] {
      add(
        .hangsOnTie,
        .tie(
          day.institutions[Int(graph.edgeSources[edge])],
          day.institutions[Int(graph.edgeTargets[edge])]))
    }
    if isOneSector[node] { add(.oneSector, .sector(day.network.sector(of: unit))) }
    if isOneGmina[node], let gmina = unit.seat?.unit(at: .gmina) { add(.oneGmina, .gmina(gmina)) }
    return rows
  }
}
