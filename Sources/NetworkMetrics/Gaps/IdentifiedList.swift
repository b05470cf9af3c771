import NetworkGraph

/// A file of things that each have an id: those it states, and those it switches off.
struct IdentifiedList {
  var stated: [(value: JSONValue, path: String)] = []
  var off: [(id: String, place: TextPlace?)] = []

  /// Reads `{ KEY: [...], "off": [...] }` or the list alone; an entry with `"off": true` is switched
  /// off.
  init(_ bytes: [UInt8], key: String, limit: Int = 1000) throws(RuleFileError) {
    let root: JSONValue
    do {
      root = try JSONParser().parse(bytes)
    } catch {
      throw RuleFileError(
        .syntax(error.reason), line: error.place.line, column: error.place.column, path: "")
    }
    let entries: [(value: JSONValue, path: String)]
    if let array = root.array {
      entries = array.enumerated().map { ($1, "\(key)[\($0)]") }
    } else {
      let fields = try JSONFields(root, path: "", keys: [key, "off", "note", "$schema"])
      entries = try fields.list(key)
      for (value, path) in try fields.list("off") {
        off.append((try JSONFields.text(value, path), value.place))
      }
    }
    if entries.count > limit {
      throw JSONFields.error(.tooMany, String(limit), root, key)
    }
    for entry in entries {
      if entry.value["off"]?.bool == true {
        let fields = try JSONFields(entry.value, path: entry.path, keys: ["id", "off", "note"])
        off.append((try fields.text("id"), entry.value.place))
      } else {
        stated.append(entry)
      }
    }
  }
}

extension IdentifiedList {
  /// The entries as values of the program, with their ids; an id must not come twice.
  func values<Value>(
    _ read: (JSONValue, String) throws(RuleFileError) -> (id: String, value: Value)
  ) throws(RuleFileError) -> [Value] {
    var values: [Value] = []
    var seen: Set<[UInt8]> = []
    for (json, path) in stated {
      let (id, value) = try read(json, path)
      if !seen.insert(Array(id.utf8)).inserted {
        throw JSONFields.error(.repeatedID, id, json, path)
      }
      values.append(value)
    }
    return values
  }

  /// Values in force with those of the file: of a known id in its place, of a new one at the end; then
  /// those switched off are left out. The second result are the entries of `off` that name none.
  func merged<Value>(
    _ values: [Value], with stated: [Value], id: (Value) -> String
  ) -> (values: [Value], unknown: [(id: String, place: TextPlace?)]) {
    var merged = values
    for value in stated {
      if let place = merged.firstIndex(where: { id($0).hasSameCodePoints(as: id(value)) }) {
        merged[place] = value
      } else {
        merged.append(value)
      }
    }
    var unknown: [(id: String, place: TextPlace?)] = []
    for entry in off {
      if let place = merged.firstIndex(where: { id($0).hasSameCodePoints(as: entry.id) }) {
        merged.remove(at: place)
      } else {
        unknown.append(entry)
      }
    }
    return (merged, unknown)
  }

  func findings(_ unknown: [(id: String, place: TextPlace?)], file: String) -> [Finding] {
    unknown.map { entry in
      Finding(
        .warning, .unknownRule, file: file, line: entry.place?.line ?? 0,
        column: entry.place?.column ?? 0, [entry.id])
    }
  }
}
