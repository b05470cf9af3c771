/// The TERYT code of a voivodeship (2 digits), powiat (4) or gmina (6).
///
/// The code of a unit begins with the code of the unit that it lies in, so that *contains* is a
/// comparison of beginnings. Codes sort as text does: `26`, `2601`, `260101`.
public struct TerritoryCode: Sendable, Hashable, Comparable {
  /// What kind of unit a code names, by its number of digits.
  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case voivodeship = 2
    case powiat = 4
    case gmina = 6

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public let level: Level
  /// The digits as a number, without their leading zeros.
  public let value: Int

  public init(level: Level, value: Int) {
    self.level = level
    self.value = value
  }

  /// A code of exactly 2, 4 or 6 digits; nothing is mended here.
  public init?(_ digits: some StringProtocol) {
    guard let level = Level(rawValue: digits.utf8.count) else { return nil }
    var value = 0
    for byte in digits.utf8 {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    self.init(level: level, value: value)
  }
}

extension TerritoryCode {
  /// The unit of a higher level that this one lies in, itself at its own level; nil for a lower.
  public func unit(at level: Level) -> TerritoryCode? {
    guard level <= self.level else { return nil }
    var value = value
    var digits = self.level.rawValue
    while digits > level.rawValue {
      value /= 100
      digits -= 2
    }
    return TerritoryCode(level: level, value: value)
  }

  public var voivodeship: TerritoryCode {
    unit(at: .voivodeship) ?? self
  }

  /// Nil for a voivodeship.
  public var powiat: TerritoryCode? { unit(at: .powiat) }

  /// Whether `other` is this unit or lies in it.
  public func contains(_ other: TerritoryCode) -> Bool { other.unit(at: level) == self }

  /// Whether one of the two contains the other.
  public func meets(_ other: TerritoryCode) -> Bool { contains(other) || other.contains(self) }

  /// Whether the powiat part says city with powiat rights: its number is 61 or more.
  public var isCityWithPowiatRights: Bool { (powiat?.value ?? 0) % 100 > 60 }

  public static func < (left: TerritoryCode, right: TerritoryCode) -> Bool {
    let (a, b) = (left.padded, right.padded)
    return a != b ? a < b : left.level < right.level
  }

  /// The value with zeros to six digits, so that units sort before their parts.
  private var padded: Int {
    switch level {
    case .voivodeship: value * 10_000
    case .powiat: value * 100
    case .gmina: value
    }
  }
}

extension TerritoryCode: CustomStringConvertible {
  public var description: String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, level.rawValue - digits.utf8.count)) + digits
  }
}
