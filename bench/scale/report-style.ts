/** Colours, of which each is told from the paper by 4.5 to 1 and more, and none is the only way to tell two things apart. */
export const reportStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #fff; --ink: #1d2420; --soft: #5d6660; --rule: #dcdfd9; --product: #2f6b4f; --limit: #3d6ea5; --over: #a8431d }
@media (prefers-color-scheme: dark) { :root { --paper: #151917; --card: #1d2320; --ink: #e7ebe7; --soft: #a1aaa4; --rule: #353d38; --product: #7cc3a0; --limit: #86b2e3; --over: #f0a070 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 1060px; margin: 0 auto; padding: 32px 20px 64px }
h1 { font-size: 28px; line-height: 1.25; margin: 0 } h2 { font-size: 20px; line-height: 1.3; margin: 44px 0 8px } h3 { font-size: 16px; margin: 24px 0 0 }
p { margin: 4px 0 12px; color: var(--soft); max-width: 80ch } b { font-weight: 600 }
.machine { margin-block-start: 6px }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 10px }
figure { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; margin: 0; padding: 8px 8px 4px; display: flex; flex-direction: column; justify-content: space-between }
figcaption { font-size: 13px; line-height: 1.35 } small { color: var(--soft); font-size: 12px; white-space: nowrap }
svg { display: block; inline-size: 100%; block-size: auto } text { font: 11px system-ui, sans-serif; fill: var(--soft) }
.grid { stroke: var(--rule) } .bar { stroke: var(--ink); stroke-dasharray: 4 4; stroke-width: 1.2 }
.line { fill: none; stroke: var(--product); stroke-width: 2; stroke-linejoin: round } .mark { fill: var(--product) } .mark.over { fill: var(--over) }
.value { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round } .value.over { fill: var(--over) }
.rows { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 8px 16px; font-size: 13px }
.row { display: grid; grid-template-columns: 290px 1fr 64px 48px; gap: 0 14px; align-items: center; min-block-size: 25px }
.row b, .row i { text-align: end; font-variant-numeric: tabular-nums } .row i { font-style: normal; color: var(--soft) }
.strip { block-size: 25px; overflow: visible } .axis .strip { block-size: 18px } .between { stroke: var(--soft); stroke-width: 1.5 }
circle.product { fill: var(--product) } path.limit { fill: var(--limit) } b.product { color: var(--product) } b.limit { color: var(--limit) }
.scroll { overflow-x: auto } table { border-collapse: collapse; font-size: 13px; inline-size: 100%; font-variant-numeric: tabular-nums }
th, td { padding: 4px 8px; border-block-end: 1px solid var(--rule); text-align: end; white-space: nowrap } th:first-child, td:first-child { text-align: start }
th { color: var(--soft); font-weight: 600 }
@media (max-width: 640px) {
  .row { grid-template-columns: 1fr auto 44px; padding-block: 3px } .row span { grid-row: 1; grid-column: 1 } .strip { grid-row: 2; grid-column: 1 / -1 } .row.axis span, .row.axis b, .row.axis i { display: none }
}
`
