import NetworkGraph

/// Adds to each gmina's figures what the graph and the links of the day say of the units seated there.
struct GminaTally {
  private let day: NetworkOnDay
  private let exposure: Exposure
  private let reach: Int
  private let expiry: Day?
  /// The place of a gmina in the figures, for each institution; -1 for one seated elsewhere.
  private let gminaOfInstitution: [Int32]

  init(_ day: NetworkOnDay, _ exposure: Exposure, places: GminaList, reach: Int, horizon: Int) {
    self.day = day
    self.exposure = exposure
    self.reach = reach
    expiry = day.day?.advanced(by: horizon)
    let place = Dictionary(
      uniqueKeysWithValues: places.gminas.enumerated().map { ($1, Int32($0)) })
    gminaOfInstitution = day.network.institutions.map { institution in
      institution.seat?.unit(at: .gmina).flatMap { place[$0] } ?? -1
    }
  }

  func add(to figures: inout [GminaFigures]) {
    addUnits(to: &figures)
    addTies(to: &figures)
    addEnds(to: &figures)
    for (number, kind) in GminaFigures.reachKinds.enumerated() {
      let steps = day.graph.steps(toNearestOf: day.nodes(ofRole: kind))
      for (node, institution) in day.institutions.enumerated() {
        guard let steps = steps[node], let place = gmina(ofInstitution: institution) else {
          continue
        }
        figures[place].reach[number] = min(figures[place].reach[number] ?? steps, steps)
      }
    }
  }

  private func gmina(ofInstitution institution: Int) -> Int? {
    gminaOfInstitution[institution] < 0 ? nil : Int(gminaOfInstitution[institution])
  }

  private func addUnits(to figures: inout [GminaFigures]) {
    if exposure.stepsToROPS != nil {
      for place in figures.indices { figures[place].cutOff = 0 }
    }
    for (node, institution) in day.institutions.enumerated() {
      guard let place = gmina(ofInstitution: institution) else { continue }
      figures[place].institutions += 1
      let partners = exposure.partners(ofNode: node)
      if partners == 0 { figures[place].isolated += 1 }
      if partners == 1 { figures[place].singlePartner += 1 }
      if exposure.isCutOff(node) { figures[place].cutOff? += 1 }
      if let steps = exposure.stepsToROPS?[node], steps > reach { figures[place].far += 1 }
      if exposure.fragility.isFragile(node) { figures[place].fragile += 1 }
      if exposure.isOneSector[node] { figures[place].oneSector += 1 }
      if exposure.isOneGmina[node] { figures[place].oneGmina += 1 }
      if exposure.isOneLevel[node] { figures[place].oneLevel += 1 }
    }
  }

  /// Pairs are counted once in each gmina that they have an end in.
  private func addTies(to figures: inout [GminaFigures]) {
    let graph = day.graph.undirected
    for edge in 0..<graph.edgeCount {
      let ends = [graph.edgeSources[edge], graph.edgeTargets[edge]].map {
        gmina(ofInstitution: day.institutions[Int($0)])
      }
      if let first = ends[0] { figures[first].ties += 1 }
      if let second = ends[1], second != ends[0] { figures[second].ties += 1 }
    }
  }

  private func addEnds(to figures: inout [GminaFigures]) {
    guard let expiry else { return }
    var endings: Set<Ending> = []
    for link in day.links where link.isCounted(day.options) && !link.isPoint {
      guard let end = link.end, end <= expiry else { continue }
      for institution in [link.from, link.to] {
        guard let place = gmina(ofInstitution: Int(institution)) else { continue }
        if endings.insert(Ending(gmina: place, origin: link.origin)).inserted {
          figures[place].endingTies += 1
        }
      }
    }
  }

  private struct Ending: Hashable {
    let gmina: Int
    let origin: Link.Origin
  }
}
