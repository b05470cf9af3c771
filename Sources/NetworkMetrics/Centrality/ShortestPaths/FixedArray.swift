/// Fixed arrays that searches read, in plain memory: shared by all threads, never written after
/// they are filled.
///
/// Checked arrays cost a third of the time of the loops over them; a class that holds arrays, five
/// times. So the kernels read through these pointers, whose lengths are fixed at birth.
final class FixedArray<Value>: @unchecked Sendable {
  let count: Int
  let base: UnsafeMutablePointer<Value>

  init(_ values: [Value]) {
    count = values.count
    base = .allocate(capacity: max(1, values.count))
    values.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { base.initialize(from: start, count: buffer.count) }
    }
  }

  init(repeating value: Value, count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  subscript(index: Int) -> Value {
    precondition(index >= 0 && index < count)
    return base[index]
  }
}
