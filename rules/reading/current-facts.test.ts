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
