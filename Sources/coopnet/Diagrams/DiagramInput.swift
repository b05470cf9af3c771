import NetworkGraph

/// What a diagram is drawn from: the network on a day, and results that others computed.
struct DiagramInput: Sendable {
  var day: NetworkOnDay
  var language: Language
  var page = PageFormat.screen
  /// The dataset's title.
  var title: String
  /// Where the data come from, as one line; empty: no such line.
  var source = ""
  /// Expected ties that do not stand as expected.
  var missing: [MissingTie] = []
  /// The coverage of each gmina, 0 to 1; nil where it is undefined.
  var coverage: [TerritoryCode: Double?] = [:]
  /// Geometry of units, in degrees.
  var outlines: [GeoOutline] = []
  /// For the difference: the network as it was.
  var earlier: NetworkOnDay?
  /// For the pathway view.
  var pathway: PathwayPicture?

  init(day: NetworkOnDay, language: Language, title: String) {
    self.day = day
    self.language = language
    self.title = title
  }
}

/// An expected tie that is not there, or not as it should be.
struct MissingTie: Sendable, Hashable {
  enum Status: String, Sendable, Hashable {
    /// Not recorded in the data.
    case unrecorded
    /// The data say that there is none.
    case absent
    /// Recorded, and not enough for the rule.
    case weak
  }

  /// Positions in `CooperationNetwork.institutions`.
  var from: Int
  var to: Int
  var status: Status
  /// The rules that ask for it, as `T1, T12`.
  var rules: String

  init(from: Int, to: Int, status: Status, rules: String = "") {
    self.from = from
    self.to = to
    self.status = status
    self.rules = rules
  }
}

/// The shape of a unit: rings of longitude and latitude, outer rings and holes alike.
struct GeoOutline: Sendable {
  var code: TerritoryCode
  var rings: [[GeoPoint]]
}

struct GeoPoint: Sendable, Hashable {
  var longitude: Double
  var latitude: Double
}

/// A pathway of one gmina: stages from entry to exit, the units that could serve in each, the ties
/// between them.
struct PathwayPicture: Sendable {
  struct Stage: Sendable {
    /// What the stage is called, in the language of the picture.
    var title: String
    var isOptional: Bool
    /// Choices of which one suffices, or parts that are all needed, as `isAll` says.
    var parts: [Part]
    /// Whether every part is needed; else one of them.
    var isAll: Bool

    init(title: String, isOptional: Bool = false, parts: [Part], isAll: Bool = false) {
      self.title = title
      self.isOptional = isOptional
      self.parts = parts
      self.isAll = isAll
    }
  }

  struct Part: Sendable {
    /// The id of a kind.
    var kind: String
    /// Positions of the institutions that serve the gmina; empty: none is recorded.
    var institutions: [Int]
    /// The nearest unit elsewhere, where none serves the gmina.
    var nearest: Int?

    init(kind: String, institutions: [Int], nearest: Int? = nil) {
      self.kind = kind
      self.institutions = institutions
      self.nearest = nearest
    }
  }

  /// A step from a unit of one stage to a unit of the next.
  struct Step: Sendable {
    var from: Int
    var to: Int
    /// Whether a tie that suffices is recorded.
    var isRecorded: Bool
  }

  var title: String
  var stages: [Stage]
  var steps: [Step]
  var isAvailable: Bool
  var isConnected: Bool
}

/// Why a diagram is not drawn.
struct DiagramRefusal: Error, Sendable, Hashable {
  enum Reason: Sendable, Hashable {
    case unknownUnit(String)
    case unknownInstitution(String)
    case nothingToShow
    case noCoordinates
    case tooLarge(count: Int, limit: Int)
    case missingData
  }

  var reason: Reason
}
