import NetworkGraph

extension Rule {
  private static let keys = [
    "id", "title", "basis", "note", "sources", "verified", "strength", "expects", "per", "scope",
    "quantifier", "demands", "metBy", "andAbove", "orStronger", "within", "from", "until",
    "addressedCounts", "founderCounts", "kindsExact", "severalGminas", "off",
  ]

  /// Reads one rule.
  init(json: JSONValue, path: String) throws(RuleFileError) {
    let fields = try JSONFields(json, path: path, keys: Self.keys)
    let id = try fields.text("id")
    let title = try fields.bilingual("title")
    let basis = try fields.bilingual("basis")
    let strength: Strength = try fields.word("strength")
    let expects: Expectancy = try fields.word("expects", default: .tie)
    let metBy = try Self.forms(fields)
    let andAbove = try Self.andAbove(fields)
    if expects != .unit, metBy.isEmpty, andAbove == nil { throw fields.error(.noForm, at: "metBy") }
    let (from, until) = try fields.validity()
    self.init(
      id: id, title: title, basis: basis, note: try fields.optionalBilingual("note"),
      sources: try fields.texts("sources"), isVerified: try fields.flag("verified", default: true),
      strength: strength, expects: expects,
      per: try fields.optionalText("per") ?? "gmina",
      scope: try fields.word("scope", default: .gmina),
      quantifier: try fields.word("quantifier", default: .any),
      demands: try Self.demands(fields, expects), metBy: metBy, andAbove: andAbove,
      orStronger: try fields.flag("orStronger", default: true),
      within: try fields.count("within"), from: from, until: until,
      addressedCounts: try fields.flag("addressedCounts", default: false),
      founderCounts: try fields.flag("founderCounts", default: false),
      kindsExact: try fields.flag("kindsExact", default: false),
      severalGminas: try fields.flag("severalGminas", default: false))
  }

  private static func andAbove(_ fields: JSONFields) throws(RuleFileError) -> String? {
    guard let word = try fields.optionalText("andAbove") else { return nil }
    guard let form = RuleWords.form(word) else {
      throw fields.error(.unknownForm, word, at: "andAbove")
    }
    return form
  }

  private static func forms(_ fields: JSONFields) throws(RuleFileError) -> [String] {
    var forms: [String] = []
    for (value, path) in try fields.list("metBy") {
      let word = try JSONFields.text(value, path)
      guard let form = RuleWords.form(word) else {
        throw JSONFields.error(.unknownForm, word, value, path)
      }
      forms.append(form)
    }
    return forms
  }

  private static func demands(
    _ fields: JSONFields, _ expects: Expectancy
  ) throws(RuleFileError) -> [Demand] {
    var demands: [Demand] = []
    for (value, path) in try fields.someList("demands") {
      let demand = try JSONFields(value, path: path, keys: ["first", "second", "optional"])
      let needsSecond = expects == .tie || expects == .team
      demands.append(
        Demand(
          try demand.someTexts("first").map(RuleWords.kind),
          (needsSecond ? try demand.someTexts("second") : try demand.texts("second"))
            .map(RuleWords.kind),
          isOptional: try demand.flag("optional", default: false)))
    }
    return demands
  }
}

// MARK: - Writing

extension RuleSet {
  /// The rules as a file of them, which reads back as the same.
  public var json: JSONValue {
    JSONValue(.object([JSONValue.Member("rules", JSONValue(.array(rules.map(\.json))))]))
  }
}

extension Rule {
  /// The rule as an entry of a file; keys that have their default are left out.
  public var json: JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(JSONValue.Member(name, value)) }
    }
    func text(_ text: String) -> JSONValue { JSONValue(.string(text)) }
    func addFlag(_ name: String, _ value: Bool, unless standard: Bool) {
      if value != standard { add(name, JSONValue(.bool(value))) }
    }
    add("id", text(id))
    if expects != .tie { add("expects", text(expects.rawValue)) }
    add("per", text(per))
    if scope != .gmina { add("scope", text(scope.rawValue)) }
    if quantifier != .any { add("quantifier", text(quantifier.rawValue)) }
    add("strength", text(strength.rawValue))
    add("from", from.map { text($0.description) })
    add("until", until.map { text($0.description) })
    add("within", within.map { JSONValue(.number(JSONNumber($0))) })
    add("title", title.json)
    add("demands", JSONValue(.array(demands.map(\.json))))
    if !metBy.isEmpty { add("metBy", JSONValue(.array(metBy.map(text)))) }
    add("andAbove", andAbove.map(text))
    addFlag("orStronger", orStronger, unless: true)
    addFlag("addressedCounts", addressedCounts, unless: false)
    addFlag("founderCounts", founderCounts, unless: false)
    addFlag("kindsExact", kindsExact, unless: false)
    addFlag("severalGminas", severalGminas, unless: false)
    add("basis", basis.json)
    add("note", note?.json)
    if !sources.isEmpty { add("sources", JSONValue(.array(sources.map(text)))) }
    add("verified", JSONValue(.bool(isVerified)))
    return JSONValue(.object(members))
  }
}

extension Rule.Demand {
  fileprivate var json: JSONValue {
    func list(_ words: [String]) -> JSONValue {
      JSONValue(.array(words.map { JSONValue(.string($0)) }))
    }
    var members = [JSONValue.Member("first", list(first))]
    if !second.isEmpty { members.append(JSONValue.Member("second", list(second))) }
    if isOptional { members.append(JSONValue.Member("optional", JSONValue(.bool(true)))) }
    return JSONValue(.object(members))
  }
}

extension Bilingual {
  /// `{ "pl": ..., "en": ... }`.
  var json: JSONValue {
    JSONValue(
      .object([
        JSONValue.Member("pl", JSONValue(.string(pl))),
        JSONValue.Member("en", JSONValue(.string(en))),
      ]))
  }
}
