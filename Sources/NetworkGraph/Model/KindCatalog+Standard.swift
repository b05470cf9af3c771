extension KindCatalog {
  /// The kinds of the embedded kinds.json.
  public static let standard: KindCatalog = {
    let bytes = EmbeddedKinds.json.withUTF8Buffer { Array($0) }
    guard let catalog = try? KindCatalog(json: bytes) else {
      preconditionFailure("the embedded kinds.json is no list of kinds")
    }
    return catalog
  }()

  /// The text of the embedded kinds.json, as the program prints it.
  public static var standardJSON: String { EmbeddedKinds.json.description }
}

/// Why a text is no list of kinds, and where.
public struct KindCatalogError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// It is no JSON at all.
    case syntax(JSONError.Reason)
    /// A key is missing, or its value is of another type.
    case missing(key: String)
    /// A value that the key does not know.
    case unknown(key: String, value: String)
    /// An id or another word that an earlier kind has.
    case repeated(word: String)
  }

  public let reason: Reason
  public let place: TextPlace
}

extension KindCatalog {
  /// Reads a list of kinds in the form of the embedded kinds.json.
  ///
  /// Every kind has `id`, `pl`, `en`, `level`, `sector`, `area`, `shape`; it may have `synonyms`,
  /// `areaIsAssumed`, `cityRole`, `cityWords`. No word may mean two kinds.
  ///
  /// - Throws: ``KindCatalogError`` with the place of the first fault.
  public init(json: [UInt8]) throws(KindCatalogError) {
    let root: JSONValue
    do {
      root = try JSONParser().parse(json)
    } catch {
      throw KindCatalogError(reason: .syntax(error.reason), place: error.place)
    }
    guard let list = root.array else {
      throw KindCatalogError(reason: .missing(key: "[ ]"), place: root.placeOrStart)
    }
    var kinds: [InstitutionKind] = []
    var owners: [String: String] = [:]
    for value in list {
      let kind = try InstitutionKind(json: value)
      guard !kinds.contains(where: { $0.id == kind.id }) else {
        throw KindCatalogError(reason: .repeated(word: kind.id), place: value.placeOrStart)
      }
      for word in kind.words {
        let key = Vocabulary.key(word)
        guard owners[key] == nil || owners[key] == kind.id else {
          throw KindCatalogError(reason: .repeated(word: word), place: value.placeOrStart)
        }
        owners[key] = kind.id
      }
      kinds.append(kind)
    }
    self.init(kinds: kinds)
  }
}

extension InstitutionKind {
  fileprivate init(json value: JSONValue) throws(KindCatalogError) {
    self.init(
      id: try value.text("id"),
      names: Bilingual(pl: try value.text("pl"), en: try value.text("en")),
      synonyms: try value.texts("synonyms"), level: try value.word("level"),
      sector: try value.word("sector"), defaultArea: try value.word("area"),
      areaIsAssumed: try value.flag("areaIsAssumed"), shape: try value.text("shape"),
      cityRole: value["cityRole"] == nil ? nil : try value.text("cityRole"),
      cityWords: try value.texts("cityWords"))
  }
}

extension JSONValue {
  fileprivate var placeOrStart: TextPlace { place ?? TextPlace(line: 1, column: 1) }

  private func missing(_ key: String) -> KindCatalogError {
    KindCatalogError(reason: .missing(key: key), place: self[key]?.place ?? placeOrStart)
  }

  /// A text that must be there and not be empty.
  fileprivate func text(_ key: String) throws(KindCatalogError) -> String {
    guard let text = self[key]?.string, !text.isEmpty else { throw missing(key) }
    return text
  }

  /// A list of texts, empty where the key is missing.
  fileprivate func texts(_ key: String) throws(KindCatalogError) -> [String] {
    guard let value = self[key] else { return [] }
    guard let list = value.array, list.allSatisfy({ $0.string != nil }) else {
      throw missing(key)
    }
    return list.compactMap(\.string)
  }

  fileprivate func flag(_ key: String) throws(KindCatalogError) -> Bool {
    guard let value = self[key] else { return false }
    guard let flag = value.bool else { throw missing(key) }
    return flag
  }

  fileprivate func word<Word: RawRepresentable<String>>(
    _ key: String
  ) throws(KindCatalogError) -> Word {
    let text = try text(key)
    guard let word = Word(rawValue: text) else {
      throw KindCatalogError(
        reason: .unknown(key: key, value: text), place: self[key]?.place ?? placeOrStart)
    }
    return word
  }
}
