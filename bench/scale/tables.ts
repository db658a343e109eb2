import type { Figure } from './figures.ts'

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
