/// Nodes and edges as a file of another program gives them, on the way to tables of a dataset.
struct ForeignNetwork {
  var nodes: SourceTable
  var edges: SourceTable
  var title = ""
  /// Ids of nodes that are events: what institutions take part in.
  var eventIDs: Set<String> = []
  /// What was passed over, by its name in the file, with where it first was.
  private(set) var passedOver: [(name: String, place: TextPlace)] = []

  /// Columns that every format has, in front of the attributes.
  static let nodeID = 0
  static let from = 0
  static let to = 1

  init(file: String) {
    nodes = SourceTable(.institutions, file: file, part: "nodes", columns: ["id"])
    edges = SourceTable(.ties, file: file, part: "edges", columns: ["from", "to"])
    edges.keepsRepeats = true
  }
}

// MARK: - Filling it

extension ForeignNetwork {
  mutating func addNode(_ id: String, at place: TextPlace, limits: ReadingLimits)
    throws(ForeignFault)
  {
    guard nodes.rows.count < limits.institutions else {
      throw .overBound(.institutions, limits.institutions, at: place)
    }
    nodes.addRow(at: place, id.isEmpty ? [] : [.init(column: Self.nodeID, text: id)])
  }

  mutating func addEdge(
    _ from: String, _ to: String, isDirected: Bool, at place: TextPlace, limits: ReadingLimits
  ) throws(ForeignFault) {
    guard edges.rows.count < limits.rows else { throw .overBound(.rows, limits.rows, at: place) }
    edges.addRow(at: place)
    if !from.isEmpty { edges.set("from", from) }
    if !to.isEmpty { edges.set("to", to) }
    if isDirected { edges.set("direction", "directed") }
  }

  mutating func passOver(_ name: String, at place: TextPlace) {
    if !passedOver.contains(where: { $0.name == name }) { passedOver.append((name, place)) }
  }

  /// An attribute of an edge that is a day, cut off after the day: `2009-03-01T10:00:00`.
  static func day(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20 else { return text }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    return DateSpan(day) == nil ? text : day
  }
}

// MARK: - As tables

extension ForeignNetwork {
  /// The tables that the network comes to, with notes on what was decided.
  func source(_ log: FindingLog) -> ForeignSource {
    var log = log
    for (name, place) in passedOver {
      log.add(.warning, .partPassedOver, line: place.line, column: place.column, [name])
    }
    var copy = self
    copy.nameNodesByTheirIDs()
    copy.nodes.joinLabels()
    copy.findTwoModes()
    var source = ForeignSource()
    source.title = title
    if copy.eventIDs.isEmpty {
      copy.splitForms(&log)
      var edges = copy.edges
      edges.setAsideUnfitColumns(&log)
      copy.nodes.setAsideUnfitColumns(&log)
      copy.noteParallels(&log)
      source.tables = [.institutions: copy.nodes, .ties: edges]
    } else {
      source.tables = copy.twoModeTables(&log)
    }
    source.logs = [log]
    return source
  }

  /// Takes an attribute `id` of the nodes as their id where each has one of its own, as in the files
  /// that coopnet and igraph write: there the format's own ids are only numbers.
  private mutating func nameNodesByTheirIDs() {
    guard let column = nodes.position(of: Self.idAttribute) else { return }
    var newIDs: [String: String] = [:]
    var seen: Set<[UInt8]> = []
    var owns: [String] = []
    for row in nodes.rows {
      guard let id = row[Self.nodeID], let own = row[column], newIDs[id] == nil,
        seen.insert(Array(own.utf8)).inserted
      else { return }
      newIDs[id] = own
      owns.append(own)
    }
    for (row, own) in owns.enumerated() {
      nodes.rows[row].cells.removeAll { $0.column == column || $0.column == Self.nodeID }
      nodes.rows[row].cells.insert(.init(column: Self.nodeID, text: own), at: 0)
    }
    nodes.removeColumn(column)
    for row in edges.rows.indices {
      for index in edges.rows[row].cells.indices
      where edges.rows[row].cells[index].column <= Self.to {
        let id = edges.rows[row].cells[index].text
        edges.rows[row].cells[index].text = newIDs[id] ?? id
      }
    }
  }

  /// What an attribute `id` of nodes is called until it is known whether it is their id.
  static let idAttribute = "id (attribute)"

  /// Takes nodes that are marked as one side of a two-mode network for events: `bipartite` 0 and 1
  /// of networkx, `type` false and true of igraph; only if every edge joins the two sides.
  private mutating func findTwoModes() {
    guard eventIDs.isEmpty else { return }
    for (name, first, second) in [("bipartite", "0", "1"), ("type", "false", "true")] {
      guard let column = nodes.position(of: name) else { continue }
      var events: Set<String> = []
      var institutions: Set<String> = []
      let isMarked = nodes.rows.allSatisfy { row in
        guard let id = row[Self.nodeID], let mark = row[column]?.lowercased() else { return false }
        if mark == second { events.insert(id) } else { institutions.insert(id) }
        return mark == first || mark == second
      }
      let crosses = edges.rows.allSatisfy { row in
        let isEvent = [Self.from, Self.to].map { events.contains(row[$0] ?? "") }
        return isEvent[0] != isEvent[1]
      }
      if isMarked, crosses, !events.isEmpty, !institutions.isEmpty {
        eventIDs = events
        return
      }
    }
  }

  /// Cuts an edge of several forms, as coopnet writes them joined by a blank, into a tie of each,
  /// which share its weight.
  private mutating func splitForms(_ log: inout FindingLog) {
    guard !edges.has(.form), let forms = edges.position(of: "forms") else { return }
    let weight = edges.position(of: "weight")
    var rows: [SourceTable.Row] = []
    var count = 0
    for row in edges.rows {
      let words = Self.forms(in: row[forms] ?? "")
      guard words.count > 1 else {
        rows.append(row)
        continue
      }
      count += 1
      let total = weight.flatMap { row[$0] }.flatMap { Double($0) }
      for (form, share) in zip(words, Self.shares(of: total, words.count)) {
        var part = row
        part.cells.removeAll { $0.column == forms }
        part.cells.append(.init(column: forms, text: form))
        // What is no weight stays as it is, to be told of.
        if let weight, let share {
          part.cells.removeAll { $0.column == weight }
          part.cells.append(.init(column: weight, text: share))
        }
        rows.append(part)
      }
    }
    edges.rows = rows
    edges.rename(forms, to: "form")
    if count > 0 { log.add(.note, .formsSplit, [String(count)]) }
  }

  /// The known forms of a cell, and what is left of it as one more.
  static func forms(in text: String) -> [String] {
    let words = text.split(separator: " ").map { String($0) }
    let known = words.filter { Vocabulary.forms[$0] != nil }
    let rest = words.filter { Vocabulary.forms[$0] == nil }
    if known.isEmpty || Vocabulary.forms[text] != nil { return text.isEmpty ? [] : [text] }
    return known + (rest.isEmpty ? [] : [rest.joined(separator: " ")])
  }

  /// Parts of a weight that, added up in their order, are the weight again to the last bit.
  static func shares(of total: Double?, _ count: Int) -> [String?] {
    guard let total, total > 0, total.isFinite else {
      return [String?](repeating: nil, count: count)
    }
    var shares = [Double](repeating: total / Double(count), count: count - 1)
    shares.append(total - shares.reduce(0, +))
    return shares.map { NumberText.text($0) }
  }

  private func noteParallels(_ log: inout FindingLog) {
    struct Pair: Hashable {
      let from: String
      let to: String
      let form: String
    }
    let form = edges.position(ofColumn: .form)
    var pairs: Set<Pair> = []
    var count = 0
    for row in edges.rows {
      let pair = Pair(
        from: row[Self.from] ?? "", to: row[Self.to] ?? "", form: form.flatMap { row[$0] } ?? "")
      if !pairs.insert(pair).inserted { count += 1 }
    }
    if count > 0 { log.add(.note, .parallelTies, [String(count)]) }
  }
}
