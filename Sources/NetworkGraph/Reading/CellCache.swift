/// Remembers what each distinct cell of a column means: dates, forms and statuses repeat.
struct CellCache<Value> {
  private var table = ByteTable()
  private var values: [Value] = []

  /// The value of a cell, made once for equal bytes.
  mutating func value(
    of cell: UnsafeRawBufferPointer, make: (String) -> Value
  ) -> Value {
    let (number, isNew) = table.insert(cell)
    if isNew { values.append(make(String(decoding: cell, as: UTF8.self))) }
    return values[number]
  }
}
