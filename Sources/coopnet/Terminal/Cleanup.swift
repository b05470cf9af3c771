/// What must be gone when the run is over, however it ends.
///
/// INT, TERM and HUP run a handler that may only do what is safe inside a signal: it walks a list
/// of C paths and removes them, and ends the child that runs, if any. Nothing is allocated there,
/// and the list is reached through plain memory, because Swift's exclusivity checks and lazy
/// globals are not made for signals. KILL cannot be caught: the next run sweeps.
enum Cleanup {
  fileprivate struct Entry {
    var next: UnsafeMutablePointer<Entry>?
    var path: UnsafeMutablePointer<CChar>
    var isFolder: Bool
    var isActive: Bool
  }

  private struct State {
    var last: UnsafeMutablePointer<Entry>?
    /// The groups of the children that run; 0 where there is none.
    var groups: UnsafeMutablePointer<Int32>
    /// How many threads are starting a child whose group is not known yet.
    var starting: Int
    var isInstalled: Bool
  }

  /// A path that the handler removes until it is forgotten.
  struct Ticket {
    fileprivate let entry: UnsafeMutablePointer<Entry>
  }

  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    let groups = UnsafeMutablePointer<Int32>.allocate(capacity: mostChildren)
    groups.initialize(repeating: 0, count: mostChildren)
    pointer.initialize(to: State(last: nil, groups: groups, starting: 0, isInstalled: false))
    return pointer
  }()

  /// Starts to watch for the ending signals; the first call counts.
  static func install() {
    if state.pointee.isInstalled { return }
    state.pointee.isInstalled = true
    System.onEnding { number in
      Cleanup.removeAll()
      System.endBySignal(number)
    }
  }

  /// Remembers a path that is about to be created. Later ones are removed first.
  static func remember(_ path: String, isFolder: Bool = false) -> Ticket {
    let text = Array(path.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
    copy.initialize(from: text, count: text.count)
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    System.exclusively {
      entry.initialize(
        to: Entry(next: state.pointee.last, path: copy, isFolder: isFolder, isActive: true))
      state.pointee.last = entry
    }
    return Ticket(entry: entry)
  }

  /// The path is in its final place, or gone. Its few bytes stay: a signal may be reading them.
  static func forget(_ ticket: Ticket) { ticket.entry.pointee.isActive = false }

  /// No run has more children at once.
  private static let mostChildren = 64

  /// Names the group of a child that runs from now on.
  static func addChild(group: Int32) { change(0, to: group) }

  /// The child is over.
  static func removeChild(group: Int32) { change(group, to: 0) }

  private static func change(_ old: Int32, to new: Int32) {
    System.exclusively {
      let groups = UnsafeBufferPointer(start: state.pointee.groups, count: mostChildren)
      if let place = groups.firstIndex(of: old) { state.pointee.groups[place] = new }
    }
  }

  /// Counts the threads that start a child. Ending signals are held back meanwhile.
  static func startsChild(_ change: Int) {
    System.exclusively { state.pointee.starting += change }
  }

  /// A thread that starts a child needs milliseconds; the signal may have come to another one.
  private static let longestStart = 2_000

  private static func removeAll() {
    var waited = 0
    while state.pointee.starting > 0 && waited < longestStart {
      System.sleep(milliseconds: 1)
      waited += 1
    }
    for place in 0..<mostChildren where state.pointee.groups[place] > 0 {
      System.killGroup(state.pointee.groups[place], force: true)
    }
    var next = state.pointee.last
    while let entry = next {
      if entry.pointee.isActive {
        System.removeInHandler(entry.pointee.path, isFolder: entry.pointee.isFolder)
      }
      next = entry.pointee.next
    }
  }
}
