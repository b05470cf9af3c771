import NetworkGraph

/// A colour by what it stands for; the page may give each another value in the dark.
enum DiagramPaint: Sendable, Hashable {
  case paper, ink, muted, faint, wedge, band
  case line, planned, missing, absent, new, ended, kept
  case sector(InstitutionKind.Sector)
  /// A class of coverage, 0 lowest to 4.
  case coverage(Int)
  case noData
  /// A step of grey, 0 lightest to 3.
  case shade(Int)
  case none
}

extension DiagramPaint {
  /// The colour on paper. Sectors: Okabe & Ito 2008; coverage: five steps of cividis (Nuñez et al.
  /// 2018), lightened so that black text stays readable on each; both safe for colour-blind readers.
  var hex: String {
    switch self {
    case .paper: "#ffffff"
    case .ink: "#1a1a1a"
    case .muted: "#555555"
    case .faint: "#b8b8b8"
    case .wedge: "#f3f3f0"
    case .band: "#dcdcd6"
    case .line: "#3c3c3c"
    case .planned: "#0072b2"
    case .missing: "#d55e00"
    case .absent: "#8b2f00"
    case .new: "#0072b2"
    case .ended: "#d55e00"
    case .kept: "#8a8a8a"
    case .sector(.public): "#56b4e9"
    case .sector(.ngo): "#e69f00"
    case .sector(.socialEconomy): "#2fb38a"
    case .sector(.church): "#cc79a7"
    case .sector(.business): "#f0e442"
    case .sector(.unknown): "#c8c8c8"
    case .coverage(0): "#7d8db0"
    case .coverage(1): "#a6adbd"
    case .coverage(2): "#c9c8b8"
    case .coverage(3): "#e6dc9d"
    case .coverage: "#fbf3a6"
    case .noData: "#ffffff"
    case .shade(0): "#eef3f7"
    case .shade(1): "#d3e2ee"
    case .shade(2): "#b3cfe3"
    case .shade: "#8fb9d6"
    case .none: "none"
    }
  }

  /// The colour mixed with seven parts of white to three: for what is drawn faintly, without letting
  /// lines shine through.
  var pale: String {
    let digits = Array(hex.utf8)
    guard digits.count == 7 else { return hex }
    func value(_ byte: UInt8) -> Int { Int(byte < 58 ? byte - 48 : byte - 87) }
    var text = "#"
    for index in [1, 3, 5] {
      let channel = value(digits[index]) * 16 + value(digits[index + 1])
      let mixed = String((channel * 3 + 255 * 7) / 10, radix: 16)
      text += mixed.utf8.count < 2 ? "0" + mixed : mixed
    }
    return text
  }

  /// The class by which a style sheet of the page finds it.
  var cssClass: String {
    switch self {
    case .sector(let sector): "sector-\(sector.rawValue)"
    case .coverage(let step): "coverage-\(step)"
    case .noData: "no-data"
    case .shade(let step): "shade-\(step)"
    case .none: "bare"
    case .paper: "paper"
    case .ink: "ink"
    case .muted: "muted"
    case .faint: "faint"
    case .wedge: "wedge"
    case .band: "band"
    case .line: "line"
    case .planned: "planned"
    case .missing: "missing"
    case .absent: "absent"
    case .new: "new"
    case .ended: "ended"
    case .kept: "kept"
    }
  }
}

/// How a line is drawn: dashes here, the nearest style of Graphviz in DOT.
struct LineStyle: Sendable, Hashable {
  /// Lengths of dashes and gaps, in line widths above 1; empty: unbroken.
  var dashes: [Double] = []
  /// Whether it is two parallel lines.
  var isDouble = false
  /// `solid`, `dashed`, `dotted`.
  var graphviz = "solid"

  static let solid = LineStyle()

  /// The fixed style of a form: the same in each picture.
  ///
  /// Forms of integration are unbroken or double, of coordination long dashes, of cooperation short
  /// ones, of awareness dots.
  static func of(form: String) -> LineStyle {
    if form.isEmpty { return .solid }
    return styles[form] ?? LineStyle(dashes: [1, 1.6], graphviz: "dotted")
  }

  private static let styles: [String: LineStyle] = [
    "project": .solid,
    "agreement": LineStyle(isDouble: true),
    "grant": LineStyle(dashes: [14, 2], graphviz: "dashed"),
    "founder": .solid,
    "programme": LineStyle(dashes: [10, 2.5, 2, 2.5], graphviz: "dashed"),
    "joint-programme": LineStyle(dashes: [10, 2.5, 2, 2.5, 2, 2.5], graphviz: "dashed"),
    "referral": LineStyle(dashes: [8, 3], graphviz: "dashed"),
    "supervision": LineStyle(dashes: [8, 2, 4, 2], graphviz: "dashed"),
    "team": LineStyle(dashes: [8, 3], isDouble: true, graphviz: "dashed"),
    "working-group": LineStyle(dashes: [4, 2], isDouble: true, graphviz: "dashed"),
    "information": LineStyle(dashes: [4, 3], graphviz: "dashed"),
    "advice": LineStyle(dashes: [4, 2, 1, 2], graphviz: "dashed"),
    "plan": LineStyle(dashes: [4, 2, 1, 2, 1, 2], graphviz: "dashed"),
    "meeting": LineStyle(dashes: [1.2, 2.4], graphviz: "dotted"),
    "training": LineStyle(dashes: [1.2, 1.8, 1.2, 4.6], graphviz: "dotted"),
    "report": LineStyle(dashes: [1.2, 4.6], graphviz: "dotted"),
  ]
}

/// Widths of ties: four classes, so that a legend can say what each means.
struct TieWidth: Sendable, Hashable {
  /// The upper bounds of all classes but the last.
  var bounds: [Double]

  /// For the weights of ties.
  static let weights = TieWidth(bounds: [1, 3, 6])
  /// For numbers of pairs.
  static let pairs = TieWidth(bounds: [2, 10, 30])

  /// How much thinner lines are where many run: 1 up to 70 ties.
  static func scale(for count: Int) -> Double {
    count <= 70 ? 1 : max(0.34, (70 / Double(count)).squareRoot())
  }

  /// How opaque lines are where many run.
  static func opacity(for count: Int) -> Double {
    count <= 250 ? 1 : max(0.4, 0.62 * (400 / Double(max(400, count))).squareRoot())
  }

  static let widths: [Double] = [0.8, 1.4, 2.2, 3.2]

  func group(of weight: Double) -> Int {
    bounds.firstIndex { weight <= $0 + 1e-9 } ?? bounds.count
  }
}
