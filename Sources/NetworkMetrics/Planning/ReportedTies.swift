import NetworkGraph

/// The counted recorded ties of a network on a day, each with all that its raters said of it.
///
/// Events and founders are no ties that anybody was asked about, and are left out.
struct ReportedTies: Sendable {
  /// Who said that there is a tie.
  enum Side: Sendable {
    case both, first, second
    /// One side, and the data do not say which.
    case one
    /// Nobody was asked, or nothing is recorded of who said so.
    case unknown
  }

  struct Rating: Sendable {
    /// As written; the id of an institution, or empty.
    let rater: String
    let trust: Double?
    let value: Double?
  }

  struct Reported: Sendable {
    /// Nodes.
    let first: Int
    let second: Int
    let side: Side
    let ratings: [Rating]
  }

  /// In the order of the links.
  let ties: [Reported]

  /// - Complexity: O(*t*) for *t* ties.
  init(_ day: NetworkOnDay) {
    let rows = day.network.ties
    var groups: [[Int]] = []
    var groupOfRow: [Int: Int] = [:]
    var groupOfTold: [ToldTie: Int] = [:]
    for link in day.links where link.isCounted(day.options) {
      guard case .tie(let row) = link.origin, !link.isFounder,
        day.nodes[Int(link.from)] >= 0, day.nodes[Int(link.to)] >= 0
      else { continue }
      if rows[row].rater.isEmpty {
        groupOfRow[row] = groups.count
      } else {
        groupOfTold[ToldTie(rows[row])] = groups.count
      }
      groups.append([])
    }
    for (position, row) in rows.enumerated() {
      let group = row.rater.isEmpty ? groupOfRow[position] : groupOfTold[ToldTie(row)]
      if let group { groups[group].append(position) }
    }
    ties = groups.map { group in Self.reported(group.map { rows[$0] }, day) }
  }

  private static func reported(_ rows: [Tie], _ day: NetworkOnDay) -> Reported {
    let (from, to) = (rows[0].from, rows[0].to)
    return Reported(
      first: Int(day.nodes[from]), second: Int(day.nodes[to]),
      side: side(rows, day.network.institutions[from].id, day.network.institutions[to].id),
      ratings: rows.filter { $0.trust != nil || $0.value != nil }.map {
        Rating(rater: $0.rater, trust: $0.trust, value: $0.value)
      })
  }

  private static func side(_ rows: [Tie], _ first: String, _ second: String) -> Side {
    func isRated(by id: String) -> Bool { rows.contains { $0.rater.hasSameCodePoints(as: id) } }
    let (byFirst, bySecond) = (isRated(by: first), isRated(by: second))
    if byFirst && bySecond || rows.contains(where: { $0.confirmed == true }) { return .both }
    if byFirst { return .first }
    if bySecond { return .second }
    return rows.contains { $0.confirmed == false } ? .one : .unknown
  }
}

/// What makes rows of different raters one tie.
struct ToldTie: Hashable {
  private let first: Int
  private let second: Int
  private let isDirected: Bool
  private let form: String
  private let start: Day?
  private let end: Day?
  private let status: RecordedStatus?
  private let subject: String
  private let document: String

  init(_ tie: Tie) {
    let swapped = !tie.isDirected && tie.from > tie.to
    first = swapped ? tie.to : tie.from
    second = swapped ? tie.from : tie.to
    isDirected = tie.isDirected
    form = tie.form
    start = tie.start
    end = tie.end
    status = tie.status
    subject = tie.subject
    document = tie.document
  }
}
