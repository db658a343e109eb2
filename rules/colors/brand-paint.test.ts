import { expect, test } from 'vitest'
import { brandPaint as paint } from './brand-paint.ts'

const parts = (color: string): number[] => (color.match(/\d+/g) ?? []).map(Number)

/** Relative luminance, written again from WCAG so that the test does not repeat what it tests. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = parts(color).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return r * 0.2126 + g * 0.7152 + b * 0.0722
}

function ratio(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const colors = [
  '#234c3b',
  '#ffffff',
  '#000000',
  '#ffee00',
  '#777777',
  '#0a84ff',
  '#ff3b30',
  '#767676',
  'no colour',
]

test.each(colors)('%s carries readable text in both themes', (color) => {
  const { light, dark } = paint(color)
  const ratios = [
    ratio(light.surface, light.onSurface),
    ratio(dark.surface, dark.onSurface),
    ratio(light.ink, 'rgb(255,255,255)'),
    ratio(dark.ink, 'rgb(17,19,23)'),
  ]
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
})

test('a colour that is readable already stays as it is', () => {
  expect(paint('#234c3b').light).toEqual({
    surface: 'rgb(35,76,59)',
    onSurface: 'rgb(255,255,255)',
    ink: 'rgb(35,76,59)',
  })
})
