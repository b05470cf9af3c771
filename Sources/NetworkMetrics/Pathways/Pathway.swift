import NetworkGraph

/// A way of a person through institutions, from entry to exit: a list of stages.
///
/// A pathway is data (`EmbeddedPathways.swift`, or a dataset's pathways.json); what is made of it is
/// told by `PathwayAnalysis`.
public struct Pathway: Sendable {
  public let id: String
  public let title: Bilingual
  /// At least one.
  public let stages: [Stage]
  /// What a reader should know besides; nil: nothing.
  public let note: Bilingual?
  /// Where it was read.
  public let sources: [String]

  public init(
    id: String, title: Bilingual, stages: [Stage], note: Bilingual? = nil, sources: [String] = []
  ) {
    self.id = id
    self.title = title
    self.stages = stages
    self.note = note
    self.sources = sources
  }
}

extension Pathway {
  /// One step of the way: open if one of its ways is.
  public struct Stage: Sendable {
    public let id: String
    public let title: Bilingual
    /// An optional stage may be passed over.
    public let isOptional: Bool
    /// The first and last day on which it is part of the pathway; nil: no bound.
    public let from: Day?
    public let until: Day?
    public let ways: [Way]

    public init(
      id: String, title: Bilingual, isOptional: Bool = false, from: Day? = nil,
      until: Day? = nil, ways: [Way]
    ) {
      self.id = id
      self.title = title
      self.isOptional = isOptional
      self.from = from
      self.until = until
      self.ways = ways
    }
  }

  /// Units that are needed together.
  public struct Way: Sendable {
    /// What it is called where it differs from the stage; nil: as the stage.
    public let title: Bilingual?
    public let from: Day?
    public let until: Day?
    /// Each must have a unit; none where the stage is work, and no unit.
    public let parts: [Part]

    public init(
      title: Bilingual? = nil, from: Day? = nil, until: Day? = nil, parts: [Part]
    ) {
      self.title = title
      self.from = from
      self.until = until
      self.parts = parts
    }
  }

  /// Kinds one of which is needed.
  public struct Part: Sendable, Hashable {
    public let kinds: [String]
    /// Whether it is asked for only where the data hold such a unit at all.
    public let isIfRecorded: Bool

    public init(_ kinds: [String], isIfRecorded: Bool = false) {
      self.kinds = kinds
      self.isIfRecorded = isIfRecorded
    }
  }
}

/// Whether a day lies in a validity; without a day only an end keeps out.
func isInForce(from: Day?, until: Day?, on day: Day?) -> Bool {
  guard let day else { return until == nil }
  if let from, day < from { return false }
  if let until, until < day { return false }
  return true
}
