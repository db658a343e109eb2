/** How the countries whose numbers have a fixed shape write them. */
const plans = [
  /^(1)(\d{3})(\d{3})(\d{4})$/,
  /^(31)(6)(\d{8})$/,
  /^(33)(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
  /^(34)(\d{3})(\d\d)(\d\d)(\d\d)$/,
  /^(353)(1)(\d{3})(\d{4})$/,
  /^(353)(8\d)(\d{3})(\d{4})$/,
  /^(41)(\d\d)(\d{3})(\d\d)(\d\d)$/,
  /^(420)(\d{3})(\d{3})(\d{3})$/,
  /^(44)(2\d)(\d{4})(\d{4})$/,
  /^(44)(1\d1|11\d|[389]\d\d)(\d{3})(\d{4})$/,
  /^(44)(1\d{3}|7[1-57-9]\d\d)(\d{6})$/,
  /^(45)(\d\d)(\d\d)(\d\d)(\d\d)$/,
  /^(48)(5[0137]\d|6[069]\d|7[2389]\d|88\d)(\d{3})(\d{3})$/,
  /^(48)(\d\d)(\d{3})(\d\d)(\d\d)$/,
  /^(49)(30|40|69|89|1[67]\d)(\d{5,8})$/,
]
const twoDigits = /^(20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/**
 * An E.164 number to read out: as its country writes it, else in the groups of whoever wrote `spelling`, else with the
 * country code apart. The library that knows all countries is too heavy for the list.
 */
export function phoneText(number: string, spelling?: string | null): string {
  const digits = /^\+(\d{7,15})$/.exec(number)?.[1]
  if (digits === undefined) return number
  const plan = plans.find((one) => one.test(digits))
  if (plan) return `+${plan.exec(digits)?.slice(1).join(' ')}`
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3
  const rest = digits.slice(codeLength)
  return `+${digits.slice(0, codeLength)} ${writtenGroups(rest, spelling ?? '')}`
}

/** These very digits, parted as they were written. */
function writtenGroups(digits: string, spelling: string): string {
  const written = new RegExp([...digits].join('\\D{0,3}')).exec(spelling)
  return written ? written[0].split(/\D+/).join(' ') : digits
}
