/** A colour as red, green and blue from 0 to 255. */
type Rgb = { r: number; g: number; b: number }

const white: Rgb = { r: 255, g: 255, b: 255 }
const black: Rgb = { r: 0, g: 0, b: 0 }
const paper = { light: white, dark: { r: 17, g: 19, b: 23 } }

/** What a site's own colour becomes in one theme: the surface, the ink on it, and itself as ink on the page. */
type Paint = { surface: string; onSurface: string; ink: string }

function parse(color: string): Rgb | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (hex === null) return null
  const part = (index: number) => parseInt(hex[index] ?? '0', 16)
  return { r: part(1), g: part(2), b: part(3) }
}

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of WCAG 2.2, from 0 to 1. */
const luminance = ({ r, g, b }: Rgb): number =>
  0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const one = luminance(a) + 0.05
  const other = luminance(b) + 0.05
  return one > other ? one / other : other / one
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => Math.round(a + (b - a) * share)
  return { r: part(from.r, to.r), g: part(from.g, to.g), b: part(from.b, to.b) }
}

/** The colour nearest to the wanted one, on its way to `to`, that stands off the background by the ratio. */
function standingOff(color: Rgb, background: Rgb, to: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, to, share)
    if (contrast(mixed, background) >= ratio) return mixed
  }
  return to
}

const css = ({ r, g, b }: Rgb): string => `rgb(${r},${g},${b})`

/** Readable colours for both themes from any `#rrggbb`; everything else counts as the house's own. */
export function brandPaint(color: string): { light: Paint; dark: Paint } {
  const own = parse(color) ?? { r: 67, g: 56, b: 202 }
  const theme = (background: Rgb, away: Rgb): Paint => {
    const surface = standingOff(own, background, away, background === white ? 1 : 2.4)
    const onSurface = contrast(surface, white) >= 4.5 ? white : black
    return {
      surface: css(surface),
      onSurface: css(onSurface),
      ink: css(standingOff(own, background, away, background === white ? 5 : 8)),
    }
  }
  return { light: theme(paper.light, black), dark: theme(paper.dark, white) }
}

/** Colour and place of a widget as CSS variables, ready to be put on it. */
export function widgetStyle(site: { color: string; offsetX: number; offsetY: number }): string {
  const painted = brandPaint(site.color)
  const colors = (['light', 'dark'] as const).map((theme) => {
    const { surface, onSurface, ink } = painted[theme]
    return `--${theme}-brand:${surface};--${theme}-on-brand:${onSurface};--${theme}-brand-ink:${ink}`
  })
  return `${colors.join(';')};--x:${site.offsetX}px;--y:${site.offsetY}px`
}
