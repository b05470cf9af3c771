/// Reads Pajek's .net files (mrvar.fdv.uni-lj.si/pajek): vertices with quoted labels, arcs, edges,
/// lists of either, matrices, several relations; `*Vertices n m` is a network of two modes, whose
/// first m vertices are institutions and the others events.
///
/// The number of a relation is its form by its name; words behind the numbers of a line are kept as
/// attributes in pairs, as Pajek has them (`c Blue`). `&#261;` in a label is a letter.
struct PajekReader {
  private enum Section {
    case none
    case vertices
    case arcs, edges, arcsList, edgesList, matrix
    case passedOver
  }

  private let lines: [ArraySlice<UInt8>]
  private let limits: ReadingLimits
  private var network: ForeignNetwork
  private var section = Section.none
  /// Names of the vertices by number; nil where no line has named one.
  private var names: [String?] = []
  private var seenNames: Set<String> = []
  private var firstMode: Int?
  private var relation = ""
  private var matrixRow = 0
  private var edgeEnds: [(from: Int, to: Int)] = []

  /// Vertices that no line names: a count alone must not eat the memory.
  private static let unnamedLimit = 100_000

  init(_ text: [UInt8], file: String, limits: ReadingLimits) {
    lines = Self.lines(of: text)
    self.limits = limits
    network = ForeignNetwork(file: file)
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < text.count {
      if text[index] == 0x0A || text[index] == 0x0D {
        lines.append(text[start..<index])
        if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// - Complexity: O(bytes).
  mutating func read() throws(ForeignFault) -> ForeignNetwork {
    for (index, line) in lines.enumerated() {
      let place = TextPlace(line: index + 1, column: 1)
      let words = try Self.words(line, at: place)
      guard let first = words.first, first.text.utf8.first != UInt8(ascii: "%") else { continue }
      if !first.isQuoted, first.text.utf8.first == UInt8(ascii: "*") {
        try startSection(words, at: place)
      } else {
        try readLine(words, at: place)
      }
    }
    try finish()
    return network
  }

  // MARK: Words

  private struct Word {
    var text: String
    var isQuoted = false
  }

  /// The words of a line; a quoted one may hold blanks, and a double quote is a quote.
  private static func words(
    _ line: ArraySlice<UInt8>, at place: TextPlace
  ) throws(ForeignFault) -> [Word] {
    var words: [Word] = []
    var index = line.startIndex
    while index < line.endIndex {
      if isBlank(line[index]) {
        index += 1
      } else if line[index] == 0x22 {
        var bytes: [UInt8] = []
        index += 1
        while true {
          guard index < line.endIndex else {
            throw ForeignFault(.unclosedQuote, at: place, [String(place.line)])
          }
          if line[index] == 0x22 {
            guard index + 1 < line.endIndex, line[index + 1] == 0x22 else { break }
            index += 1
          }
          bytes.append(line[index])
          index += 1
        }
        index += 1
        words.append(Word(text: letters(String(decoding: bytes, as: UTF8.self)), isQuoted: true))
      } else {
        let start = index
        while index < line.endIndex, !isBlank(line[index]) { index += 1 }
        words.append(Word(text: letters(String(decoding: line[start..<index], as: UTF8.self))))
      }
    }
    return words
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A text with its `&#261;` as letters.
  private static func letters(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      if scalars[index] == "&", index + 2 < scalars.count, scalars[index + 1] == "#",
        let end = scalars[(index + 2)...].prefix(9).firstIndex(of: ";"),
        let value = UInt32(String(String.UnicodeScalarView(scalars[(index + 2)..<end]))),
        value > 0, let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        index = end + 1
      } else {
        result.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return result
  }
}

// MARK: - Sections

extension PajekReader {
  private mutating func startSection(_ words: [Word], at place: TextPlace) throws(ForeignFault) {
    relation = ""
    matrixRow = 0
    let name = words[0].text.lowercased()
    switch name {
    case "*vertices": try startVertices(words, at: place)
    case "*network":
      section = .none
      if network.title.isEmpty {
        network.title = words.dropFirst().map(\.text).joined(separator: " ")
      }
    case "*arcs": try startEdges(.arcs, words, at: place)
    case "*edges": try startEdges(.edges, words, at: place)
    case "*arcslist": try startEdges(.arcsList, words, at: place)
    case "*edgeslist": try startEdges(.edgesList, words, at: place)
    case "*matrix": try startEdges(.matrix, words, at: place)
    default:
      network.passOver(words[0].text, at: place)
      section = .passedOver
    }
  }

  private mutating func startEdges(
    _ kind: Section, _ words: [Word], at place: TextPlace
  ) throws(ForeignFault) {
    section = kind
    // `*Arcs :2 "meeting"`
    if words.count > 1, words[1].text.utf8.first == UInt8(ascii: ":") {
      relation = words.count > 2 ? words[2].text : String(words[1].text.dropFirst())
    }
    if names.isEmpty { throw Self.bad(at: place, "no-vertices", words[0].text) }
  }

  private mutating func startVertices(_ words: [Word], at place: TextPlace) throws(ForeignFault) {
    guard names.isEmpty else {
      network.passOver(words[0].text, at: place)
      section = .passedOver
      return
    }
    guard words.count > 1, let count = Int(words[1].text), count > 0 else {
      throw Self.bad(at: place, "bad-count", words.dropFirst().first?.text ?? "")
    }
    guard count <= limits.institutions else {
      throw .overBound(.institutions, limits.institutions, at: place)
    }
    // Each vertex or each end of an edge takes a byte at least.
    let bytes = lines.last.map { $0.endIndex } ?? 0
    guard count <= bytes + Self.unnamedLimit else {
      throw Self.bad(at: place, "count-without-lines", words[1].text)
    }
    names = [String?](repeating: nil, count: count)
    if words.count > 2 {
      guard let first = Int(words[2].text), (0...count).contains(first) else {
        throw Self.bad(at: place, "bad-count", words[2].text)
      }
      if first > 0, first < count { firstMode = first }
    }
    section = .vertices
    network.nodes.headerPlace = place
  }

  private mutating func readLine(_ words: [Word], at place: TextPlace) throws(ForeignFault) {
    switch section {
    case .vertices: try readVertex(words, at: place)
    case .arcs: try readEdge(words, isDirected: true, at: place)
    case .edges: try readEdge(words, isDirected: false, at: place)
    case .arcsList: try readList(words, isDirected: true, at: place)
    case .edgesList: try readList(words, isDirected: false, at: place)
    case .matrix: try readMatrixRow(words, at: place)
    case .none, .passedOver: break
    }
  }

  private func number(_ word: Word, at place: TextPlace) throws(ForeignFault) -> Int {
    guard let number = Int(word.text), number >= 1, number <= names.count else {
      throw Self.bad(at: place, "bad-vertex", word.text)
    }
    return number - 1
  }

  private mutating func readVertex(_ words: [Word], at place: TextPlace) throws(ForeignFault) {
    let position = try number(words[0], at: place)
    guard names[position] == nil else {
      throw Self.bad(at: place, "repeated-vertex", words[0].text)
    }
    let label = words.count > 1 ? words[1].text : ""
    let name = label.trimmingBlanks.isEmpty || seenNames.contains(label) ? "" : label
    // A label that another vertex has cannot name this one alone.
    let id = name.isEmpty ? words[0].text : name
    seenNames.insert(id)
    names[position] = id
    try network.addNode(id, at: place, limits: limits)
    if name.isEmpty { network.nodes.set("label", label) }
    var rest = Array(words.dropFirst(2))
    for axis in ["x", "y", "z"] {
      guard let word = rest.first, !word.isQuoted, Double(word.text) != nil else { break }
      network.nodes.set(axis, word.text)
      rest.removeFirst()
    }
    if let word = rest.first, Self.shapes.contains(word.text.lowercased()) {
      network.nodes.set("pajek:shape", word.text)
      rest.removeFirst()
    }
    setPairs(rest) { network, name, value in network.nodes.set(name, value) }
  }

  private static let shapes = ["ellipse", "box", "diamond", "triangle", "cross", "empty", "man"]

  private mutating func readEdge(
    _ words: [Word], isDirected: Bool, at place: TextPlace
  ) throws(ForeignFault) {
    guard words.count >= 2 else { throw Self.bad(at: place, "too-few-words", words[0].text) }
    let ends = (try number(words[0], at: place), try number(words[1], at: place))
    try add(ends, isDirected: isDirected, at: place)
    var rest = Array(words.dropFirst(2))
    if let word = rest.first, !word.isQuoted, Double(word.text) != nil {
      network.edges.set("weight", word.text)
      rest.removeFirst()
    }
    setPairs(rest) { network, name, value in network.edges.set(name, value) }
  }

  /// `1 2 3`: from 1 to 2 and to 3.
  private mutating func readList(
    _ words: [Word], isDirected: Bool, at place: TextPlace
  ) throws(ForeignFault) {
    let first = try number(words[0], at: place)
    for word in words.dropFirst() {
      try add((first, try number(word, at: place)), isDirected: isDirected, at: place)
    }
  }

  private mutating func readMatrixRow(_ words: [Word], at place: TextPlace) throws(ForeignFault) {
    let rows = firstMode ?? names.count
    let shift = firstMode ?? 0
    guard matrixRow < rows, words.count == names.count - shift else {
      throw Self.bad(at: place, "matrix-size", String(words.count))
    }
    for (column, word) in words.enumerated() {
      guard let value = Double(word.text) else {
        throw Self.bad(at: place, "bad-number", word.text)
      }
      if value == 0 { continue }
      try add((matrixRow, column + shift), isDirected: firstMode == nil, at: place)
      network.edges.set("weight", word.text)
    }
    matrixRow += 1
  }

  private mutating func add(
    _ ends: (Int, Int), isDirected: Bool, at place: TextPlace
  ) throws(ForeignFault) {
    edgeEnds.append(ends)
    try network.addEdge("", "", isDirected: isDirected, at: place, limits: limits)
    network.edges.set("form", relation)
  }

  /// The words of a line behind its numbers: names and values in turn.
  private mutating func setPairs(
    _ words: [Word], _ set: (inout ForeignNetwork, String, String) -> Void
  ) {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.text.utf8.first == UInt8(ascii: "[") {
        set(&network, "time", word.text)
        index += 1
      } else if index + 1 < words.count {
        set(&network, "pajek:" + word.text, words[index + 1].text)
        index += 2
      } else {
        set(&network, "pajek:shape", word.text)
        index += 1
      }
    }
  }

  /// Names the vertices that no line names, gives the edges their ends, and tells the modes.
  private mutating func finish() throws(ForeignFault) {
    guard !names.isEmpty else {
      throw Self.bad(at: TextPlace(line: 1, column: 1), "no-vertices", "")
    }
    let unnamed = names.indices.filter { names[$0] == nil }
    guard unnamed.count <= Self.unnamedLimit else {
      throw Self.bad(at: network.nodes.headerPlace, "count-without-lines", String(names.count))
    }
    for position in unnamed {
      let id = String(position + 1)
      let name = seenNames.contains(id) ? "vertex \(id)" : id
      names[position] = name
      try network.addNode(name, at: network.nodes.headerPlace, limits: limits)
    }
    for (row, ends) in edgeEnds.enumerated() {
      network.edges.set(row, ForeignNetwork.from, names[ends.from] ?? "")
      network.edges.set(row, ForeignNetwork.to, names[ends.to] ?? "")
    }
    if let firstMode { network.eventIDs = Set(names[firstMode...].compactMap { $0 }) }
  }

  private static func bad(at place: TextPlace, _ code: String, _ word: String) -> ForeignFault {
    ForeignFault(.notWellFormed, at: place, ["Pajek", code, word])
  }
}
