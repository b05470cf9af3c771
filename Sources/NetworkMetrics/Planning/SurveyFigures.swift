import NetworkGraph

/// What a survey of cooperation says of the network as a whole and of each institution: who confirms
/// whom, how much they trust and value each other, how many of their ties open new doors.
///
/// The figures are those of the PARTNER tool (Varda et al. 2008), as far as its questions are columns
/// of a dataset. PARTNER asks for three kinds of trust and three of value; here each is one number
/// from 1 to 4. Only ties that count on the day enter, and of those only the recorded ones: nobody is
/// asked about an event.
///
///     let survey = SurveyFigures(day)
///     survey.shareConfirmed  // 0.4: of five ties that somebody reported, two by both sides
///
/// What nobody was asked is undefined, nil, and never 0.
public struct SurveyFigures: Sendable {
  /// The mean over tied pairs of the greatest intensity of their ties; nil without ties. Events and,
  /// where they count, founders are ties here.
  public let meanIntensity: Double?
  /// The mean of all ratings, 1 to 4.
  public let meanTrust: Double?
  public let meanValue: Double?
  /// How many ratings there are of either.
  public let ratings: Int
  /// Of the ties of which it is known who reported them, the share that both sides did.
  public let shareConfirmed: Double?
  /// How many ties were reported by both sides, by one, and by nobody known.
  public let confirmed: Int
  public let oneSided: Int
  public let unknown: Int
  /// One for each node.
  public let institutions: [InstitutionSurvey]

  /// - Complexity: O(*t* + *m* √*m*) for *t* ties and *m* tied pairs.
  public init(_ day: NetworkOnDay) {
    let reported = ReportedTies(day).ties
    meanIntensity = Self.meanIntensity(day)
    meanTrust = Self.mean(reported.flatMap { $0.ratings.compactMap(\.trust) })
    meanValue = Self.mean(reported.flatMap { $0.ratings.compactMap(\.value) })
    ratings = reported.reduce(0) { $0 + $1.ratings.count }
    let sides = reported.map(\.side)
    confirmed = sides.count { $0 == .both }
    unknown = sides.count { $0 == .unknown }
    oneSided = sides.count - confirmed - unknown
    let known = confirmed + oneSided
    shareConfirmed = known > 0 ? Double(confirmed) / Double(known) : nil
    institutions = InstitutionSurvey.all(of: day, reported)
  }

  /// The means over the institutions where they are defined.
  public var meanNonRedundantTies: Double? {
    Self.mean(institutions.compactMap(\.nonRedundantTies))
  }
  public var meanRelativeConnectivity: Double? {
    Self.mean(institutions.compactMap(\.relativeConnectivity))
  }

  /// Whether the data hold anything that a survey asks: a rating, a rater or a confirmation.
  public var isEmpty: Bool { ratings == 0 && confirmed + oneSided == 0 }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func meanIntensity(_ day: NetworkOnDay) -> Double? {
    let graph = day.graph
    var greatest: [Int: Int] = [:]
    for edge in 0..<graph.edgeCount {
      let ends = [Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge])].sorted()
      let intensity = day.links(ofEdge: edge).map { day.links[Int($0)].intensity }.max() ?? 0
      greatest[ends[0] * graph.nodeCount + ends[1], default: 0].raise(to: intensity)
    }
    return greatest.isEmpty ? nil : Double(greatest.values.reduce(0, +)) / Double(greatest.count)
  }
}

extension Int {
  fileprivate mutating func raise(to other: Int) { self = Swift.max(self, other) }
}
