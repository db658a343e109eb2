import { expect, it } from 'vitest'
import { swatches, tagChroma, tagLightness } from '#web/tags/tag-color.ts'

/** Relative luminance of an OKLCH colour cut to sRGB, by the definitions of CSS Color 4 and WCAG 2. */
function luminance(l: number, c: number, hue: number): number {
  const [a, b] = [c * Math.cos((hue * Math.PI) / 180), c * Math.sin((hue * Math.PI) / 180)]
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  const cut = (value: number) => Math.min(1, Math.max(0, value))
  const red = cut(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z)
  const green = cut(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z)
  const blue = cut(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

it.each([
  ['light', 0.955],
  ['dark', 0.29],
] as const)('every hue can be read on the %s theme, also where the pointer is', (theme, ground) => {
  const behind = luminance(ground, 0.005, 265)
  const hues = [...swatches, ...Array.from({ length: 361 }, (_, hue) => hue)]
  const weak = hues.filter((hue) => contrast(luminance(tagLightness[theme], tagChroma, hue), behind) < 4.5)
  expect(weak).toEqual([])
})
