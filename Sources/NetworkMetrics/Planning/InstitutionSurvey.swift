import NetworkGraph

/// What a survey says of one institution.
public struct InstitutionSurvey: Sendable, Equatable {
  /// Distinct partners, by ties of any kind.
  public internal(set) var partners = 0
  /// Its recorded ties: reported by both sides, by itself alone, by the partner alone, by one side of
  /// which the data do not say, and by nobody known.
  public internal(set) var reportedByBoth = 0
  public internal(set) var reportedByItself = 0
  public internal(set) var reportedByPartner = 0
  public internal(set) var reportedByOne = 0
  public internal(set) var unknown = 0
  /// The means of the ratings that others gave of their ties with it, 1 to 4; ratings without a rater
  /// count for both ends.
  public internal(set) var meanTrust: Double?
  public internal(set) var meanValue: Double?
  /// How many ratings of either kind these rest on.
  public internal(set) var ratings = 0
  /// Of its ties of which it is known who reported them, the share that both sides did.
  public var shareConfirmed: Double? {
    let known = reportedByBoth + reportedByItself + reportedByPartner + reportedByOne
    return known > 0 ? Double(reportedByBoth) / Double(known) : nil
  }
  /// Partners, less those that it could reach through another partner: `d - 2t / d`, *t* the ties among
  /// its *d* partners (Burt 1992 in the form of Borgatti 1997, unweighted); nil without partners.
  public internal(set) var nonRedundantTies: Double?
  /// What it has of the network, as a share of what the unit has that has most: 0 to 1.
  ///
  /// PARTNER says of its *relative connectivity* that it rests on value, trust and the number of
  /// connections, the greatest being 100 %, and publishes no formula. Here what a unit has is
  /// `partners * (mean trust + mean value) / 2`, the means over all ratings of its ties by either
  /// side; where only one of the two was asked, that one. Nil without a rating.
  public internal(set) var relativeConnectivity: Double?
}

extension InstitutionSurvey {
  static func all(
    of day: NetworkOnDay, _ ties: [ReportedTies.Reported]
  ) -> [InstitutionSurvey] {
    let graph = day.graph.undirected
    var rows = [InstitutionSurvey](repeating: InstitutionSurvey(), count: graph.nodeCount)
    var tallies = [Tally](repeating: Tally(), count: graph.nodeCount)
    for tie in ties {
      rows[tie.first].add(tie.side, own: .first)
      rows[tie.second].add(tie.side, own: .second)
      for rating in tie.ratings {
        for node in [tie.first, tie.second] {
          let id = day.institution(ofNode: node).id
          tallies[node].add(rating, isOwn: rating.rater.hasSameCodePoints(as: id))
        }
      }
    }
    let triangles = graph.triangleCounts()
    for node in rows.indices {
      let degree = graph.degree(of: node)
      rows[node].partners = degree
      rows[node].meanTrust = SurveyFigures.mean(tallies[node].trustReceived)
      rows[node].meanValue = SurveyFigures.mean(tallies[node].valueReceived)
      rows[node].ratings = tallies[node].received
      if degree > 0 {
        rows[node].nonRedundantTies =
          Double(degree) - 2 * Double(triangles[node]) / Double(degree)
      }
    }
    let gains = zip(rows, tallies).map { row, tally in
      tally.quality.map { Double(row.partners) * $0 }
    }
    let most = gains.compactMap { $0 }.max() ?? 0
    for (node, gain) in gains.enumerated() where most > 0 {
      rows[node].relativeConnectivity = gain.map { $0 / most }
    }
    return rows
  }

  private mutating func add(_ side: ReportedTies.Side, own: ReportedTies.Side) {
    switch side {
    case .both: reportedByBoth += 1
    case .one: reportedByOne += 1
    case .unknown: unknown += 1
    case .first, .second:
      if side == own { reportedByItself += 1 } else { reportedByPartner += 1 }
    }
  }

  /// The ratings of one institution's ties.
  private struct Tally {
    var trust: [Double] = []
    var value: [Double] = []
    var trustReceived: [Double] = []
    var valueReceived: [Double] = []
    var received = 0

    mutating func add(_ rating: ReportedTies.Rating, isOwn: Bool) {
      if let given = rating.trust { trust.append(given) }
      if let given = rating.value { value.append(given) }
      if isOwn { return }
      received += 1
      if let given = rating.trust { trustReceived.append(given) }
      if let given = rating.value { valueReceived.append(given) }
    }

    /// The mean of mean trust and mean value, or the one that was asked.
    var quality: Double? {
      SurveyFigures.mean([SurveyFigures.mean(trust), SurveyFigures.mean(value)].compactMap { $0 })
    }
  }
}
