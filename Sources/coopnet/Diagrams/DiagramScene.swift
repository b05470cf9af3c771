import NetworkGraph

/// A finished picture: everything placed, worded and coloured; writers only print it.
///
/// Lengths are points (1/72 inch), y runs downwards. Order is the order of drawing, and the same on each
/// run.
struct DiagramScene: Sendable {
  /// The view as the command line names it, as `hierarchy`.
  var view: String
  var language: Language
  var page: PageFormat
  var title: String
  /// A text alternative: what the picture shows, in a sentence or two.
  var summary: String
  /// Whether the DOT text leaves positions to `dot`, with clusters, or pins them.
  var leavesLayoutToGraphviz = false
  /// How opaque ties are, 0 to 1.
  var lineOpacity = 1.0
  var background: [SceneOutline] = []
  var clusters: [SceneCluster] = []
  var edges: [SceneEdge] = []
  var nodes: [SceneNode] = []
  var legend: [SceneLegendEntry] = []
  /// Title, caption, headings of bands and sectors, and labels that stand by themselves.
  var texts: [SceneText] = []
}

/// A line of text on the page.
struct SceneText: Sendable {
  enum Role: String, Sendable {
    case title, subtitle, heading, caption, legend, place, label
  }
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  var role: Role
  var text: String
  /// Where the baseline begins, is halved or ends, as the anchor says.
  var position: DiagramPoint
  var size: Double
  var anchor = Anchor.start
  var bold = false
  var paint = DiagramPaint.ink
  /// Whether white surrounds the letters, for words on a coloured ground.
  var hasHalo = false
  /// Turned clockwise about the position, in degrees.
  var turned = 0.0

  /// The upright box of an unturned line.
  var box: DiagramRect {
    let width = TextMeasure.width(text, size: size, bold: bold)
    let left =
      switch anchor {
      case .start: position.x
      case .middle: position.x - width / 2
      case .end: position.x - width
      }
    return DiagramRect(
      x: left, y: position.y - size * 0.78, width: width, height: size)
  }
}

/// A shape behind the network: the outline of a unit, a sector, a band.
struct SceneOutline: Sendable {
  /// Closed rings of corners; several rings are one shape with holes or islands.
  var rings: [[DiagramPoint]]
  var fill: DiagramPaint
  var stroke: DiagramPaint
  var strokeWidth = 0.5
  /// Whether it is filled with slanting lines: "no data" that shows in black and white.
  var isHatched = false
  /// Whether the rings are open lines.
  var isOpen = false
  /// The TERYT code of the unit it shows, or empty.
  var code = ""
  var tooltip = ""
}

/// Nodes that belong together, with a frame where positions are computed here.
struct SceneCluster: Sendable {
  var id: String
  var label: String
  /// Positions in `nodes`.
  var members: [Int]
  var frame: DiagramRect?
}

struct SceneNode: Sendable {
  /// How strongly it is drawn.
  enum Emphasis: Sendable {
    /// Without a tie, or beside the point of the view.
    case muted
    case normal
    /// What the view is about.
    case strong
  }

  /// The name in DOT: ASCII, opaque.
  var name: String
  /// The institution's id; of a group its key.
  var key: String
  /// The short name in one line.
  var label = ""
  var kind: String
  var sector: InstitutionKind.Sector
  var level = InstitutionKind.Level.gmina
  var territory: String
  var shape: NodeShape
  var center: DiagramPoint
  var width: Double
  var height: Double
  var fill: DiagramPaint
  var emphasis = Emphasis.normal
  /// The label inside, one entry a line.
  var lines: [String] = []
  var fontSize = 7.0
  /// The label outside.
  var outside: SceneText?
  /// Full name, kind, place, partners: one entry a line.
  var tooltip: [String]
  /// How many institutions it stands for.
  var members = 1
  var degree = 0

  var box: DiagramRect { DiagramRect(center: center, width: width, height: height) }
}

struct SceneEdge: Sendable {
  enum State: String, Sendable {
    case recorded, planned, founder, missing, absent, weak, new, ended, kept, bridge
  }

  /// Positions in `nodes`.
  var from: Int
  var to: Int
  /// A tie of several forms has one strand for each.
  var strands: [SceneStrand]
  var tooltip: [String]
  /// Every form of the tie, drawn by itself or not.
  var forms: [String]
}

/// One line of a tie.
struct SceneStrand: Sendable {
  var form: String
  var state: SceneEdge.State
  var style: LineStyle
  var width: Double
  var paint: DiagramPaint
  /// A start, then three points for each cubic curve.
  var path: [DiagramPoint]
  /// Where the arrow points to, beyond the end of the path.
  var arrow: DiagramPoint?
  /// Whether the start bears the open diamond of a founder.
  var hasDiamond = false
  /// Whether the start bears the open ring of a planned tie.
  var hasRing = false
  /// Whether the path runs from the edge's second end to its first.
  var isReversed = false
}

/// What a line bears in the legend.
enum LineMark: Sendable, Hashable {
  case none, arrow, diamond, ring
}

/// One line of the legend: a sign and what it means.
struct SceneLegendEntry: Sendable {
  enum Sign: Sendable {
    case heading
    case shape(NodeShape, DiagramPaint, SceneNode.Emphasis)
    case line(LineStyle, DiagramPaint, width: Double, mark: LineMark)
    case patch(DiagramPaint, isHatched: Bool)
    /// Words without a sign.
    case note
  }

  var sign: Sign
  var text: String
  /// The box of the sign; of a heading and a note, where the text begins.
  var box: DiagramRect = DiagramRect(x: 0, y: 0, width: 0, height: 0)
  var size = 7.0
}

/// The sheet a picture is drawn on.
struct PageFormat: Sendable, Hashable {
  var width: Double
  var height: Double
  var margin: Double
  /// Whether it is paper: the drawing has its size in millimetres.
  var isPaper = false

  /// For a screen, where who looks may enlarge it.
  static let screen = PageFormat(width: 842, height: 595, margin: 28)
  /// 297 x 210 mm with margins of 12 mm.
  static let a4Landscape = PageFormat(width: 841.89, height: 595.28, margin: 34, isPaper: true)
  static let a4Portrait = PageFormat(width: 595.28, height: 841.89, margin: 34, isPaper: true)

  /// The smallest type that can be read: on paper 6 points.
  var leastType: Double { isPaper ? 6 : 4.5 }

  var isPortrait: Bool { height > width }
  var inner: DiagramRect {
    DiagramRect(x: 0, y: 0, width: width, height: height).inset(by: margin)
  }
}
