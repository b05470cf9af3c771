#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Plain threads for long computations: the only place with threads.
///
/// Work is a row of numbered items. Threads take the next item as they become free, and results are
/// handed over **in the order of the items**, one at a time, so that a sum over them has the same
/// bits for every number of threads.
///
/// When no thread is to be had (a limit on processes, little memory), the work is done in place by
/// the thread that asked for it. Nothing here can fail.
public enum WorkerThreads {
  /// The most threads that are started, whatever is asked.
  static let most = 256

  /// The number of processors that are at work now, at least 1.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Computes `items` results on up to `threads` threads and hands them over in order.
  ///
  /// - Parameters:
  ///   - items: how many results; none if not positive.
  ///   - threads: the most threads at work; less than 1 means 1.
  ///   - state: makes the private memory of one thread; called once for each thread at work.
  ///   - work: computes one item with the memory of its thread.
  ///   - deliver: receives each result, in the order 0, 1, 2 ...; never called twice at once.
  ///
  /// A thread does not start an item that lies more than a few items ahead of the last one
  /// delivered: so at most 2 `threads` + 2 results wait at any time.
  public static func inOrder<State, Result>(
    items: Int, threads: Int, state: @escaping () -> State,
    work: @escaping (inout State, Int) -> Result, deliver: @escaping (Int, Result) -> Void
  ) {
    let workers = max(1, min(threads, items, most))
    if workers == 1 {
      guard items > 0 else { return }
      var own = state()
      for item in 0..<items { deliver(item, work(&own, item)) }
      return
    }
    let line = OrderedLine(items: items, ahead: 2 * workers + 2, deliver: deliver)
    let loop = {
      guard var item = line.claim() else { return }
      var own = state()
      while true {
        line.finish(item, work(&own, item))
        guard let next = line.claim() else { return }
        item = next
      }
    }
    let started = (1..<workers).compactMap { _ in WorkerThread.start(loop) }
    loop()
    for thread in started { thread.join() }
  }
}

/// Gives out items and puts their results in order.
private final class OrderedLine<Result> {
  private let lock = Lock()
  private let items: Int
  private let ahead: Int
  private let deliver: (Int, Result) -> Void
  private var claimed = 0
  private var delivered = 0
  private var waiting: [Int: Result] = [:]

  init(items: Int, ahead: Int, deliver: @escaping (Int, Result) -> Void) {
    self.items = items
    self.ahead = ahead
    self.deliver = deliver
  }

  /// The next item, or nil when all are given out; waits while too many results are ahead.
  func claim() -> Int? {
    lock.locked {
      while claimed < items && claimed >= delivered + ahead { lock.wait() }
      guard claimed < items else { return nil }
      claimed += 1
      return claimed - 1
    }
  }

  func finish(_ item: Int, _ result: Result) {
    lock.locked {
      waiting[item] = result
      while let next = waiting.removeValue(forKey: delivered) {
        deliver(delivered, next)
        delivered += 1
      }
      lock.wakeAll()
    }
  }
}

/// A mutex with one condition.
private final class Lock {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  func wait() { pthread_cond_wait(condition, mutex) }
  func wakeAll() { pthread_cond_broadcast(condition) }
}

/// One running thread.
private struct WorkerThread {
  private let handle: pthread_t

  /// Carries the work across; freed by the thread that runs it.
  private final class Job {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Starts a thread, or returns nil when the system gives none.
  static func start(_ body: @escaping () -> Void) -> WorkerThread? {
    let job = Unmanaged.passRetained(Job(body))
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = pthread_create(&handle, nil, { WorkerThread.run($0) }, job.toOpaque())
    #else
      var handle = pthread_t()
      let status = pthread_create(&handle, nil, { WorkerThread.run($0!) }, job.toOpaque())
    #endif
    guard status == 0 else {
      job.release()
      return nil
    }
    #if canImport(Darwin)
      return handle.map(WorkerThread.init(handle:))
    #else
      return WorkerThread(handle: handle)
    #endif
  }

  private static func run(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
    return nil
  }

  func join() { pthread_join(handle, nil) }
}
