import NetworkGraph

/// What a diagram shows.
///
///     DiagramView("gmina:260101")  // .gmina(260101)
enum DiagramView: Sendable, Hashable {
  case overview, hierarchy, map, gaps, bridges, kinds, difference
  case gmina(TerritoryCode)
  case powiat(TerritoryCode)
  /// An institution's id.
  case ego(String)
  /// The id of a pathway, in a gmina.
  case pathway(String, TerritoryCode)

  /// Reads `overview`, `gmina:CODE`, `powiat:CODE`, `ego:ID`, `pathway:ID:CODE`; nil for other words.
  init?(_ text: String) {
    if let plain = Self.plain.first(where: { $0.description == text }) {
      self = plain
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let argument = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "gmina":
      guard let code = TerritoryCode(argument), code.level == .gmina else { return nil }
      self = .gmina(code)
    case "powiat":
      guard let code = TerritoryCode(argument), code.level == .powiat else { return nil }
      self = .powiat(code)
    case "ego":
      guard !argument.isEmpty else { return nil }
      self = .ego(argument)
    case "pathway":
      guard let last = argument.utf8.lastIndex(of: UInt8(ascii: ":")),
        let code = TerritoryCode(argument[argument.index(after: last)...]), code.level == .gmina
      else { return nil }
      self = .pathway(String(argument[..<last]), code)
    default: return nil
    }
  }

  /// The views without an argument.
  static let plain: [DiagramView] = [
    .overview, .hierarchy, .map, .gaps, .bridges, .kinds, .difference,
  ]

  /// Every word that a view may begin with, as help lists them.
  static let forms = [
    "overview", "hierarchy", "map", "gmina:CODE", "powiat:CODE", "ego:ID", "gaps", "bridges",
    "kinds",
    "pathway:ID:CODE", "difference",
  ]
}

extension DiagramView: CustomStringConvertible {
  var description: String {
    switch self {
    case .overview: "overview"
    case .hierarchy: "hierarchy"
    case .map: "map"
    case .gaps: "gaps"
    case .bridges: "bridges"
    case .kinds: "kinds"
    case .difference: "difference"
    case .gmina(let code): "gmina:\(code)"
    case .powiat(let code): "powiat:\(code)"
    case .ego(let id): "ego:\(id)"
    case .pathway(let id, let code): "pathway:\(id):\(code)"
    }
  }

  /// For file names: letters, digits and dashes; ids of institutions are left to the caller.
  var fileStem: String {
    switch self {
    case .gmina(let code): "gmina-\(code)"
    case .powiat(let code): "powiat-\(code)"
    case .ego: "ego"
    case .pathway(_, let code): "pathway-\(code)"
    default: description
    }
  }
}
