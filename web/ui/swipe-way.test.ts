import { describe, expect, it } from 'vitest'
import { farEnough, meaningOf, wayOf } from '#web/ui/swipe-way.ts'

describe('a finger', () => {
  it('means nothing yet while it has hardly moved', () => {
    expect([meaningOf(0, 0), meaningOf(8, 3), meaningOf(-12, 12)]).toEqual(['nothing', 'nothing', 'nothing'])
  })

  it('scrolls when it goes rather up or down', () => {
    expect([meaningOf(10, 14), meaningOf(-30, 40), meaningOf(0, -13)]).toEqual(['scroll', 'scroll', 'scroll'])
  })

  it('swipes when it goes rather sideways', () => {
    expect([meaningOf(13, 0), meaningOf(-40, 30)]).toEqual(['swipe', 'swipe'])
  })

  it('does what stands on that side, once it was far enough', () => {
    expect([wayOf(farEnough), wayOf(-farEnough), wayOf(farEnough - 1)]).toEqual(['right', 'left', null])
  })
})
