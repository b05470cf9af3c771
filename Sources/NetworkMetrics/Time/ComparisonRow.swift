import NetworkGraph

/// One thing that differs between two days or two datasets: a row of `compare`.
public struct ComparisonRow: Sendable, Hashable {
  public enum Change: String, Sendable, CaseIterable {
    case new, ended, changed
    /// Two institutions of one name and different ids: perhaps the same.
    case sameName = "same-name"
  }

  /// What differs.
  public enum What: Sendable, Hashable {
    case figure, coverage, institution
    /// A property of an institution that is on both sides.
    case name, kind, seat, serves, founder, sector
    /// A recorded tie, by pair and form.
    case tie
    case event, participation
    case expectation
    case measure(MeasureColumn)

    /// The word in the column `what`.
    public var word: String {
      switch self {
      case .measure(let column): column.rawValue
      default: String(describing: self)
      }
    }
  }

  /// What a side holds; no word of a language, save those of the data.
  public enum Value: Sendable, Hashable {
    case none
    case number(Double)
    case text(String)
    case status(Expectation.Status)
    case state(TieSide)
  }

  public let what: What
  /// The id of the institution, event or gmina, or the figure's name; of a tie `A:B:form`, of a
  /// participation `event:institution`, of an expectation `rule@teryt` or `rule@teryt:institution`.
  public let id: String
  /// What people call it; empty where only the id is known.
  public let name: String
  public let change: Change
  public let before: Value
  public let after: Value

  init(
    _ what: What, id: String, name: String = "", change: Change? = nil, _ before: Value,
    _ after: Value
  ) {
    self.what = what
    self.id = id
    self.name = name
    self.change = change ?? (before == .none ? .new : after == .none ? .ended : .changed)
    self.before = before
    self.after = after
  }
}

/// How a recorded tie or an event stands on one side of a comparison.
public struct TieSide: Sendable, Hashable {
  public var state: TieState
  /// 1 to 4; nil of an event.
  public var intensity: Int?
  public var start: Day?
  public var end: Day?
  /// Ties of the pair and form in this state, or participants of the event.
  public var count: Int
}

extension TieSide: CustomStringConvertible {
  /// `active 2024-01-01/2025-12-31 3`: the state, the interval as ISO 8601 writes it, the intensity,
  /// and `x2` where there are two.
  public var description: String {
    var words = [state.rawValue]
    if start != nil || end != nil {
      words.append("\(start?.description ?? "..")/\(end?.description ?? "..")")
    }
    if let intensity {
      words.append(String(intensity))
      if count > 1 { words.append("x\(count)") }
    }
    return words.joined(separator: " ")
  }
}

extension ComparisonRow.Value: CustomStringConvertible {
  /// The value as data: a number with a point, a word of the data; empty for none.
  public var description: String {
    switch self {
    case .none: ""
    case .number(let number): NumberText.text(number) ?? ""
    case .text(let text): text
    case .status(let status): status.rawValue
    case .state(let side): side.description
    }
  }
}

extension Sequence where Element == String {
  /// The first name that is not empty, by code points: the same whichever side is told first.
  var leastName: String {
    filter { !$0.isEmpty }.min { $0.precedesByCodePoints($1) } ?? ""
  }
}
