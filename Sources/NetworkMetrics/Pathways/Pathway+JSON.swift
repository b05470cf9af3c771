import NetworkGraph

extension Pathway {
  /// Reads one pathway.
  init(json: JSONValue, path: String) throws(RuleFileError) {
    let fields = try JSONFields(
      json, path: path, keys: ["id", "title", "stages", "note", "sources", "off"])
    let id = try fields.text("id")
    let title = try fields.bilingual("title")
    var stages: [Stage] = []
    for (value, path) in try fields.someList("stages") {
      let stage = try Stage(json: value, path: path)
      if stages.contains(where: { $0.id.hasSameCodePoints(as: stage.id) }) {
        throw JSONFields.error(.repeatedID, stage.id, value, path)
      }
      stages.append(stage)
    }
    self.init(
      id: id, title: title, stages: stages, note: try fields.optionalBilingual("note"),
      sources: try fields.texts("sources"))
  }
}

extension Pathway.Stage {
  init(json: JSONValue, path: String) throws(RuleFileError) {
    let fields = try JSONFields(
      json, path: path, keys: ["id", "title", "optional", "from", "until", "all", "anyOf"])
    let (from, until) = try fields.validity()
    var ways: [Pathway.Way] = []
    if json["anyOf"] != nil {
      if json["all"] != nil { throw fields.error(.unknownKey, "all", at: "all") }
      for (value, path) in try fields.someList("anyOf") {
        ways.append(try Pathway.Way(json: value, path: path))
      }
    } else {
      ways = [Pathway.Way(parts: try Pathway.parts(fields, isNeeded: true))]
    }
    self.init(
      id: try fields.text("id"), title: try fields.bilingual("title"),
      isOptional: try fields.flag("optional", default: false), from: from, until: until,
      ways: ways)
  }
}

extension Pathway.Way {
  init(json: JSONValue, path: String) throws(RuleFileError) {
    let fields = try JSONFields(json, path: path, keys: ["title", "from", "until", "all"])
    let (from, until) = try fields.validity()
    self.init(
      title: try fields.optionalBilingual("title"), from: from, until: until,
      parts: try Pathway.parts(fields, isNeeded: false))
  }
}

extension Pathway {
  fileprivate static func parts(
    _ fields: JSONFields, isNeeded: Bool
  ) throws(RuleFileError) -> [Part] {
    var parts: [Part] = []
    for (value, path) in isNeeded ? try fields.someList("all") : try fields.list("all") {
      if value.array != nil {
        parts.append(Part(try JSONFields.someTexts(value, path).map(RuleWords.kind)))
      } else {
        let part = try JSONFields(value, path: path, keys: ["kinds", "ifRecorded"])
        parts.append(
          Part(
            try part.someTexts("kinds").map(RuleWords.kind),
            isIfRecorded: try part.flag("ifRecorded", default: false)))
      }
    }
    if parts.count > mostParts {
      throw fields.error(.tooMany, String(mostParts), at: "all")
    }
    return parts
  }

  /// How many units one way may ask for.
  static let mostParts = 16
}

// MARK: - Writing

extension PathwaySet {
  /// The pathways as a file of them, which reads back as the same.
  public var json: JSONValue {
    JSONValue(.object([JSONValue.Member("pathways", JSONValue(.array(pathways.map(\.json))))]))
  }
}

extension Pathway {
  /// The pathway as an entry of a file; keys that have their default are left out.
  public var json: JSONValue {
    var members = [
      JSONValue.Member("id", JSONValue(.string(id))), JSONValue.Member("title", title.json),
      JSONValue.Member("stages", JSONValue(.array(stages.map(\.json)))),
    ]
    if let note { members.append(JSONValue.Member("note", note.json)) }
    if !sources.isEmpty {
      let texts = sources.map { JSONValue(.string($0)) }
      members.append(JSONValue.Member("sources", JSONValue(.array(texts))))
    }
    return JSONValue(.object(members))
  }

  fileprivate static func validity(_ from: Day?, _ until: Day?) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let from { members.append(JSONValue.Member("from", JSONValue(.string("\(from)")))) }
    if let until { members.append(JSONValue.Member("until", JSONValue(.string("\(until)")))) }
    return members
  }
}

extension Pathway.Stage {
  fileprivate var json: JSONValue {
    var members = [
      JSONValue.Member("id", JSONValue(.string(id))), JSONValue.Member("title", title.json),
    ]
    if isOptional { members.append(JSONValue.Member("optional", JSONValue(.bool(true)))) }
    members += Pathway.validity(from, until)
    if ways.count == 1, ways[0].title == nil, ways[0].from == nil, ways[0].until == nil {
      members += ways[0].partMembers
    } else {
      members.append(JSONValue.Member("anyOf", JSONValue(.array(ways.map(\.json)))))
    }
    return JSONValue(.object(members))
  }
}

extension Pathway.Way {
  fileprivate var json: JSONValue {
    let names = title.map { [JSONValue.Member("title", $0.json)] } ?? []
    return JSONValue(.object(names + Pathway.validity(from, until) + partMembers))
  }

  fileprivate var partMembers: [JSONValue.Member] {
    if parts.isEmpty { return [] }
    let values = parts.map { part in
      let kinds = JSONValue(.array(part.kinds.map { JSONValue(.string($0)) }))
      if !part.isIfRecorded { return kinds }
      return JSONValue(
        .object([
          JSONValue.Member("kinds", kinds),
          JSONValue.Member("ifRecorded", JSONValue(.bool(true))),
        ]))
    }
    return [JSONValue.Member("all", JSONValue(.array(values)))]
  }
}
