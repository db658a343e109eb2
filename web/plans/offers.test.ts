import { describe, expect, it } from 'vitest'
import { offersOf } from '#web/plans/offers.ts'

describe('what a plan offers', () => {
  it('is on Freemium to be captured and counted, and no lead', () => {
    expect(offersOf('freemium')).toEqual([
      'Every visitor is captured and scored',
      'True counts of what waits',
      'Only the owner works here',
      '1 site',
    ])
  })

  it('is told of Pro as what it has more than Basic', () => {
    expect(offersOf('pro', 'basic')).toEqual([
      'All of Basic',
      'Points and bands of your own',
      'API keys for your own programs',
      '3 seats besides the owner',
      'Any number of sites',
    ])
  })

  it.each(['freemium', 'basic', 'pro'] as const)('holds on %s nothing that is still to come', (plan) => {
    expect(offersOf(plan).join(' ')).not.toMatch(/inbox|review|export|webhook|rules/i)
  })
})
