/// One run of ``DatasetReader``: what was read so far.
struct ReadingRun {
  let reader: DatasetReader
  let files: [DatasetFile]
  private(set) var descriptor: DatasetDescriptor
  private var resources = DatasetResources()
  private var foreign = ForeignSource()
  private var logs: [LogSlot: FindingLog] = [:]
  private var balances: [LogSlot: FileBalance] = [:]
  private var territory = Territory.empty
  private var codes = TerritoryCodeReader()
  private var places = PlaceNames(.empty, isWholeCountry: false)
  private var institutionReader: InstitutionReader?
  private var index: InstitutionIndex
  private var eventIndex = NameIndex(ids: ByteTable(), names: [])
  private var events: [Event] = []
  private var canPlaceParticipations = true
  private var ties: [Tie] = []
  private var participations: [Participation] = []

  /// The files in the order in which findings and balances are told.
  private enum LogSlot: Int, CaseIterable {
    case dataset, descriptor, foreign, institutions, ties, events, participation, gminas, register

    init(_ table: DatasetTable) {
      switch table {
      case .institutions: self = .institutions
      case .ties: self = .ties
      case .events: self = .events
      case .participation: self = .participation
      case .gminas: self = .gminas
      }
    }
  }

  init(reader: DatasetReader, files: [DatasetFile], folderName: String) {
    self.reader = reader
    self.files = files
    descriptor = DatasetDescriptor()
    descriptor.name = folderName
    index = InstitutionIndex(madeFromUse: reader.limits.institutions)
  }

  private func file(named name: String) -> DatasetFile? { files.first { $0.name == name } }

  /// The file of a table, under whatever name.
  private func file(of table: DatasetTable) -> DatasetFile? {
    file(named: resources.name(of: table)) ?? foreign.files[table]
  }
}

// MARK: - Which files

extension ReadingRun {
  mutating func readDescriptor() {
    guard let file = file(named: DatasetResources.descriptorName) else { return }
    var reader = DescriptorReader(descriptor: descriptor, log: FindingLog(file: file.name))
    logs[.descriptor] = reader.read(file, limits: self.reader.limits)
    descriptor = reader.descriptor
    resources = reader.resources
  }

  /// Takes what files of other programs hold; a descriptor in the folder goes before theirs.
  mutating func readForeign(_ files: [DatasetFile]) {
    guard !files.isEmpty else { return }
    foreign = ForeignReader(limits: reader.limits).read(files)
    if let file = foreign.descriptor, logs[.descriptor] == nil {
      var reader = DescriptorReader(descriptor: descriptor, log: FindingLog(file: file.name))
      logs[.descriptor] = reader.read(file, limits: self.reader.limits)
      descriptor = reader.descriptor
      // Its tables are in the file itself.
      descriptor.tercFile = nil
    }
    if descriptor.title.isEmpty { descriptor.title = foreign.title }
  }

  var holdsTables: Bool {
    DatasetTable.allCases.contains { $0 != .gminas && file(named: resources.name(of: $0)) != nil }
  }

  var wantedNames: [String] { resources.wantedNames(descriptor) }

  /// Notes tables that lie beside the dataset, and files that the descriptor names in vain.
  mutating func noteFiles(_ others: [String]) {
    var log = FindingLog(file: "")
    let wanted = resources.wantedNames(descriptor) + resources.paths
    for name in Set(others).subtracting(wanted).sorted(by: { $0.precedesByCodePoints($1) })
    where name.utf8.suffix(4).elementsEqual(".csv".utf8) {
      log.add(.note, .unknownFile, [name])
    }
    for name in resources.demandedNames(descriptor) where file(named: name) == nil {
      log.add(.error, .missingFile, [name])
    }
    logs[.dataset] = log
  }

  private var opener: TableOpener {
    TableOpener(limits: reader.limits, keepsPersonalData: reader.keepsPersonalData)
  }

  /// The cells of a table, if its file is there and can be used.
  private mutating func cells(_ kind: DatasetTable) -> CellReader? {
    if let source = foreign.tables[kind] { return cells(of: source) }
    guard let file = file(of: kind) else { return nil }
    var log = FindingLog(file: file.name)
    let table = opener.table(
      kind, of: file, missingValues: resources.missingValues(of: kind),
      commentMark: resources.commentMark(of: kind), log: &log)
    guard let table else {
      logs[LogSlot(kind)] = log
      return nil
    }
    return CellReader(table, codes: codes, places: places, log: log)
  }

  /// The cells of a table made from a file of another program.
  private mutating func cells(of source: SourceTable) -> CellReader? {
    var log = FindingLog(file: source.file)
    let table = source.table(
      limits: reader.limits, missingValues: resources.missingValues(of: source.kind),
      keepsPersonalData: reader.keepsPersonalData, log: &log)
    foreign.tables[source.kind] = nil
    guard let table else {
      logs[LogSlot(source.kind)] = log
      return nil
    }
    return CellReader(table, codes: codes, places: places, log: log)
  }

  private mutating func close(_ kind: DatasetTable, _ cells: CellReader) {
    logs[LogSlot(kind)] = cells.log
    balances[LogSlot(kind)] = cells.balance
  }
}

// MARK: - The tables

extension ReadingRun {
  /// gminas.csv lists the units; the register knows the names of all others.
  mutating func readTerritory(_ terc: DatasetFile?) {
    var register: [Territory.Unit] = []
    if let file = terc ?? descriptor.tercFile.flatMap(file(named:)) {
      register = units(ofRegister: file, slot: .register) ?? []
    }
    codes.register = Territory(units: [], register: register)
    places = PlaceNames(codes.register, isWholeCountry: !register.isEmpty)
    var listed: [Territory.Unit] = []
    if foreign.tables[.gminas] != nil || file(of: .gminas) != nil {
      if register.isEmpty, let file = file(of: .gminas),
        let units = units(ofRegister: file, slot: .gminas)
      {
        register = units
      } else if let cells = cells(.gminas) {
        var gminas = GminaReader(cells)
        gminas.read()
        listed = gminas.units
        close(.gminas, gminas.cells)
      }
    }
    territory =
      listed.isEmpty
      ? Territory(units: register, register: register)
      : Territory(units: listed, register: register)
    codes.register = territory
    places = PlaceNames(territory, isWholeCountry: !register.isEmpty)
  }

  /// The units of a file of the register; nil where it is none, reported unless it is gminas.csv.
  private mutating func units(
    ofRegister file: DatasetFile, slot: LogSlot
  ) -> [Territory.Unit]? {
    var log = FindingLog(file: file.name)
    guard let csv = TableOpener(limits: reader.limits).rows(of: file, log: &log) else {
      if slot == .register { logs[slot] = log }
      return nil
    }
    guard var register = RegisterReader(csv, log: log) else {
      if slot == .register {
        log.add(.error, .missingColumn, line: csv.headerLine ?? 1, ["WOJ, POW, GMI, RODZ, NAZWA"])
        logs[slot] = log
      }
      return nil
    }
    register.read()
    logs[slot] = register.log
    balances[slot] = register.balance
    return register.units
  }

  mutating func readInstitutions() {
    guard let cells = cells(.institutions) else { return }
    var institutions = InstitutionReader(cells, kinds: reader.kinds)
    institutions.read(limit: reader.limits.institutions)
    institutions.joinRoles()
    var names = NameIndex(
      ids: institutions.ids, names: institutions.institutions.map(\.name))
    institutions.resolveFounders(&names)
    index = InstitutionIndex(names)
    institutionReader = institutions
  }

  mutating func readEvents() {
    guard let cells = cells(.events) else {
      // Without the events that a file was to hold, each participation would seem unknown.
      canPlaceParticipations = logs[.events] == nil
      return
    }
    var reader = EventReader(cells, kinds: self.reader.kinds)
    reader.read()
    events = reader.events
    eventIndex = NameIndex(ids: reader.ids, names: events.map(\.name))
    close(.events, reader.cells)
  }

  mutating func readTies() {
    guard let cells = cells(.ties) else { return }
    var reader = TieReader(cells)
    reader.read(&index)
    if let institutions = institutionReader?.institutions {
      reader.noteLifetimes(of: institutions)
    }
    ties = reader.ties
    close(.ties, reader.cells)
  }

  mutating func readParticipation() {
    guard canPlaceParticipations, let cells = cells(.participation) else { return }
    var reader = ParticipationReader(cells)
    reader.read(events: &eventIndex, institutions: &index)
    participations = reader.participations
    close(.participation, reader.cells)
  }

  mutating func finishInstitutions() {
    guard var reader = institutionReader else { return }
    reader.noteAreas(listed: territory)
    institutionReader = reader
    close(.institutions, reader.cells)
  }
}

// MARK: - The network

extension ReadingRun {
  mutating func result() -> DatasetReading {
    let institutions = institutionReader?.institutions ?? index.made
    noteWhole(institutions)
    let findings = LogSlot.allCases.flatMap { slot in
      slot == .foreign ? foreign.logs.flatMap(\.sorted) : logs[slot]?.sorted ?? []
    }
    let balance = LogSlot.allCases.compactMap { balances[$0] }
    guard !findings.contains(where: { $0.severity == .error }) else {
      return DatasetReading(network: nil, findings: findings, balance: balance)
    }
    let network = network(institutions, findings: findings, balance: balance)
    return DatasetReading(network: network, findings: findings, balance: balance)
  }

  private mutating func noteWhole(_ institutions: [Institution]) {
    var log = logs[.dataset] ?? FindingLog(file: "")
    if index.growsByUse {
      if index.isOverBound {
        log.addOverBound(.institutions, reader.limits.institutions, found: nil)
      } else if !institutions.isEmpty {
        log.add(.note, .institutionsFromUse, [String(institutions.count)])
      }
    }
    let hasErrors =
      logs.values.contains(where: \.hasErrors) || log.hasErrors || foreign.hasErrors
    if institutions.isEmpty, !hasErrors { log.add(.error, .nothingToAnalyse) }
    logs[.dataset] = log
  }

  /// Institutions and events sorted by id, everything else in the order of the files.
  private mutating func network(
    _ institutions: [Institution], findings: [Finding], balance: [FileBalance]
  ) -> CooperationNetwork {
    let institutionOrder = IDOrder(institutions.map(\.id))
    let eventOrder = IDOrder(events.map(\.id))
    for position in ties.indices where !institutionOrder.isIdentity {
      ties[position].from = institutionOrder.place(of: ties[position].from)
      ties[position].to = institutionOrder.place(of: ties[position].to)
    }
    for position in participations.indices {
      participations[position].institution =
        institutionOrder.place(of: participations[position].institution)
      participations[position].event = eventOrder.place(of: participations[position].event)
    }
    return CooperationNetwork(
      descriptor: descriptor, kinds: reader.kinds,
      institutions: institutionOrder.sorted(institutions), ties: ties,
      events: eventOrder.sorted(events), participations: participations,
      territory: territory, findings: findings, balance: balance)
  }
}
