// Number words on folded text: small letters without accents.

/** `digit` is 0 to 9, `teen` 10 to 19, `ten` 20 to 90, `pair` 20 to 99 in one word, `hundred` 100 to 900. */
export type NumberWord = {
  kind: 'digit' | 'teen' | 'ten' | 'pair' | 'hundred' | 'times' | 'plus'
  value: number
  /** In these languages a digit behind a hundred belongs to it: "seiscientos cinco" is 605, "nine hundred five" dialled 900 5. */
  adds?: true
}

const digits = [
  'zero oh o null nil nought cero zerro',
  'one eins ein uno un une jeden jedynka',
  'two zwei zwo dos deux dwa dwojka',
  'three drei tres trois trzy trojka',
  'four vier cuatro quatre cztery czworka',
  'five funf fuenf cinco cinq piec piatka',
  'six sechs seis szesc szostka',
  'seven sieben siete sept siedem siodemka',
  'eight acht ocho huit osiem osemka',
  'nine neun nueve neuf dziewiec dziewiatka',
]
const teens = [
  'ten zehn diez dix dziesiec',
  'eleven elf once onze jedenascie',
  'twelve zwolf zwoelf doce douze dwanascie',
  'thirteen dreizehn trece treize trzynascie',
  'fourteen vierzehn catorce quatorze czternascie',
  'fifteen funfzehn quince quinze pietnascie',
  'sixteen sechzehn dieciseis seize szesnascie',
  'seventeen siebzehn diecisiete siedemnascie',
  'eighteen achtzehn dieciocho osiemnascie',
  'nineteen neunzehn diecinueve dziewietnascie',
]
const tens = [
  'twenty zwanzig veinte vingt vingts dwadziescia',
  'thirty dreissig dreisig treinta trente trzydziesci',
  'forty fourty vierzig cuarenta quarante czterdziesci',
  'fifty funfzig cincuenta cinquante piecdziesiat',
  'sixty sechzig sesenta soixante szescdziesiat',
  'seventy siebzig setenta septante siedemdziesiat',
  'eighty achtzig ochenta octante huitante osiemdziesiat',
  'ninety neunzig noventa nonante dziewiecdziesiat',
]
const hundreds = [
  'cien ciento sto',
  'doscientos dwiescie',
  'trescientos trzysta',
  'cuatrocientos czterysta',
  'quinientos piecset',
  'seiscientos szescset',
  'setecientos siedemset',
  'ochocientos osiemset',
  'novecientos dziewiecset',
]
const germanDigits = 'ein zwei drei vier funf sechs sieben acht neun'.split(' ')
const germanTens = 'zwanzig dreissig dreisig vierzig funfzig sechzig siebzig achtzig neunzig'.split(' ')
const spanishTwenties =
  'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'.split(
    ' ',
  )

export const numberWords: ReadonlyMap<string, NumberWord> = build()

function build(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>()
  const add = (list: readonly string[], kind: NumberWord['kind'], valueOf: (index: number) => number) => {
    list.forEach((row, index) => {
      for (const word of row.split(' ')) words.set(word, { kind, value: valueOf(index) })
    })
  }
  add(digits, 'digit', (index) => index)
  add(teens, 'teen', (index) => 10 + index)
  add(tens, 'ten', (index) => 20 + 10 * index)
  add(spanishTwenties, 'pair', (index) => 21 + index)
  for (const ten of germanTens) {
    const value = words.get(ten)?.value ?? 0
    germanDigits.forEach((digit, index) =>
      words.set(`${digit}und${ten}`, { kind: 'pair', value: value + index + 1 }),
    )
  }
  hundreds.forEach((row, index) => {
    for (const word of row.split(' '))
      words.set(word, { kind: 'hundred', value: 100 * (index + 1), adds: true })
  })
  add(['hundred hundert cent cents'], 'hundred', () => 0)
  for (const word of 'double doppel doppelt doble podwojne podwojna podwojny'.split(' ')) {
    words.set(word, { kind: 'times', value: 2 })
  }
  for (const word of 'triple treble tripple dreifach potrojne potrojna'.split(' ')) {
    words.set(word, { kind: 'times', value: 3 })
  }
  words.set('plus', { kind: 'plus', value: 0 })
  return words
}

/** Words that may stand within a number said aloud and mean no digit. */
export const withinNumber: ReadonlySet<string> = new Set(
  'y et und and i then dann luego puis potem dash hyphen minus strich bindestrich guion tiret myslnik kreska slash space espacio espace'.split(
    ' ',
  ),
)
