import NetworkGraph

/// What is expected of the institutions of a unit of the country: that one is there, or that two work
/// together.
///
/// A rule is data (`EmbeddedRules.swift`, or a dataset's rules.json); what it means is told by
/// `GapAnalysis`. Its texts stand in both languages, its kinds and forms are ids.
public struct Rule: Sendable {
  public let id: String
  public let title: Bilingual
  /// The act and article, or the practice, that it rests on.
  public let basis: Bilingual
  /// What a reader should know besides; nil: nothing.
  public let note: Bilingual?
  /// Where the basis was read.
  public let sources: [String]
  /// Whether somebody has checked the basis against the act.
  public let isVerified: Bool
  public let strength: Strength
  public let expects: Expectancy
  /// The unit that the rule speaks of, in the words of its source.
  public let per: String
  public let scope: Scope
  public let quantifier: Quantifier
  /// At least one; each has expectations of its own.
  public let demands: [Demand]
  /// The forms that meet it by name; never `founder`.
  public let metBy: [String]
  /// Every form of this one's intensity or more meets it too.
  public let andAbove: String?
  /// Whether each form of a higher intensity than the least named one meets it too.
  public let orStronger: Bool
  /// How many months old a point form may be; takes the place of the window.
  public let within: Int?
  /// The first day on which it holds; nil: since ever.
  public let from: Day?
  /// The last day on which it holds; nil: no end.
  public let until: Day?
  /// Whether a tie to an addressee of an event meets it.
  public let addressedCounts: Bool
  /// Whether a founder link meets it.
  public let founderCounts: Bool
  /// Whether kinds are read as written; otherwise OPS means OPS or CUS.
  public let kindsExact: Bool
  /// Whether only first units that serve more than one gmina are meant.
  public let severalGminas: Bool

  public init(
    id: String, title: Bilingual, basis: Bilingual, note: Bilingual? = nil,
    sources: [String] = [], isVerified: Bool = true, strength: Strength, expects: Expectancy = .tie,
    per: String = "gmina", scope: Scope = .gmina, quantifier: Quantifier = .any,
    demands: [Demand], metBy: [String] = [], andAbove: String? = nil, orStronger: Bool = true,
    within: Int? = nil, from: Day? = nil, until: Day? = nil, addressedCounts: Bool = false,
    founderCounts: Bool = false, kindsExact: Bool = false, severalGminas: Bool = false
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.note = note
    self.sources = sources
    self.isVerified = isVerified
    self.strength = strength
    self.expects = expects
    self.per = per
    self.scope = scope
    self.quantifier = quantifier
    self.demands = demands
    self.metBy = metBy
    self.andAbove = andAbove
    self.orStronger = orStronger
    self.within = within
    self.from = from
    self.until = until
    self.addressedCounts = addressedCounts
    self.founderCounts = founderCounts
    self.kindsExact = kindsExact
    self.severalGminas = severalGminas
  }
}

extension Rule {
  /// What stands behind a rule, and so how much it weighs in a coverage.
  public enum Strength: String, Sendable, CaseIterable {
    case law, duty, practice

    /// 3, 2 and 1.
    public var weight: Double {
      switch self {
      case .law: 3
      case .duty: 2
      case .practice: 1
      }
    }
  }

  public enum Expectancy: String, Sendable, CaseIterable {
    /// A unit of the first kinds whose service area covers the unit of the country.
    case unit
    /// A tie between a first and a second unit.
    case tie
    /// That the second units are members of one event of the form, placed in the gmina or holding
    /// a first unit; each demand is a sector of that team.
    case team
    /// A tie of the form between a first unit and whomever, or that it takes part in an event of it.
    case partner
  }

  /// Over which units of the country the institutions are taken.
  public enum Scope: String, Sendable, CaseIterable {
    /// Those whose service area covers the gmina; rows in each gmina.
    case gmina
    /// Those whose service area meets the gmina's powiat; rows in each gmina.
    case powiat
    /// Those whose service area meets the voivodeship; rows under its own code, in no coverage.
    case voivodeship
  }

  /// How many expectations a demand makes.
  public enum Quantifier: String, Sendable, CaseIterable {
    /// One: some first with some second.
    case any
    /// One for every first: with some second.
    case eachA = "each-a"
    /// One for every second: with some first.
    case eachB = "each-b"
  }

  /// The kinds of the two ends.
  public struct Demand: Sendable, Hashable {
    public let first: [String]
    /// Empty where a unit or whatever partner is asked for.
    public let second: [String]
    /// An optional one is counted where it is met, and nothing is missing where it isn't.
    public let isOptional: Bool

    public init(_ first: [String], _ second: [String] = [], isOptional: Bool = false) {
      self.first = first
      self.second = second
      self.isOptional = isOptional
    }
  }
}
