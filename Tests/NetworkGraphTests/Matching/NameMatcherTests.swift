import Testing

@testable import NetworkGraph

@Suite struct NameMatcherTests {
  static let network: CooperationNetwork = {
    let reading = readDataset([
      "institutions.csv": """
      id,name,kind,seat,regon,krs
      mops,Miejski Ośrodek Pomocy Społecznej w Kaliszu,MOPS,306101,,
      pup,Powiatowy Urząd Pracy w Kaliszu,PUP,306101,123456785,
      gops,Gminny Ośrodek Pomocy Społecznej w Blizanowie,OPS,300701,,
      fn1,Fundacja „Nadzieja”,NGO,306101,,0000123456
      fn2,Fundacja Nadzieja,NGO,300701,,
      st,Stowarzyszenie „Razem”,NGO,306101,,
      """,
      "gminas.csv": "teryt,name\n306101,Kalisz\n300701,Blizanów\n3061,Kalisz\n3007,kaliski\n",
    ])
    return reading.network!
  }()

  static func match(_ query: NameMatcher.Query) -> (id: String?, decision: String, score: Double) {
    var matcher = NameMatcher(network)
    let match = matcher.match(query)
    let best = match.candidates.first
    return (
      best.map { network.institutions[$0.institution].id }, match.decision.rawValue,
      best?.score ?? 0
    )
  }

  static func found(_ query: NameMatcher.Query) -> String {
    let match = match(query)
    return "\(match.id ?? "-") \(match.decision)"
  }

  @Test func equalNamesDecide() {
    #expect(Self.match(.init(name: "MOPS Kalisz")) == ("mops", "exact", 1))
    #expect(Self.found(.init(name: "GOPS BLIZANÓW")) == "gops exact")
    #expect(Self.found(.init(name: "pup")) == "pup exact")
  }

  @Test func likeNamesWaitForAPerson() {
    #expect(Self.found(.init(name: "MOPS w Kalsizu")) == "mops review")
    #expect(Self.found(.init(name: "Urząd Pracy Kalisz")) == "pup review")
    #expect(Self.match(.init(name: "Stowarzyszenie Razem w Kaliszu")).score < 1)
    #expect(Self.found(.init(name: "Coś zupełnie innego")) == "- none")
    #expect(Self.found(.init(name: "")) == "- none")
  }

  /// Two institutions of one name are never told apart by the program, whatever the place says.
  @Test func twoOfOneNameAreNotDecided() {
    #expect(Self.found(.init(name: "Fundacja Nadzieja")) == "fn1 review")
    #expect(Self.found(.init(name: "Fundacja Nadzieja", place: "Blizanów")) == "fn2 review")
    #expect(Self.found(.init(name: "Fundacja Nadzieja", place: "300701")) == "fn2 review")
  }

  /// The program says nothing where the entry contradicts itself.
  @Test func placeAndKindMaySpeakAgainst() {
    #expect(Self.found(.init(name: "Stowarzyszenie Razem", place: "Kaliszu")) == "st exact")
    #expect(Self.found(.init(name: "Stowarzyszenie Razem", place: "Blizanów")) == "st review")
    #expect(Self.found(.init(name: "Stowarzyszenie Razem", place: "146501")) == "st review")
    #expect(Self.found(.init(name: "Stowarzyszenie Razem", kind: "PUP")) == "st review")
    #expect(Self.found(.init(name: "Stowarzyszenie Razem", place: "Paryż")) == "st exact")
  }

  @Test func numbersDecide() {
    #expect(Self.found(.init(name: "Urząd", regon: "123456785")) == "pup identifier")
    #expect(Self.found(.init(name: "", krs: "123456")) == "fn1 identifier")
    // Two numbers, two institutions.
    #expect(Self.found(.init(name: "Razem", regon: "123456785", krs: "123456")) == "st review")
  }

  @Test func aNumberWithAWrongCheckDigitDecidesNothing() {
    var matcher = NameMatcher(Self.network)
    let match = matcher.match(.init(name: "Urząd", regon: "123456784"))
    #expect(match.decision == .review && match.badIdentifiers == [.regon])
  }

  /// A number that is another's, or another number of its own, speaks against the name.
  @Test func aNumberMaySpeakAgainstTheName() {
    #expect(Self.found(.init(name: "PUP w Kaliszu", regon: "987654326")) == "pup review")
    #expect(Self.found(.init(name: "MOPS w Kaliszu", regon: "123456785")) == "pup identifier")
  }

  /// By the definition in the documentation, computed by hand for three institutions: the words of
  /// "alfa beta" are found in "alfa gamma" by one of two.
  @Test func theScoreIsSoftTFIDF() {
    let network = readDataset(["institutions.csv": "id,name\n1,alfa gamma\n2,delta\n3,omega\n"])
      .network!
    var matcher = NameMatcher(network)
    let candidate = matcher.match(.init(name: "alfa beta")).candidates[0]
    // Every word has one institution, or none: one weight, that cancels.
    #expect(candidate.institution == 0 && abs(candidate.score - 0.5) < 1e-12)
  }

  @Test func theLogarithmIsRight() {
    #expect(abs(naturalLogarithm(2) - 0.693_147_180_559_945) < 1e-12)
    #expect(abs(naturalLogarithm(10) - 2.302_585_092_994_046) < 1e-12)
    #expect(naturalLogarithm(1) == 0)
  }

  /// Numbers of every register speak against a name: one that is not the institution's own, and one
  /// that is another's where it has none.
  @Test func aNumberOfAnyRegisterSpeaksAgainst() throws {
    let network = try #require(
      readDataset([
        "institutions.csv": """
        id,name,nip,krs
        a,Alfa Dom,5213017228,0000028860
        b,Beta Dom,,
        c,Gamma Dom,,0000123456
        """
      ]).network)
    func found(_ query: NameMatcher.Query) -> String {
      var matcher = NameMatcher(network)
      let match = matcher.match(query)
      let best = match.candidates.first.map { network.institutions[$0.institution].id }
      return "\(best ?? "-") \(match.decision.rawValue)"
    }
    #expect(found(.init(name: "Alfa Dom", nip: "5260000005")) == "a review")
    #expect(found(.init(name: "Alfa Dom", krs: "99")) == "a review")
    #expect(found(.init(name: "Beta Dom", krs: "99")) == "b exact")
    // The number is that of another, whom it decides for.
    #expect(found(.init(name: "Beta Dom", krs: "123456")) == "c identifier")
    // Two numbers of two institutions decide nothing, and speak against the name of a third.
    #expect(found(.init(name: "Beta Dom", nip: "5213017228", krs: "123456")) == "b review")
  }

  /// Words of one and two letters are like none but themselves.
  @Test func shortWordsMustBeEqual() throws {
    let network = try #require(
      readDataset(["institutions.csv": "id,name\n1,Ja Xy\n2,Ty Xz\n"]).network)
    var matcher = NameMatcher(network)
    #expect(matcher.match(.init(name: "ja qq")).candidates.map(\.institution) == [0])
    #expect(matcher.match(.init(name: "jo")).candidates.isEmpty)
  }
}
