/// Why a text is not JSON.
public struct JSONError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case unexpectedEnd
    case unexpectedCharacter(Unicode.Scalar)
    /// Something follows after the value.
    case textAfterEnd
    /// A word other than `true`, `false`, `null`.
    case unknownWord
    /// A number with a leading zero or plus, without a digit where one must be, and the like.
    case invalidNumber
    /// A backslash before something that it does not escape.
    case invalidEscape
    /// `\uD800`-`\uDFFF` without its other half.
    case loneSurrogate
    /// A control character, a line end for example, inside a string.
    case controlInString
    /// A name that the object has already.
    case duplicateName(String)
    case invalidUTF8
    case tooDeep(limit: Int)
    case tooManyBytes(limit: Int)
  }

  public let reason: Reason
  public let place: TextPlace

  public init(_ reason: Reason, at place: TextPlace) {
    self.reason = reason
    self.place = place
  }
}
