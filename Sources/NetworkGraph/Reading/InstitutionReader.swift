/// Reads institutions.csv.
///
/// A repeated id is merged: the first row wins, and its empty cells are filled.
struct InstitutionReader {
  private(set) var cells: CellReader
  private let kinds: KindCatalog
  /// In the order of the file.
  private(set) var institutions: [Institution] = []
  /// Numbers each id by its position in `institutions`.
  private(set) var ids = ByteTable()
  /// For each institution the word that gives it a second role in a city, or nil.
  private var cityRoles: [String?] = []
  private var knownRoles = CellCache<Roles>()
  /// The row of each institution, and the row that gave it its founder.
  private var rows: [Int] = []
  private var founderRows: [Int] = []

  private let assumedKinds: Set<String>

  init(_ cells: CellReader, kinds: KindCatalog) {
    self.cells = cells
    self.kinds = kinds
    assumedKinds = Set(kinds.kinds.filter(\.areaIsAssumed).map(\.id))
  }

  /// - Complexity: O(bytes of the file).
  mutating func read(limit: Int) {
    let table = cells.table
    for row in 0..<table.rowCount {
      cells.count(read(row))
      guard institutions.count <= limit else {
        cells.log.addOverBound(.institutions, limit, found: nil, line: table.line(row))
        return
      }
    }
    if !table.has(.seat) { noteMissing(.seat) }
    if !table.has(.kind) { noteMissing(.kind) }
  }

  private mutating func noteMissing(_ column: DatasetColumn) {
    cells.log.add(.note, .absentColumn, line: cells.table.csv.headerLine ?? 1, [column.name])
  }

  private mutating func read(_ row: Int) -> CellReader.Fate {
    guard cells.hasRightWidth(row) else { return .rejected }
    let id = cells.words(row, .id)
    guard !id.isEmpty else {
      cells.report(.warning, .emptyRequired, row, .id, [DatasetColumn.id.name])
      return .rejected
    }
    var institution = facts(row, id: id)
    let roles = roles(row)
    institution.roles = roles.ids
    let (position, isNew) = ids.insert(id)
    if isNew {
      institutions.append(institution)
      cityRoles.append(roles.cityRole)
      rows.append(row)
      founderRows.append(row)
      return .kept
    }
    cells.report(
      .warning, .repeatedID, row, .id, [id, String(institutions[position].source.line)])
    if institutions[position].roles.isEmpty { cityRoles[position] = roles.cityRole }
    if institutions[position].founder == nil { founderRows[position] = row }
    institutions[position].fill(from: institution)
    return .merged
  }

  private mutating func facts(_ row: Int, id: String) -> Institution {
    let table = cells.table
    var institution = Institution(
      id: id, name: cells.words(row, .name),
      source: SourcePlace(file: table.file, line: table.line(row)))
    let seat = cells.territory(row, .seat)
    institution.seat = seat?.code
    institution.serves = cells.territories(row, .serves)
    let founder = cells.value(row, .founder)
    institution.founder = founder.isEmpty ? nil : founder
    institution.sector = sector(row)
    (institution.latitude, institution.longitude) = cells.coordinates(row)
    institution.regon = identifier(row, .regon)
    institution.nip = identifier(row, .nip)
    institution.krs = identifier(row, .krs)
    institution.url = cells.words(row, .url)
    (institution.since, institution.until) = lifetime(row)
    institution.evidence = cells.words(row, .evidence)
    institution.note = cells.words(row, .note)
    institution.attributes = cells.attributes(row)
    if let digit = seat?.unitDigit {
      institution.attributes.append(Attribute(name: "rodz", value: String(digit)))
    }
    return institution
  }

  /// A bad date empties its cell; reversed ones empty both.
  private mutating func lifetime(_ row: Int) -> (since: Day?, until: Day?) {
    let (since, until) = (cells.date(row, .since), cells.date(row, .until))
    if let first = since.first, let last = until.last, first > last {
      cells.report(
        .warning, .endBeforeStart, row, .until,
        [cells.value(row, .since), cells.value(row, .until)])
      return (nil, nil)
    }
    return (since.first, until.last)
  }

  /// A sector's id; a word that is none is kept and reported.
  private mutating func sector(_ row: Int) -> String {
    let text = cells.value(row, .sector)
    if text.isEmpty { return "" }
    if let sector = Vocabulary.sectors[text] { return sector.rawValue }
    cells.report(
      .warning, .unknownWord, row, .sector,
      [DatasetColumn.sector.name, text, Vocabulary.sectors.nearest(to: text) ?? ""])
    return text
  }

  private mutating func identifier(_ row: Int, _ column: DatasetColumn) -> String {
    let text = cells.value(row, column)
    if text.isEmpty { return "" }
    if let number = RegisterNumber.of(text, column) { return number }
    cells.report(.warning, .badIdentifier, row, column, [column.name, text])
    return ""
  }

  /// The roles of a row, and the role that its word adds in a city with powiat rights.
  private mutating func roles(_ row: Int) -> Roles {
    let range = cells.table.range(row, .kind)
    if range.isEmpty { return Roles() }
    let kinds = kinds
    let roles = cells.table.csv.bytes.withUnsafeBytes { bytes in
      knownRoles.value(of: UnsafeRawBufferPointer(rebasing: bytes[range])) {
        Roles($0, kinds: kinds)
      }
    }
    for word in roles.unknown {
      cells.report(.warning, .unknownKind, row, .kind, [word, kinds.nearestWord(to: word) ?? ""])
    }
    return roles
  }

  /// What a cell `OPS+PCPR` means.
  private struct Roles {
    var ids: [String] = []
    /// The role that one of the words adds in a city with powiat rights.
    var cityRole: String?
    var unknown: [String] = []

    init() {}

    init(_ text: String, kinds: KindCatalog) {
      let words = text.unicodeScalars.split(separator: "+").map { String($0).trimmingBlanks }
      for word in words where !word.isEmpty && word != "-" {
        let kind = kinds.kind(named: word)
        if let kind, kind.hasCityRole(word) { cityRole = kind.cityRole }
        if kind == nil { unknown.append(word) }
        let role = kind?.id ?? word
        if !ids.contains(role) { ids.append(role) }
      }
    }
  }
}

// MARK: - When all rows are read

extension InstitutionReader {
  /// Gives institutions of a city with powiat rights their second role.
  mutating func joinRoles() {
    for position in institutions.indices { joinRoles(of: position) }
  }

  /// Notes seats that are missing or that the territory does not list, and areas that are assumed.
  mutating func noteAreas(listed: Territory) {
    for position in institutions.indices { noteArea(of: position, listed: listed) }
  }

  private mutating func joinRoles(of position: Int) {
    guard let role = cityRoles[position], !institutions[position].roles.contains(role),
      let seat = institutions[position].seat, seat.isCityWithPowiatRights
    else { return }
    institutions[position].roles.append(role)
    cells.report(
      .note, .joinedRoles, rows[position], .kind,
      [institutions[position].id, institutions[position].roles.joined(separator: "+")])
  }

  private mutating func noteArea(of position: Int, listed: Territory) {
    let institution = institutions[position]
    guard let seat = institution.seat else {
      // A seat that is written, and no code, was reported already.
      let isBlank = cells.value(rows[position], .seat).isEmpty
      if cells.table.has(.seat), isBlank, institution.serves.isEmpty {
        cells.report(.note, .noSeat, rows[position], .seat, [institution.id])
      }
      return
    }
    if seat.level == .gmina, listed.doesNotList(seat) {
      cells.report(
        .note, .gminaNotListed, rows[position], .seat, [institution.id, seat.description])
    }
    guard institution.serves.isEmpty else { return }
    for role in institution.roles where assumedKinds.contains(role) {
      guard let kind = kinds[role] else { continue }
      cells.report(
        .note, .assumedServiceArea, rows[position], .kind,
        [institution.id, role, kind.defaultArea.rawValue])
    }
  }

  /// Turns what the founder cells say into ids; those that lead nowhere or in a circle are emptied.
  mutating func resolveFounders(_ index: inout NameIndex) {
    var founders = [Int?](repeating: nil, count: institutions.count)
    for position in institutions.indices {
      guard let word = institutions[position].founder else { continue }
      let row = founderRows[position]
      founders[position] = cells.institution(word, row, .founder, &index, unknown: .unknownFounder)
      institutions[position].founder = founders[position].map { institutions[$0].id }
    }
    for circle in Self.circles(founders) {
      let words = (circle + [circle[0]]).map { institutions[$0].id }.joined(separator: " → ")
      cells.report(.warning, .founderCycle, founderRows[circle[0]], .founder, [words])
      for position in circle { institutions[position].founder = nil }
    }
  }

  /// The circles in "has as its founder", each from its first institution, by that.
  private static func circles(_ founders: [Int?]) -> [[Int]] {
    /// The walk that came by, from 1; 0 for none.
    var walk = [Int](repeating: 0, count: founders.count)
    var result: [[Int]] = []
    for start in founders.indices where walk[start] == 0 {
      var path: [Int] = []
      var position = start
      while walk[position] == 0 {
        walk[position] = start + 1
        path.append(position)
        guard let next = founders[position] else { break }
        position = next
      }
      guard founders[path[path.count - 1]] != nil, walk[position] == start + 1,
        let entry = path.firstIndex(of: position)
      else { continue }
      let circle = Array(path[entry...])
      let least = circle.indices.min { circle[$0] < circle[$1] } ?? 0
      result.append(Array(circle[least...] + circle[..<least]))
    }
    return result.sorted { $0[0] < $1[0] }
  }
}

extension Institution {
  /// Takes from a later row of the same id what this one leaves empty.
  mutating func fill(from other: Institution) {
    if name.isEmpty { name = other.name }
    if roles.isEmpty { roles = other.roles }
    seat = seat ?? other.seat
    if serves.isEmpty { serves = other.serves }
    founder = founder ?? other.founder
    if sector.isEmpty { sector = other.sector }
    latitude = latitude ?? other.latitude
    longitude = longitude ?? other.longitude
    if regon.isEmpty { regon = other.regon }
    if nip.isEmpty { nip = other.nip }
    if krs.isEmpty { krs = other.krs }
    if url.isEmpty { url = other.url }
    since = since ?? other.since
    until = until ?? other.until
    if evidence.isEmpty { evidence = other.evidence }
    if note.isEmpty { note = other.note }
    attributes.fill(from: other.attributes)
  }
}

extension [Attribute] {
  /// Adds the columns that are not there.
  mutating func fill(from other: [Attribute]) {
    for attribute in other where !contains(where: { $0.name == attribute.name }) {
      append(attribute)
    }
  }
}
