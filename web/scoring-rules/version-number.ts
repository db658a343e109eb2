/** `v12` is version 12. */
export function numberOf(version: string): number {
  return Number(version.slice(1))
}

export function nextNumber(version: string): string {
  return String(numberOf(version) + 1)
}
