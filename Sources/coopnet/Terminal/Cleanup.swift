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
    var childGroup: Int32
    var isInstalled: Bool
  }

  /// A path that the handler removes until it is forgotten.
  struct Ticket {
    fileprivate let entry: UnsafeMutablePointer<Entry>
  }

  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    pointer.initialize(to: State(last: nil, childGroup: 0, isInstalled: false))
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

  /// Names the group of the child that runs now; 0 for none.
  static func setChild(group: Int32) { state.pointee.childGroup = group }

  private static func removeAll() {
    if state.pointee.childGroup > 0 {
      System.killGroup(state.pointee.childGroup, force: true)
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
