import NetworkGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(Glibc)
  // The C header hides it from Swift behind a feature macro.
  @_silgen_name("renameat2")
  private func exchangingRename(
    _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32,
    _ new: UnsafePointer<CChar>, _ flags: UInt32
  ) -> Int32
#endif

// C functions whose names `System` takes for its own.
private func cOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func cClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func cRead(_ descriptor: Int32, _ at: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, at, count)
}
private func cWrite(_ descriptor: Int32, _ at: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, at, count)
}
private func cRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  rename(old, new)
}

/// The operating system as coopnet sees it: the one file that imports the C library. Each call retries when a signal interrupts it (EINTR) and throws `SystemError` when it fails.
/// Descriptors are opened close-on-exec, so that no child inherits them.
enum System {}

// MARK: Errors

extension System {
  static let reasons: [Int32: SystemError.Reason] = [
    ENOENT: .missing, ENOTDIR: .notFolder, EACCES: .forbidden, EPERM: .notPermitted,
    EROFS: .readOnly, EEXIST: .alreadyThere, EISDIR: .isFolder, ELOOP: .linkCircle,
    ENAMETOOLONG: .longName, ENOTEMPTY: .notEmpty, ENXIO: .noReader, ENOSPC: .diskFull,
    EDQUOT: .quota, EFBIG: .fileTooLarge, EIO: .device, EPIPE: .brokenPipe,
    EBADF: .closedStream, EMFILE: .openFiles, ENFILE: .systemFiles, ENOMEM: .memory,
    EAGAIN: .resources, EINVAL: .refused, EBUSY: .inUse, EXDEV: .otherDisk,
    ETXTBSY: .runningProgram,
  ]

  /// Errors that mean: this call is not supported here.
  private static let unsupported: Set<Int32> = [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP]

  /// The C library's own words.
  static func describe(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// Runs a call that returns -1 on failure, again and again while signals interrupt it.
  @discardableResult
  private static func retrying<Value: BinaryInteger>(
    _ call: SystemError.Call, _ path: String?, _ body: () -> Value
  ) throws(SystemError) -> Value {
    while true {
      let value = body()
      if value != -1 { return value }
      let number = errno
      if number != EINTR { throw SystemError(call: call, path: path, number: number) }
    }
  }
}

// MARK: Descriptors

extension System {
  static func open(_ path: String, _ opening: Opening) throws(SystemError) -> Descriptor {
    let flags: Int32
    var mode: mode_t = 0
    switch opening {
    case .reading: flags = O_RDONLY
    case .readingInPlace: flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW
    case .writingToDevice: flags = O_WRONLY | O_NONBLOCK | O_NOCTTY
    case .creating(let wanted):
      flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      mode = mode_t(truncatingIfNeeded: wanted)
    case .creatingPrivate:
      flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      mode = 0o600
    }
    return try retrying(.open, path) { cOpen(path, flags | O_CLOEXEC, mode) }
  }

  /// Closes; an interrupted close has closed (Linux), so it is not repeated.
  static func close(_ descriptor: Descriptor) throws(SystemError) {
    if cClose(descriptor) != 0, errno != EINTR {
      throw SystemError(call: .close, path: nil, number: errno)
    }
  }

  /// Reads at most the buffer's size; 0 at the end. Waits where the descriptor does not block.
  static func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    while true {
      let count = cRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      try goOn(.read, after: errno, descriptor, Int16(POLLIN))
    }
  }

  /// Writes every byte: short writes go on, interrupted ones are repeated, full pipes are awaited.
  static func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemError) {
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let count = cWrite(descriptor, base + offset, min(bytes.count - offset, 1 << 30))
      if count > 0 {
        offset += count
      } else {
        try goOn(.write, after: count == 0 ? EIO : errno, descriptor, Int16(POLLOUT))
      }
    }
  }

  /// Returns when the call may be tried again, throws when it may not.
  private static func goOn(
    _ call: SystemError.Call, after number: Int32, _ descriptor: Descriptor, _ events: Int16
  ) throws(SystemError) {
    if number == EINTR { return }
    guard number == EAGAIN || number == EWOULDBLOCK else {
      throw SystemError(call: call, path: nil, number: number)
    }
    var entry = pollfd(fd: descriptor, events: events, revents: 0)
    try retrying(.poll, nil) { poll(&entry, 1, -1) }
  }

  /// Waits until the disk has it. Where syncing means nothing (some network disks), it is done.
  static func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    do {
      try retrying(.fsync, nil) { fsync(descriptor) }
    } catch {
      if !unsupported.contains(error.number) { throw error }
    }
  }

  static func rewind(_ descriptor: Descriptor) throws(SystemError) {
    try retrying(.seek, nil) { lseek(descriptor, 0, SEEK_SET) }
  }

  static func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError) {
    try retrying(.changeMode, nil) { fchmod(descriptor, mode_t(truncatingIfNeeded: mode)) }
  }

  /// Takes the lock that lasts as long as the descriptor is open; false if another holds it.
  static func lock(_ descriptor: Descriptor) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { return true }
    }
    return true
  }

  static func status(of descriptor: Descriptor) throws(SystemError) -> Status {
    var raw = stat()
    try retrying(.stat, nil) { fstat(descriptor, &raw) }
    return Status(raw)
  }
}

// MARK: Paths

extension System {
  /// What stands at the path itself, or nil if nothing does. Links are not followed.
  static func linkStatus(of path: String) throws(SystemError) -> Status? {
    try status(path, .lstat) { lstat(path, $0) }
  }

  /// What the path leads to, or nil if it leads nowhere.
  static func status(of path: String) throws(SystemError) -> Status? {
    try status(path, .stat) { stat(path, $0) }
  }

  private static func status(
    _ path: String, _ call: SystemError.Call, _ body: (UnsafeMutablePointer<stat>) -> Int32
  ) throws(SystemError) -> Status? {
    var raw = stat()
    do {
      try retrying(call, path) { body(&raw) }
      return Status(raw)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
  }

  /// Where a link points to, for a message only.
  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  static func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(SystemError) {
    try retrying(.mkdir, path) { mkdir(path, mode_t(truncatingIfNeeded: mode)) }
  }

  static func removeFile(_ path: String) throws(SystemError) {
    try retrying(.unlink, path) { unlink(path) }
  }

  static func removeFolder(_ path: String) throws(SystemError) {
    try retrying(.rmdir, path) { rmdir(path) }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    try retrying(.rename, new) { cRename(old, new) }
  }

  /// Swaps two paths in one step; false where the system or the disk cannot.
  static func exchange(_ first: String, _ second: String) throws(SystemError) -> Bool {
    #if canImport(Musl)
      return false
    #else
      do {
        #if canImport(Glibc)
          let swap = 2 as UInt32
          try retrying(.rename, second) {
            exchangingRename(AT_FDCWD, first, AT_FDCWD, second, swap)
          }
        #else
          try retrying(.rename, second) { renamex_np(first, second, UInt32(RENAME_SWAP)) }
        #endif
        return true
      } catch {
        if unsupported.contains(error.number) { return false }
        throw error
      }
    #endif
  }

  static func canWrite(_ path: String) -> Bool { allows(path, W_OK) }
  static func canExecute(_ path: String) -> Bool { allows(path, X_OK) }

  private static func allows(_ path: String, _ right: Int32) -> Bool {
    (try? retrying(.access, path) { access(path, right) }) != nil
  }

  /// The names in a folder, without `.` and `..`, sorted by bytes; `limit` bounds their number.
  ///
  /// A name that is no UTF-8 is counted in `unreadable`: it could not be opened by that text.
  static func list(
    _ path: String, limit: Int
  ) throws(SystemError) -> (names: [String], unreadable: Int, isCut: Bool) {
    var opened = opendir(path)
    while opened == nil, errno == EINTR { opened = opendir(path) }
    guard let folder = opened else {
      throw SystemError(call: .list, path: path, number: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    var unreadable = 0
    var isCut = false
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno == EINTR { continue }
        if errno != 0 { throw SystemError(call: .list, path: path, number: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else {
        unreadable += 1
        continue
      }
      if name == "." || name == ".." { continue }
      if names.count == limit {
        isCut = true
        break
      }
      names.append(name)
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (names, unreadable, isCut)
  }
}

extension System.Status {
  fileprivate init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .pipe
    case S_IFCHR: kind = .characterDevice
    default: kind = .other
    }
    bytes = Int(raw.st_size)
    mode = UInt32(raw.st_mode) & 0o7777
    owner = UInt32(raw.st_uid)
  }
}

// MARK: Process

extension System {
  static var processNumber: Int32 { getpid() }
  static var user: UInt32 { UInt32(geteuid()) }

  /// Whether a process of this number exists, whoever owns it.
  static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Nanoseconds of a clock that never goes back; for deadlines and progress only.
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  nonisolated(unsafe) private static let mutex = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    return mutex
  }()

  /// Runs `body` while no other thread is inside this call. Not to be nested. Ending signals are held
  /// back: their handler waits for other threads, and must not hold up one that waits for this one.
  static func exclusively<Value>(_ body: () -> Value) -> Value {
    holdingSignals {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return body()
    }
  }

  static func sleep(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  static func isTerminal(_ descriptor: Descriptor) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind the descriptor, if it is one and says so.
  static func columns(_ descriptor: Descriptor) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func end(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

  /// Fills the descriptors 0, 1, 2 if the caller closed them, so that no file of ours gets their
  /// number; makes a dead pipe or a size limit an error of `write` instead of a death; and takes
  /// back an ignored SIGCHLD, under which no child can be waited for.
  ///
  /// They are opened the wrong way round, so that using a closed stream fails and loses nothing.
  static func guardStreams() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGCHLD, SIG_DFL)
    for descriptor in Int32(0)...2 {
      if fcntl(descriptor, F_GETFD) != -1 || errno != EBADF { continue }
      let flags = descriptor == 0 ? O_WRONLY : O_RDONLY
      if cOpen("/dev/null", flags, 0) < 0 { _ = cOpen("/", O_RDONLY, 0) }
    }
  }
}

// MARK: Signals

extension System {
  private static let endings = [SIGINT, SIGTERM, SIGHUP]

  /// Calls `handler` when the user or the system ends the run, then lets the signal end it.
  ///
  /// A signal that was ignored at our start (`nohup`) stays so. The handler must be signal-safe.
  static func onEnding(_ handler: @escaping @convention(c) (Int32) -> Void) {
    for number in endings {
      var old = sigaction()
      sigaction(number, nil, &old)
      var action = sigaction()
      #if canImport(Darwin)
        if unsafeBitCast(old.__sigaction_u.__sa_handler, to: Int.self) == 1 { continue }
        action.__sigaction_u.__sa_handler = handler
      #elseif canImport(Musl)
        if unsafeBitCast(old.__sa_handler.sa_handler, to: Int.self) == 1 { continue }
        action.__sa_handler.sa_handler = handler
      #else
        if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
        action.__sigaction_handler.sa_handler = handler
      #endif
      sigfillset(&action.sa_mask)
      action.sa_flags = Int32(truncatingIfNeeded: UInt32(bitPattern: Int32(SA_RESTART)))
      sigaction(number, &action, nil)
    }
  }

  /// Inside a signal handler: ends the process as the signal would have.
  static func endBySignal(_ number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Inside a signal handler: unlink or rmdir of a C path, result ignored.
  static func removeInHandler(_ path: UnsafePointer<CChar>, isFolder: Bool) {
    _ = isFolder ? rmdir(path) : unlink(path)
  }

  /// Inside a signal handler or not: ends a whole process group at once.
  static func killGroup(_ group: Int32, force: Bool) {
    kill(-group, force ? SIGKILL : SIGTERM)
  }

  /// Runs `body` with the ending signals of this thread held back; they act when it is over.
  static func holdingSignals<Value, Fault: Error>(
    _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    var set = sigset_t()
    var old = sigset_t()
    sigemptyset(&set)
    for number in endings { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    return try body()
  }
}

// MARK: Children

extension System {
  /// Starts a program as the leader of a process group of its own, with these three descriptors
  /// as its streams, no other, and the signal settings that programs expect.
  static func spawn(
    _ program: String, _ arguments: [String], environment: [String],
    streams: (Descriptor, Descriptor, Descriptor)
  ) throws(SystemError) -> Int32 {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #else
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var none = sigset_t()
    var defaults = sigset_t()
    sigemptyset(&none)
    sigemptyset(&defaults)
    for number in endings + [SIGPIPE, SIGXFSZ] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags | Int32(POSIX_SPAWN_SETSIGMASK)))
    posix_spawn_file_actions_adddup2(&actions, streams.0, 0)
    posix_spawn_file_actions_adddup2(&actions, streams.1, 1)
    posix_spawn_file_actions_adddup2(&actions, streams.2, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var process = pid_t()
    let number = posix_spawn(&process, program, &actions, &attributes, &words, &settings)
    guard number == 0 else { throw SystemError(call: .spawn, path: program, number: number) }
    return process
  }

  /// Whether the child has ended; it stays a zombie, so that its group's number stays taken.
  static func hasEnded(_ child: Int32) throws(SystemError) -> Bool {
    var info = siginfo_t()
    try retrying(.wait, nil) { waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) }
    return info.si_signo == SIGCHLD
  }

  /// Waits for the child's end and lets go of it.
  static func reap(_ child: Int32) throws(SystemError) -> Ending {
    var status: Int32 = 0
    try retrying(.wait, nil) { waitpid(child, &status, 0) }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }

  /// Every setting of the environment, as `NAME=value`.
  static var wholeEnvironment: [String] {
    var settings: [String] = []
    var next = environ
    while let setting = next.pointee {
      settings.append(String(cString: setting))
      next += 1
    }
    return settings
  }
}
