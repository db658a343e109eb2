import type { Figure } from './figures.ts'
import type { IngestFigure } from './measure-ingest.ts'

export type Row = string[]

const ms = (value: number) => value.toFixed(1)

export function tableOf(figures: readonly Figure[]): Row[] {
  return [
    [
      'Milliseconds',
      'p50',
      'p95',
      'p99',
      'SQL p50',
      'bare p50',
      'ratio',
      '8 callers: /s',
      'server ms',
      'database ms',
      'bytes',
    ],
    ...figures.map(({ name, product, raw, bare, ratio, crowd, bytes }) => [
      name,
      ms(product.p50),
      ms(product.p95),
      ms(product.p99),
      ms(raw.p50),
      ms(bare.p50),
      ratio.toFixed(1),
      ...(crowd ? [crowd.perSecond.toFixed(0), ms(crowd.serverMs), ms(crowd.databaseMs)] : ['', '', '']),
      bytes.toLocaleString('en'),
    ]),
  ]
}

export function markdownOf([head = [], ...rows]: Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  )
}

/** Messages a second of visitors or other chatbots, and what they cost. */
export function ingestTable(figures: readonly IngestFigure[]): Row[] {
  const heads = ['Into', 'door', 'processes', 'assistant', 'callers', 'messages/s', 'raw writer', 'ratio']
  return [
    [...heads, 'p50 ms', 'p95', 'p99', 'CPU: generator', 'server', 'database'],
    ...figures.map((figure) => [
      intoOf(figure),
      figure.door,
      String(figure.workers),
      figure.assistant ? 'on' : 'off',
      String(figure.callers),
      figure.perSecond.toFixed(0),
      figure.raw.toFixed(0),
      (figure.perSecond / figure.raw).toFixed(2),
      ...[figure.p50, figure.p95, figure.p99].map((each) => each.toFixed(0)),
      ...[figure.cpu.generator, figure.cpu.server, figure.cpu.database].map((each) => each.toFixed(2)),
    ]),
  ]
}

function intoOf({ leads, workspaces }: IngestFigure): string {
  if (leads !== null) return `one of ${leads.toLocaleString('en')} leads`
  return workspaces === 1 ? 'a new workspace' : `${workspaces} new workspaces`
}

/** In columns, for a terminal. */
export function textOf(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)))
  const cell = (text: string, place: number) =>
    place === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[place] ?? 0)
  return rows.map((row) => row.map(cell).join('  ')).join('\n')
}
