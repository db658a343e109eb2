/** Hues that are told apart at a glance, each with its name in web/messages/en/notes.ts. */
export const swatches = [25, 55, 90, 140, 165, 205, 250, 285, 320, 350] as const

/** Of text in a tag's hue: dark enough on the light theme, light enough on the dark one. */
export const tagLightness = { light: 0.5, dark: 0.78 } as const
export const tagChroma = 0.13

export function tagColor(hue: number): string {
  const of = (lightness: number) => `oklch(${lightness} ${tagChroma} ${hue})`
  return `light-dark(${of(tagLightness.light)}, ${of(tagLightness.dark)})`
}
