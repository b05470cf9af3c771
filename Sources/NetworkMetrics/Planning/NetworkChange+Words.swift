import NetworkGraph

extension CooperationNetwork {
  /// The removal that a word of `whatif --remove` names: an institution's id, or a name that only one
  /// bears; `kind:ROPS`; `event:ID`. Nil where nothing of the kind is here.
  public func removal(of word: String) -> NetworkChange.Removal? {
    if let position = institution(named: word) { return .institution(position) }
    if let role = word.remainder(after: "kind:") {
      let isHere = institutions.contains { $0.roles.contains { $0.hasSameCodePoints(as: role) } }
      return isHere ? .role(role) : nil
    }
    if let id = word.remainder(after: "event:") {
      return events.firstIndex { $0.id.hasSameCodePoints(as: id) }.map { .event($0) }
    }
    return nil
  }

  /// The tie that a word of `whatif --add` names: `A:B` or `A:B:form`, two institutions that differ
  /// and a form that is known. Ids may hold a colon; the first reading that fits holds.
  public func addition(of word: String) -> NetworkChange.Addition? {
    let bytes = Array(word.utf8)
    let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for colon in colons {
      guard let first = institution(named: text(0..<colon)) else { continue }
      if let second = institution(named: text(colon + 1..<bytes.count)), first != second {
        return NetworkChange.Addition(first, second)
      }
      for last in colons where last > colon {
        let form = text(last + 1..<bytes.count)
        guard TieForm.of(form) != nil,
          let second = institution(named: text(colon + 1..<last)), first != second
        else { continue }
        return NetworkChange.Addition(first, second, form: form)
      }
    }
    return nil
  }

  /// The institution of an id, else of a name that only one bears.
  private func institution(named word: String) -> Int? {
    if let position = institution(withID: word) { return position }
    if word.isEmpty { return nil }
    let bearers = institutions.indices.filter { institutions[$0].name.hasSameCodePoints(as: word) }
    return bearers.count == 1 ? bearers[0] : nil
  }
}

extension String {
  /// What follows a beginning, or nil where the text begins otherwise or ends there.
  fileprivate func remainder(after beginning: String) -> String? {
    guard utf8.starts(with: beginning.utf8), utf8.count > beginning.utf8.count else { return nil }
    return String(decoding: utf8.dropFirst(beginning.utf8.count), as: UTF8.self)
  }
}
