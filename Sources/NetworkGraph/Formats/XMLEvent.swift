/// A name of XML, cut at its colon; prefixes are kept and not resolved.
public struct XMLName: Sendable, Hashable {
  /// What stands before the colon, or nothing.
  public var prefix: String
  /// What stands after it.
  public var local: String

  public init(prefix: String = "", local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// The name as written.
  public var text: String { prefix.isEmpty ? local : prefix + ":" + local }
}

/// A start tag: its name, attributes in the order written, and place.
public struct XMLStartTag: Sendable, Hashable {
  public struct Attribute: Sendable, Hashable {
    public var name: XMLName
    public var value: String
  }

  public var name: XMLName
  public var attributes: [Attribute]
  /// Where its `<` stands.
  public var place: TextPlace

  /// The value of the first attribute of that local name, whatever its prefix.
  public subscript(local: String) -> String? {
    attributes.first { $0.name.local.utf8.elementsEqual(local.utf8) }?.value
  }
}

/// What a reader comes upon in XML.
public enum XMLEvent: Sendable, Hashable {
  case start(XMLStartTag)
  /// Also comes after the start of an empty element `<a/>`.
  case end(XMLName)
  /// All text up to the next tag, entities and CDATA resolved; never empty.
  case text(String)
}

/// How large XML may be; what is larger is refused with an ``XMLError``.
public struct XMLLimits: Sendable, Hashable {
  public var bytes: Int
  /// How deep elements may lie in each other.
  public var depth: Int
  public var attributesPerElement: Int
  /// Bytes of one text or attribute value.
  public var textLength: Int

  public init(
    bytes: Int = 256 << 20, depth: Int = 256, attributesPerElement: Int = 256,
    textLength: Int = 16 << 20
  ) {
    self.bytes = bytes
    self.depth = depth
    self.attributesPerElement = attributesPerElement
    self.textLength = textLength
  }
}

/// Why a text is not XML that is read here.
public struct XMLError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case unexpectedEnd
    case unexpectedCharacter(Unicode.Scalar)
    case invalidUTF8
    /// A control character that XML cannot hold, or a reference to one.
    case invalidCharacter(UInt32)
    /// A document type: refused, since its entities could hide or multiply text.
    case doctype
    /// An entity other than the five of XML itself.
    case unknownEntity(String)
    /// An end tag for another element than the one that is open.
    case mismatchedEnd(open: String, found: String)
    /// The text ends within an element; the place is that of its start tag.
    case unclosedElement(String)
    case textOutsideRoot
    /// A second outermost element.
    case secondRoot
    case noRoot
    case duplicateAttribute(String)
    case invalidName
    /// `<?xml` elsewhere than at the beginning.
    case misplacedDeclaration
    /// `--` inside of a comment.
    case invalidComment
    /// `]]>` outside of a CDATA section.
    case strayCDATAEnd
    case tooManyBytes(limit: Int)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    case textTooLong(limit: Int)
  }

  public let reason: Reason
  public let place: TextPlace

  public init(_ reason: Reason, at place: TextPlace) {
    self.reason = reason
    self.place = place
  }
}
