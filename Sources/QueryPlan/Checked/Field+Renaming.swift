import ColumnarData

extension Field {
  func renamed(_ name: String) -> Field {
    Field(
      name: name, titles: titles, aliases: aliases, type: type, values: values, target: target,
      description: description)
  }
}
