/** Lines and cells of a CSV file as RFC 4180 has it and spreadsheets read it; throws where it is not one. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  let line: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const [, raw = '', end] = cell.exec(text) ?? []
    if (end === undefined) throw new Error(`No CSV from here on: ${text.slice(at, at + 60)}`)
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
