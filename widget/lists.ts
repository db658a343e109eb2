// By index alone: Array.prototype and its iterator are the first things that pages change.

export function each<Item>(list: ArrayLike<Item>, visit: (item: Item, index: number) => void): void {
  for (let i = 0; i < list.length; i++) visit(list[i] as Item, i)
}

export function keep<Item>(list: ArrayLike<Item>, wanted: (item: Item) => boolean): Item[] {
  const kept: Item[] = []
  each(list, (item) => {
    if (wanted(item)) kept[kept.length] = item
  })
  return kept
}

export function has<Item>(list: ArrayLike<Item>, wanted: (item: Item) => boolean): boolean {
  for (let i = 0; i < list.length; i++) if (wanted(list[i] as Item)) return true
  return false
}
