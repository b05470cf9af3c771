import NetworkGraph

/// One line on stderr that says what is being done, how far it is and how long still.
///
/// Shown only to a terminal, only once the work has lasted a second, and ten times a second at
/// most. The clock decides nothing but this line.
final class ProgressLine {
  private let console: Console
  private let clock: () -> UInt64
  private let start: UInt64
  private let isWanted: Bool
  private var stepStart: UInt64
  private var lastShown: UInt64 = 0
  private var step: Bilingual?
  private var isShown = false

  init(console: Console, quiet: Bool = false, clock: @escaping () -> UInt64 = System.now) {
    self.console = console
    self.clock = clock
    isWanted = console.info.errorsAreTerminal && !quiet
    start = clock()
    stepStart = start
  }

  deinit { clear() }

  /// Tells how far a step is; `total` 0 if nobody knows.
  func update(_ what: Bilingual, done: Int = 0, total: Int = 0) {
    guard isWanted else { return }
    let now = clock()
    if step != what {
      step = what
      stepStart = now
      lastShown = 0
    }
    guard now - start >= 1_000_000_000, now - lastShown >= 100_000_000 else { return }
    lastShown = now
    isShown = true
    let width = max(20, (console.info.width ?? 80) - 1)
    let text = Self.text(
      what(console.language), done: done, total: total, elapsed: now - stepStart,
      language: console.language)
    console.say("\r\u{1B}[K" + DisplayWidth.cut(text, to: width))
  }

  /// Removes the line; call it before anything else is written to stderr.
  func clear() {
    guard isShown else { return }
    isShown = false
    console.say("\r\u{1B}[K")
  }

  static func text(
    _ what: String, done: Int, total: Int, elapsed: UInt64, language: Language
  ) -> String {
    guard total > 0 else { return what + " ..." }
    let share = Double(min(max(done, 0), total)) / Double(total)
    var text = "\(what): \(Int(share * 100)) %"
    if share >= 0.02, share < 1 {
      let seconds = Int((Double(elapsed) / 1e9) * (1 - share) / share) + 1
      let time = seconds < 100 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
      text += language == .pl ? ", jeszcze ok. \(time)" : ", about \(time) left"
    }
    return text
  }
}
