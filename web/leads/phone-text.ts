const twoDigits = /^(20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** An E.164 number in groups that can be read out. Only the country code is known here, the rest is cut evenly. */
export function phoneText(number: string): string {
  const digits = /^\+(\d{7,15})$/.exec(number)?.[1]
  if (digits === undefined) return number
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3
  const rest = digits.slice(codeLength)
  // Groups of three; a single digit left over joins the last group.
  const groups = rest.match(/\d{3}(?=\d{3}|\d{2}$)|\d{2,4}$/g) ?? [rest]
  return [`+${digits.slice(0, codeLength)}`, ...groups].join(' ')
}
