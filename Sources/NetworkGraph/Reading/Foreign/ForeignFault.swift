/// Why a file of another program cannot be used: a finding of severity `error` to be.
struct ForeignFault: Error, Sendable {
  let code: FindingCode
  let place: TextPlace?
  let arguments: [String]

  init(_ code: FindingCode, at place: TextPlace? = nil, _ arguments: [String] = []) {
    self.code = code
    self.place = place
    self.arguments = arguments
  }

  static func overBound(
    _ option: ReadingLimits.Option, _ bound: Int, at place: TextPlace? = nil
  ) -> ForeignFault {
    ForeignFault(.overBound, at: place, [String(bound), option.rawValue, ""])
  }
}

extension FindingLog {
  mutating func add(_ fault: ForeignFault) {
    add(.error, fault.code, at: fault.place, fault.arguments)
  }
}

// MARK: - Faults of syntax

extension ForeignFault {
  init(_ error: XMLError, limits: ReadingLimits) {
    switch error.reason {
    case .tooManyBytes: self = .overBound(.fileBytes, limits.fileBytes)
    case .textTooLong: self = .overBound(.cellBytes, limits.cellBytes, at: error.place)
    default:
      let (code, word) = error.reason.words
      self.init(.notWellFormed, at: error.place, ["XML", code, word])
    }
  }

  init(_ error: JSONError, limits: ReadingLimits) {
    if case .tooManyBytes = error.reason {
      self = .overBound(.fileBytes, limits.fileBytes)
    } else {
      let words = error.reason.code.unicodeScalars.split(separator: " ", maxSplits: 1)
      self.init(
        .notWellFormed, at: error.place,
        ["JSON", String(words[0]), words.count > 1 ? String(words[1]) : ""])
    }
  }

  init(_ error: ZIPError, limits: ReadingLimits) {
    if let code = error.reason.code {
      self.init(.notWellFormed, ["ZIP", code, error.name ?? ""])
    } else {
      self = .overBound(.fileBytes, limits.fileBytes)
    }
  }

  init(_ error: TextEncodingError) {
    let place = TextPlace(line: error.line, column: 0)
    switch error.reason {
    case .nul: self.init(.nulByte, at: place)
    case .invalidUTF8: self.init(.unreadableEncoding, at: place, ["invalid-utf8"])
    case .invalidUTF16: self.init(.unreadableEncoding, at: place, ["invalid-utf16"])
    case .undefinedByte: self.init(.unreadableEncoding, at: place, ["undefined-byte"])
    }
  }

  init(_ error: XLSXError, limits: ReadingLimits) {
    switch error {
    case .archive(let error): self.init(error, limits: limits)
    case .xml(let part, let error):
      let (code, word) = error.reason.words
      self.init(
        .notWellFormed, at: error.place, ["XLSX", code, word.isEmpty ? part : "\(part): \(word)"])
    case .missingPart(let name): self.init(.notWellFormed, ["XLSX", "missing-part", name])
    case .badPlace(let part, let place):
      self.init(.notWellFormed, ["XLSX", "bad-place", "\(part): \(place)"])
    case .tooManyRows(let limit): self = .overBound(.rows, limit)
    case .tooManyColumns(let limit): self = .overBound(.columns, limit)
    }
  }
}

extension XMLError.Reason {
  /// The reason as findings name it, and the word that it is about.
  fileprivate var words: (code: String, word: String) {
    switch self {
    case .unexpectedEnd: ("unexpected-end", "")
    case .unexpectedCharacter(let scalar): ("unexpected-character", String(scalar))
    case .invalidUTF8: ("invalid-utf8", "")
    case .invalidCharacter(let value): ("invalid-character", "U+" + String(value, radix: 16))
    case .doctype: ("doctype", "")
    case .unknownEntity(let name): ("unknown-entity", name)
    case .mismatchedEnd(let open, let found): ("mismatched-end", "\(open), \(found)")
    case .unclosedElement(let name): ("unclosed-element", name)
    case .textOutsideRoot: ("text-outside-root", "")
    case .secondRoot: ("second-root", "")
    case .noRoot: ("no-root", "")
    case .duplicateAttribute(let name): ("duplicate-attribute", name)
    case .invalidName: ("invalid-name", "")
    case .misplacedDeclaration: ("misplaced-declaration", "")
    case .invalidComment: ("invalid-comment", "")
    case .strayCDATAEnd: ("stray-cdata-end", "")
    case .tooManyBytes(let limit): ("too-many-bytes", String(limit))
    case .tooDeep(let limit): ("too-deep", String(limit))
    case .tooManyAttributes(let limit): ("too-many-attributes", String(limit))
    case .textTooLong(let limit): ("text-too-long", String(limit))
    }
  }
}

extension ZIPError.Reason {
  /// The reason as findings name it; nil for a bound of the file's size.
  fileprivate var code: String? {
    switch self {
    case .noDirectory: "no-directory"
    case .damagedDirectory: "damaged-directory"
    case .zip64: "zip64"
    case .severalDisks: "several-disks"
    case .encrypted: "encrypted"
    case .unknownCompression: "unknown-compression"
    case .unsafeName: "unsafe-name"
    case .duplicateName: "duplicate-name"
    case .overlap: "overlap"
    case .damagedData: "damaged-data"
    case .wrongCheckSum: "wrong-check-sum"
    case .tooManyBytes, .tooLarge: nil
    case .tooManyEntries: "too-many-entries"
    case .ratioTooHigh: "ratio-too-high"
    }
  }
}
