import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { findCompany } from './company.ts'
import { foldText } from './fold-text.ts'

function companyIn(text: string, asked: Ask | null = null): string | null {
  return findCompany(text, foldText(text), { asked, country: 'GB' })?.value ?? null
}

describe('a company', () => {
  it.each([
    ['I work for Harrow & Finch', 'Harrow & Finch'],
    ['i work for zendera and need three desks', 'zendera'],
    ['we are Oakline Ltd from Hull', 'Oakline Ltd'],
    ['Jane from Acme GmbH here', 'Acme GmbH'],
    ["I'm calling from Brightwell Dental", 'Brightwell Dental'],
    ['on behalf of Sedgwick Homes', 'Sedgwick Homes'],
    ['this is ruth okoro from kestrel systems can you call me', 'kestrel systems'],
    ['we run a small café called Bean Town', 'Bean Town'],
    ['nazywam sie anna lis z firmy drewmax w krakowie', 'drewmax'],
    ['hier ist Peter Maier von der Firma Maier Bau GmbH aus Ulm', 'Maier Bau GmbH'],
    ['my company is called Pixel Barn', 'Pixel Barn'],
    ['our business, Tern Coffee, opens in May', 'Tern Coffee'],
    ['Rowan Joinery is my company', 'Rowan Joinery'],
    ['company: Delmare Foods', 'Delmare Foods'],
    ['My company name is Wrist at Home LLC', 'Wrist at Home LLC'],
    ['we use kestrel logistics pvt ltd', 'kestrel logistics pvt ltd'],
    ['wir sind die Tischlerei Brandt GmbH & Co. KG', 'Tischlerei Brandt GmbH & Co. KG'],
    ['ich bin von der Firma Holzwerk Süd', 'Holzwerk Süd'],
    ['ich arbeite bei Kronberg Optik', 'Kronberg Optik'],
    ['Firma: Elektro Hauser', 'Elektro Hauser'],
    ['unsere firma heißt lichtblick', 'lichtblick'],
    ['mi empresa se llama Olivar del Sur', 'Olivar del Sur'],
    ['trabajo para Muebles Prado', 'Muebles Prado'],
    ['escribo de la empresa Talleres Roca', 'Talleres Roca'],
    ['somos Construcciones Vega S.L.', 'Construcciones Vega S.L.'],
    ['je travaille chez Boulangerie Morel', 'Boulangerie Morel'],
    ["notre société s'appelle Verdure", 'Verdure'],
    ['nous sommes la Menuiserie Garnier SARL', 'Menuiserie Garnier SARL'],
    ['jestem z firmy Drewmax', 'Drewmax'],
    ['nazwa firmy to Stolarnia Lis', 'Stolarnia Lis'],
    ['nazwa firmy to meblofix', 'meblofix'],
    ['moja firma to Meblex Sp. z o.o.', 'Meblex Sp. z o.o.'],
    ['pracuję dla Kowal Transport', 'Kowal Transport'],
  ])('is read from "%s"', (text, company) => {
    expect(companyIn(text)).toBe(company)
  })

  it.each([
    'I work at night',
    'i work in marketing',
    'my company is tiny',
    'i work for free',
    'i am tired of calls from your sales services',
    'i work for the council',
    'we work from home',
    'my company is small',
    'my business is closed on mondays',
    'our company is growing quickly',
    'your company is great',
    'thank you for the quick solution',
    'which company delivers?',
    'ich arbeite im Krankenhaus',
    'ich arbeite in Berlin',
    'unsere Firma ist klein',
    'trabajo en un hospital',
    'mi empresa es pequeña',
    'je travaille à la maison',
    'mon entreprise est fermée',
    'pracuję w szkole',
    'nasza firma to mały zespół',
    'I need it by next week, ag',
    'is the store open?',
    'the software company that made it',
  ])('is not read from "%s"', (text) => {
    expect(companyIn(text)).toBeNull()
  })

  it.each([
    ["It's Kovac Interiors", 'Kovac Interiors'],
    ['tern coffee', 'tern coffee'],
    ['we are called lumenta', 'lumenta'],
  ])('is read from the answer "%s"', (text, company) => {
    expect(companyIn(text, 'company')).toBe(company)
  })

  it.each([
    ['orion info services 1249', 'orion info services'],
    ['it is nutley systems', 'nutley systems'],
  ])('is read from the bare message "%s" where the question was not heard', (text, company) => {
    expect(companyIn(text, 'unseen')).toBe(company)
  })
})
