/// Everything that a dataset states: the facts, and how they were read.
public struct CooperationNetwork: Sendable {
  public let descriptor: DatasetDescriptor
  public let kinds: KindCatalog
  /// Sorted by id, by code points; each id once. Ties and participations hold positions in it.
  public let institutions: [Institution]
  /// In the order of the files.
  public let ties: [Tie]
  /// Sorted by id, by code points.
  public let events: [Event]
  /// In the order of the file.
  public let participations: [Participation]
  public let territory: Territory
  /// Found while reading, in the order of files and lines.
  public let findings: [Finding]
  /// One entry a file that was read, in the order of reading.
  public let balance: [FileBalance]

  public init(
    descriptor: DatasetDescriptor = DatasetDescriptor(), kinds: KindCatalog = .standard,
    institutions: [Institution], ties: [Tie] = [], events: [Event] = [],
    participations: [Participation] = [], territory: Territory = .empty,
    findings: [Finding] = [], balance: [FileBalance] = []
  ) {
    self.descriptor = descriptor
    self.kinds = kinds
    self.institutions = institutions
    self.ties = ties
    self.events = events
    self.participations = participations
    self.territory = territory
    self.findings = findings
    self.balance = balance
    checkInvariants()
  }
}

extension CooperationNetwork {
  /// The position of an institution by its id.
  ///
  /// - Complexity: O(log *n*).
  public func institution(withID id: String) -> Int? {
    var low = 0
    var high = institutions.count
    while low < high {
      let middle = (low + high) / 2
      if institutions[middle].id.precedesByCodePoints(id) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < institutions.count, institutions[low].id.hasSameCodePoints(as: id) else {
      return nil
    }
    return low
  }

  /// Positions in `institutions` sorted by id and in range; checked in debug builds.
  func checkInvariants() {
    #if DEBUG
      for (first, second) in zip(institutions, institutions.dropFirst()) {
        assert(first.id.precedesByCodePoints(second.id), "institutions are sorted by id")
      }
      for tie in ties {
        assert(institutions.indices.contains(tie.from) && institutions.indices.contains(tie.to))
        assert(tie.from != tie.to, "no tie to itself")
      }
      for participation in participations {
        assert(institutions.indices.contains(participation.institution))
        assert(events.indices.contains(participation.event))
      }
    #endif
  }
}

extension String {
  /// The order of every table: by code points, without regard to locale and normalization.
  public func precedesByCodePoints(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Equality of bytes; `==` on strings is canonical equivalence.
  public func hasSameCodePoints(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
