import NetworkGraph

/// Networks of a few institutions for tests.
enum SmallNetworks {
  /// Institutions by their ids, which are sorted, and undated ties of a form between pairs of them.
  static func network(
    ids: [String], pairs: [(Int, Int)], form: String = "agreement"
  ) -> CooperationNetwork {
    CooperationNetwork(
      institutions: ids.map { Institution(id: $0, name: "Unit \($0)") },
      ties: pairs.map { Tie(from: $0.0, to: $0.1, form: form) })
  }
}
