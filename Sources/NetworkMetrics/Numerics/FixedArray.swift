/// An array of fixed length in plain memory. What threads share is never written once it is filled.
///
/// Checked arrays cost a third of the time of the loops over them; a class that holds arrays, five
/// times. So kernels go through these pointers, which hold as long as who uses them keeps the array.
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
