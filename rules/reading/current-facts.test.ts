import { expect, it } from 'vitest'
import { currentFacts } from './current-facts.ts'

const fact = (value: string, certainty: number, at: number) => ({
  field: 'name' as const,
  value,
  certainty,
  at,
})

it('shows a correction instead of what was said before', () => {
  expect(currentFacts([fact('Ann', 0.9, 1), fact('Anna', 0.9, 2)]).name?.value).toBe('Anna')
})

it('keeps a certain fact against a later guess', () => {
  expect(currentFacts([fact('Anna', 0.9, 1), fact('Sofa', 0.4, 2)]).name?.value).toBe('Anna')
})

it('does not depend on the order it is given', () => {
  const facts = [fact('Anna', 0.9, 1), fact('Ann', 0.9, 1), fact('Sofa', 0.4, 2)]
  expect(currentFacts(facts)).toEqual(currentFacts(facts.toReversed()))
})

it('leaves out fields nobody spoke of', () => {
  expect(currentFacts([fact('Anna', 0.9, 1)])).not.toHaveProperty('email')
})

it('keeps a fuller name when a part of it is said later', () => {
  expect(currentFacts([fact('Amara Okafor', 0.75, 1), fact('Amara', 0.95, 2)]).name?.value).toBe(
    'Amara Okafor',
  )
})

it('keeps the name when its initial is said later', () => {
  expect(currentFacts([fact('Amara Okafor', 0.75, 1), fact('A. Okafor', 0.9, 2)]).name?.value).toBe(
    'Amara Okafor',
  )
})

it('takes a fuller name though it is a little less certain', () => {
  expect(currentFacts([fact('Amara', 0.95, 1), fact('Amara Okafor', 0.75, 2)]).name?.value).toBe(
    'Amara Okafor',
  )
})

it('takes no guess as the fuller name', () => {
  expect(currentFacts([fact('Amara', 0.95, 1), fact('Amara Sofa', 0.4, 2)]).name?.value).toBe('Amara')
})

it('takes another name that is no part of the one before', () => {
  expect(currentFacts([fact('Amara Okafor', 0.9, 1), fact('Amira', 0.9, 2)]).name?.value).toBe('Amira')
})

it('takes the accents a name is given later', () => {
  expect(currentFacts([fact('Jose Nunez', 0.9, 1), fact('José Núñez', 0.9, 2)]).name?.value).toBe(
    'José Núñez',
  )
})

it("never shows somebody else's detail by itself", () => {
  const theirs = { ...fact('boss@firm.example', 0.97, 2), field: 'email' as const, whose: 'my boss' }
  expect(currentFacts([theirs])).toEqual({})
})
