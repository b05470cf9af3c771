import Testing

@testable import NetworkGraph

@Suite struct VocabularyTests {
  @Test func aWordIsKnownInAnyDress() {
    for word in ["organ_prowadzący", "Organ prowadzacy", " ORGAN-PROWADZĄCY ", "organ  prowadzący"]
    {
      #expect(Vocabulary.key(word) == "organ prowadzacy")
    }
  }

  @Test(arguments: DatasetTable.allCases)
  func everyColumnHasAPolishName(_ table: DatasetTable) {
    for words in Vocabulary.columns(of: table) { #expect(!words.synonyms.isEmpty) }
  }

  @Test(arguments: DatasetTable.allCases)
  func noHeaderMeansTwoColumnsOfATable(_ table: DatasetTable) {
    var owner: [String: DatasetColumn] = [:]
    for words in Vocabulary.columns(of: table) {
      for key in Set(([words.column.name] + words.synonyms).map(Vocabulary.key)) {
        #expect(owner[key] == nil, "\(key)")
        owner[key] = words.column
      }
    }
  }

  @Test func noPersonalColumnIsOneOfOurs() {
    let personal = Set(Vocabulary.personalColumns.map(Vocabulary.key))
    for table in DatasetTable.allCases {
      for words in Vocabulary.columns(of: table) {
        for name in [words.column.name] + words.synonyms {
          #expect(!personal.contains(Vocabulary.key(name)), "\(name)")
        }
      }
    }
  }

  @Test func everyColumnOfTheContractIsThere() {
    let contract: [DatasetTable: String] = [
      .institutions: """
      id name kind seat serves founder sector lat lon regon nip krs url since until evidence note
      """,
      .ties: """
      from to form direction subject document start end status frequency intensity trust value \
      rater confirmed weight evidence note
      """,
      .events: """
      id name form start end place status decision subject document attendees addressees \
      evidence note
      """,
      .participation: "event institution role",
      .gminas: "teryt name kind population lat lon",
    ]
    for (table, names) in contract {
      #expect(table.columns.map(\.name) == names.split(separator: " ").map { String($0) })
    }
  }

  /// The Polish synonyms that the contract shows, and Gephi's.
  static let shown: [(DatasetTable, String, DatasetColumn)] = [
    (DatasetTable.institutions, "nazwa", DatasetColumn.name), (.institutions, "typ", .kind),
    (.institutions, "siedziba", .seat), (.institutions, "obszar", .serves),
    (.institutions, "organ prowadzący", .founder), (.institutions, "od", .since),
    (.institutions, "do", .until), (.institutions, "dowód", .evidence),
    (.institutions, "uwagi", .note), (.institutions, "Id", .id), (.institutions, "Label", .name),
    (.ties, "instytucja_a", .from), (.ties, "instytucja_b", .to), (.ties, "forma", .form),
    (.ties, "kierunek", .direction), (.ties, "przedmiot", .subject), (.ties, "dokument", .document),
    (.ties, "od", .start), (.ties, "do", .end), (.ties, "stan", .status), (.ties, "waga", .weight),
    (.ties, "Source", .from), (.ties, "Target", .to), (.ties, "Weight", .weight),
    (.ties, "Type", .direction), (.ties, "dowod", .evidence), (.ties, "czestotliwosc", .frequency),
  ]

  @Test(arguments: shown)
  func headerOfTheContract(_ table: DatasetTable, _ header: String, _ column: DatasetColumn) {
    let found = Vocabulary.columns(of: table).first {
      ([$0.column.name] + $0.synonyms).map(Vocabulary.key).contains(Vocabulary.key(header))
    }
    #expect(found?.column == column)
  }

  @Test func noFormHasAWordOfAnother() {
    var owner: [String: String] = [:]
    for form in TieForm.all {
      for key in Set(([form.id, form.names.pl, form.names.en] + form.synonyms).map(Vocabulary.key))
      {
        #expect(owner[key] == nil, "\(key): \(form.id), \(owner[key] ?? "")")
        owner[key] = form.id
      }
    }
  }

  @Test(arguments: [
    ("porozumienie", "agreement"), ("SZKOLENIE", "training"), ("wymiana informacji", "information"),
    ("working group", "working-group"), ("grupa_robocza", "working-group"), ("zespol", "team"),
    ("program", "programme"), ("wspólny program", "joint-programme"), ("dotacja", "grant"),
    ("organ prowadzący", "founder"), ("sprawozdanie", "report"), ("skierowanie", "referral"),
  ])
  func formByAnyWord(_ word: String, _ form: String) {
    #expect(Vocabulary.forms[word] == form)
  }

  @Test func everyRoleAndStatusHasItsOwnWordAndAPolishOne() {
    for role in Participation.Role.allCases { #expect(Vocabulary.roles[role.rawValue] == role) }
    for status in RecordedStatus.allCases {
      #expect(Vocabulary.statuses[status.rawValue] == status)
    }
    #expect(Vocabulary.roles["członek"] == .member)
    #expect(Vocabulary.roles["czlonek"] == .member)
    #expect(Vocabulary.roles["zaproszona"] == .invited)
    #expect(Vocabulary.statuses["zakończone"] == .ended)
    #expect(Vocabulary.statuses["ZAKONCZONY"] == .ended)
    #expect(Vocabulary.answers["TAK"] == true)
    #expect(Vocabulary.answers["nie"] == false)
    #expect(Vocabulary.directions["skierowany"] == true)
    #expect(Vocabulary.directions["Undirected"] == false)
  }

  @Test func columnsOfATableHavePolishNames() {
    #expect(Vocabulary.polishName(of: .seat, in: .institutions) == "siedziba")
    // A column that the table has not is called by its own name.
    #expect(Vocabulary.polishName(of: .seat, in: .ties) == "seat")
    #expect(Vocabulary.keys(of: .seat, in: .ties) == [])
  }
}
