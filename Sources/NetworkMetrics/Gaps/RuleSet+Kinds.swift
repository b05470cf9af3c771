import NetworkGraph

extension RuleSet {
  /// A warning for each kind that the rules or pathways name and nobody knows: neither the list of
  /// kinds nor any institution of the data. Such a rule never applies, most often for a slip of the
  /// pen.
  ///
  /// In the order of the rules, then of the pathways, each kind once for either.
  public func unknownKinds(
    with pathways: PathwaySet, in network: CooperationNetwork
  ) -> [Finding] {
    let used = Set(network.institutions.flatMap(\.roles))
    func unknown(_ kinds: [String], _ file: String) -> [Finding] {
      var seen: Set<String> = []
      return kinds.filter {
        network.kinds[$0] == nil && !used.contains($0) && seen.insert($0).inserted
      }.map { kind in
        Finding(
          .warning, .unknownKind, file: file, [kind, network.kinds.nearestWord(to: kind) ?? ""])
      }
    }
    let inRules = rules.flatMap { $0.demands.flatMap { $0.first + $0.second } }
    let inPathways = PathwayPlan.groups(of: pathways.pathways).flatMap { $0 }
    return unknown(inRules, network.descriptor.rulesFile ?? "rules.json")
      + unknown(inPathways, network.descriptor.pathwaysFile ?? "pathways.json")
  }
}
