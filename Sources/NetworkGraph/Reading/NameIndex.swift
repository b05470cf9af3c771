/// Finds what a cell refers to: by id, else by a name that only one bears.
///
/// Ids and names are compared byte for byte first; a name is then also found without regard to case,
/// diacritics, blanks, and the sort of quotes and dashes, where one only has it so.
struct NameIndex {
  /// What a reference led to.
  enum Match: Equatable {
    /// By its id, or by its very name.
    case one(Int)
    /// By its name as people compare names.
    case loosely(Int)
    /// Several bear the name; rising.
    case several([Int])
    case none
  }

  private var ids = ByteTable()
  /// Names to the first that bears each, with a chain of the others.
  private var names: Chains?
  private var foldedNames: Chains?
  private let name: [String]
  /// How many suggestions may still be looked for.
  private var suggestionsLeft = 100

  /// An index of things in order, by id and name; a name may be empty.
  init(ids: ByteTable, names: [String]) {
    self.ids = ids
    name = names
  }

  var count: Int { ids.count }

  /// - Complexity: O(length) for an id; the first reference that is no id makes the index of names.
  mutating func match(_ reference: UnsafeRawBufferPointer) -> Match {
    if let position = ids.number(of: reference) { return .one(position) }
    if names == nil { names = Chains(name) }
    switch names!.positions(of: reference) {
    case let found where found.count == 1: return .one(found[0])
    case let found where found.count > 1: return .several(found)
    default: break
    }
    if foldedNames == nil { foldedNames = Chains(name.map(PolishText.folded)) }
    let folded = PolishText.folded(String(decoding: reference, as: UTF8.self))
    let found = foldedNames!.positions(of: folded)
    return found.count > 1 ? .several(found) : found.first.map { .loosely($0) } ?? .none
  }

  /// The id that was probably meant, empty where none is near.
  ///
  /// Looked for a hundred times at most, and not in large data: it compares with every id and name.
  mutating func suggestion(for reference: String) -> String {
    guard suggestionsLeft > 0, count <= 20_000 else { return "" }
    suggestionsLeft -= 1
    let table = ids
    let allIDs = (0..<count).lazy.map { table.text($0) }
    if let id = NearestWord.of(reference, in: allIDs) { return id }
    guard let near = NearestWord.of(reference, in: name.lazy.filter { !$0.isEmpty }),
      let position = name.firstIndex(where: { $0.hasSameCodePoints(as: near) })
    else { return "" }
    return ids.text(position)
  }

  func id(_ position: Int) -> String { ids.text(position) }

  /// Ids of candidates as findings list them: ten at most.
  func list(_ positions: [Int]) -> String {
    let shown = positions.prefix(10).map(id).joined(separator: ", ")
    return positions.count > 10 ? shown + ", …" : shown
  }
}

extension NameIndex {
  /// Texts to the positions that have each.
  private struct Chains {
    private var table = ByteTable()
    private var first: [Int32] = []
    private var next: [Int32]

    init(_ texts: [String]) {
      next = [Int32](repeating: -1, count: texts.count)
      // From the last to the first, so that chains rise.
      for position in texts.indices.reversed() where !texts[position].isEmpty {
        let (number, isNew) = table.insert(texts[position])
        if isNew {
          first.append(Int32(position))
        } else {
          next[position] = first[number]
          first[number] = Int32(position)
        }
      }
    }

    func positions(of text: String) -> [Int] {
      var text = text
      return text.withUTF8 { positions(of: UnsafeRawBufferPointer($0)) }
    }

    func positions(of text: UnsafeRawBufferPointer) -> [Int] {
      guard let number = table.number(of: text) else { return [] }
      var result: [Int] = []
      var position = first[number]
      while position >= 0 {
        result.append(Int(position))
        position = next[Int(position)]
      }
      return result
    }
  }
}
