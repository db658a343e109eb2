/** What somebody may mean who speaks of something near to it, in both directions; the first is near to all of its others. */
const near = [
  'clock open time evening',
  'open evening morning weekend day time holiday visit',
  'time evening morning day',
  'place transit parking room',
  'parking car',
  'access stairs',
  'appointment enrol visit reach trial emergency cancel',
  'cancel reschedule missed return endContract',
  'missed sick holiday',
  'emergency pain swollen accident weekend',
  'pain repair swollen',
  'pay price instalments invoice subscription',
  'subscription discount',
  'discount concession',
  'return exchange warranty',
  'warranty repair insurance',
  'insurance theft healthFund',
  'theft lock code',
  'repair inspection adjust',
  'inspection adjust',
  'duration time',
  'delivery collect',
  'rent deposit lodging',
  'used sellToYou exchange',
  'lease company',
  'company group',
  'jobs company team teacher wage',
  'certificate exam documents',
  'examResult exam',
  'online recorded link',
  'start time',
  'child age size',
  'afraid sedation pain',
  'sedation numb',
  'extraction wisdomTooth surgery blood',
  'doctor team treat hospital',
  'patient enrol',
  'course teach intensive exam beginner textbook',
  'teach teacher speak',
  'teacher team native',
  'level beginner exam course',
  'chat speak groupRide social',
  'groupRide social weekend',
  'voucher child',
  'lodging room',
  'documents translate invoice',
  'battery charging rangeFar',
  'bicycle eBike cargoBike',
  'puncture repair',
  'gears repair adjust',
  'brake repair adjust',
  'fitting pain adjust',
  'tooth implant filling crown toothCleaning whitening aligner extraction',
  'denture implant',
  'brands range',
  'studyLeave intensive company',
  'sickNote sick',
]

export const relatedMeanings: ReadonlyMap<string, readonly string[]> = tableOf(near)

function tableOf(lines: readonly string[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  const add = (one: string, other: string) => table.set(one, [...(table.get(one) ?? []), other])
  for (const line of lines) {
    const [first = '', ...others] = line.split(' ').map((name) => `=${name}`)
    for (const other of others) {
      add(first, other)
      add(other, first)
    }
  }
  return table
}
