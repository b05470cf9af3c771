import NetworkGraph
import NetworkMetrics

extension Tables {
  /// Who is tied with whom, by kind, level and sector: ties, pairs, density, observed / expected.
  ///
  /// Of an undirected network each pair of groups stands once.
  static func mixing(_ day: NetworkOnDay) -> DataTable {
    var table = DataTable(
      [.init("grouping"), .init("from"), .init("to")]
        + ["ties", "pairs", "density", "expected", "observed_expected"].map {
          .init($0, isNumber: true)
        })
    for grouping in [Grouping.kind, .level, .sector] {
      let groups = day.groups(by: grouping)
      let matrix = day.graph.mixingMatrix(groups: groups.ofNode)
      for from in 0..<matrix.groupCount {
        for to in (day.graph.isDirected ? 0 : from)..<matrix.groupCount {
          table.rows.append([
            .text(grouping.rawValue), .text(groups.labels[from]), .text(groups.labels[to]),
            .integer(matrix.ties(from, to)), .integer(matrix.pairs(from, to)),
            .number(matrix.density(from, to)), .number(matrix.expected(from, to)),
            .number(matrix.observedToExpected(from, to)),
          ])
        }
      }
    }
    return table
  }

  /// Participation: each institution with its events, each event with its institutions, and their
  /// share of all of the other side.
  static func twoMode(_ day: NetworkOnDay) -> DataTable {
    var table = DataTable([
      .init("mode"), .init("id"), .init("name"), .init("count", isNumber: true),
      .init("degree", isNumber: true),
    ])
    let network = day.network
    let graph = twoModeGraph(day)
    for (node, (count, degree)) in zip(graph.eventCounts(), graph.actorDegrees()).enumerated() {
      let institution = day.institution(ofNode: node)
      table.rows.append([
        .text("institution"), .text(institution.id), .text(institution.name), .integer(count),
        .number(degree),
      ])
    }
    for (event, (count, degree)) in zip(graph.actorCounts(), graph.eventDegrees()).enumerated() {
      table.rows.append([
        .text("event"), .text(network.events[event].id), .text(network.events[event].name),
        .integer(count), .number(degree),
      ])
    }
    return table
  }
}
