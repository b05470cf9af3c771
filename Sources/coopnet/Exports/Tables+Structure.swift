import NetworkGraph
import NetworkMetrics

extension Tables {
  /// How many ties of each form every institution has: multiplexity, unit by unit. A tie of several
  /// forms counts under each of them, so that the forms may sum up to more than `ties`.
  static func byForm(_ day: NetworkOnDay) -> DataTable {
    let (names, forms) = day.edgeForms()
    let degrees = day.graph.degreesByForm(forms)
    var table = DataTable(
      identity.map { .init($0) } + [.init("ties", isNumber: true)]
        + names.map { .init($0.isEmpty ? "ties_no_form" : "ties_\($0)", isNumber: true) })
    let all = day.graph.degreesByForm(
      EdgeForms(formCount: 1, ofEdges: .init(repeating: [0], count: day.graph.edgeCount)))
    for row in identityRows(day) {
      table.rows.append(
        row.cells.map { .text($0) } + (all + degrees).map { .integer($0[row.node]) })
    }
    return table
  }

  /// The level below which a pair of a projection counts as meaningful.
  static let backboneLevel = 0.05

  /// The backbone of the projection: every pair that shares events, how many they would share by
  /// chance, and whether they share significantly more (stochastic degree sequence model).
  static func backbone(_ day: NetworkOnDay) -> DataTable {
    var table = DataTable(
      [.init("from"), .init("to")]
        + ["shared", "expected", "p", "backbone"].map { .init($0, isNumber: true) })
    for pair in twoModeGraph(day).backbone() {
      table.rows.append([
        .text(day.institution(ofNode: pair.first).id),
        .text(day.institution(ofNode: pair.second).id), .integer(pair.shared),
        .number(pair.expected), .number(pair.pValue),
        .integer(pair.pValue < backboneLevel ? 1 : 0),
      ])
    }
    return table
  }

  /// How many pairs that are alike, but not the same, are listed.
  static let similarPairs = 1_000

  /// Who stands in the same place as whom: first the classes of institutions with the same partners,
  /// each member beside the first of its class, then the pairs whose partners are most alike.
  static func equivalence(_ day: NetworkOnDay) -> DataTable {
    var table = DataTable(
      [
        .init("class", isNumber: true), .init("id"), .init("name"), .init("like"),
        .init("like_name"),
      ]
        + ["common", "united", "similarity", "distance"].map { .init($0, isNumber: true) })
    let graph = day.graph.undirected
    for (number, members) in graph.equivalenceClasses().enumerated() {
      let first = members[0]
      for member in members.dropFirst() {
        let tied = graph.edge(from: first, to: member) == nil ? 0 : 1
        let partners = graph.degree(of: member) - tied
        table.rows.append(
          [.integer(number + 1)] + pair(day, member, first) + [
            .integer(partners), .integer(partners), .number(1), .number(0),
          ])
      }
    }
    for alike in graph.mostEquivalentPairs(limit: similarPairs) where alike.distance > 0 {
      table.rows.append(
        [.empty] + pair(day, alike.second, alike.first) + [
          .integer(alike.common), .integer(alike.united), .number(alike.similarity),
          .number(alike.distance),
        ])
    }
    return table
  }

  private static func pair(_ day: NetworkOnDay, _ node: Int, _ like: Int) -> [DataTable.Cell] {
    let (a, b) = (day.institution(ofNode: node), day.institution(ofNode: like))
    return [.text(a.id), .text(a.name), .text(b.id), .text(b.name)]
  }

  /// The pairs with weight, forms, betweenness of the edge, and whether it is a bridge.
  static func edgeMeasures(_ day: NetworkOnDay, weighted: Bool) -> DataTable {
    let plain = edges(day)
    var table = DataTable(
      plain.columns + [.init("betweenness", isNumber: true), .init("bridge", isNumber: true)])
    let betweenness = day.graph.edgeBetweenness(weighted: weighted)
    let undirected = day.graph.undirected
    var isBridge = [Bool](repeating: false, count: undirected.edgeCount)
    for bridge in undirected.cuts().bridges { isBridge[bridge] = true }
    for (edge, row) in plain.rows.enumerated() {
      let (from, to) = (Int(day.graph.edgeSources[edge]), Int(day.graph.edgeTargets[edge]))
      let bridges = undirected.edge(from: from, to: to).map { isBridge[$0] } ?? false
      table.rows.append(row + [.number(betweenness[edge]), .integer(bridges ? 1 : 0)])
    }
    return table
  }

  /// Who takes part in what: institutions of the day and all events.
  static func twoModeGraph(_ day: NetworkOnDay) -> TwoModeGraph {
    let pairs = day.network.participations.compactMap { row -> (Int, Int)? in
      guard row.role.takesPart, let node = day.node(ofInstitution: row.institution) else {
        return nil
      }
      return (node, row.event)
    }
    return TwoModeGraph(
      actors: day.nodeCount, events: day.network.events.count, pairs: pairs)
  }
}
