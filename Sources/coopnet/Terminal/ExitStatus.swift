/// The number a run ends with, after `sysexits.h`.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// The work is done.
  case done = 0
  /// The run was asked to fail on findings, and there were some.
  case findings = 1
  /// The command line is wrong.
  case usage = 64
  /// The data cannot be used.
  case badData = 65
  /// The input does not exist or cannot be opened.
  case noInput = 66
  /// A program that the run demanded (`dot`, Chromium) is missing.
  case unavailable = 69
  /// A fault of coopnet itself.
  case internalFault = 70
  /// An output cannot be created, or its place is taken by something that is not ours.
  case cannotCreate = 73
  /// Reading or writing failed: a full disk, a closed pipe, a broken device.
  case inputOutput = 74
}
