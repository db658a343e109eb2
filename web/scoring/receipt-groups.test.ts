import { describe, expect, test } from 'vitest'
import type { ScoreLine } from '#contract/leads.ts'
import { groupReceipt, raiseOf } from './receipt-groups.ts'

const line = (code: string, points: number, count?: number): ScoreLine => ({
  code,
  points,
  messageId: null,
  at: '2026-11-17T10:40:00Z',
  ...(count !== undefined && { count }),
})

describe('the receipt on screen', () => {
  test('each family has its subtotal', () => {
    const { groups } = groupReceipt(
      [line('contact.email', 35), line('contact.name', 5), line('question', 10, 2)],
      'v1',
    )
    expect(groups.map((group) => group.subtotal)).toEqual([40, 0, 10, 0, 0])
  })
  test('the subtotals and the limit of the whole add up to the total', () => {
    const receipt = groupReceipt(
      [line('contact.email', 50), line('intent.buy', 60), line('limit', -10)],
      'v1',
    )
    const sum = receipt.groups.reduce((total, group) => total + group.subtotal, receipt.limit?.points ?? 0)
    expect(sum).toBe(receipt.total)
  })
  test('what spam loses stands by itself, and nothing is said of more points', () => {
    const receipt = groupReceipt([line('contact.email', 35), line('spam', -35)], 'v1')
    expect([receipt.total, receipt.spam?.points, receipt.groups[0]?.subtotal]).toEqual([0, -35, 35])
    expect(raiseOf(receipt)).toBeNull()
  })
  test('a limit stands below the lines it limits', () => {
    const { groups } = groupReceipt(
      [line('intent.limit', -5), line('intent.price', 10), line('intent.buy', 20)],
      'v1',
    )
    expect(groups[1]?.lines.map((one) => one.code)).toEqual(['intent.price', 'intent.buy', 'intent.limit'])
  })
  test('a line of a kind that is not known still counts', () => {
    const receipt = groupReceipt([line('referral', 7)], 'v1')
    expect(receipt.groups.reduce((total, group) => total + group.subtotal, 0)).toBe(7)
  })
  test('the caps of another rule set are not guessed', () => {
    expect(groupReceipt([], 'v2').groups[0]?.cap).toBeNull()
  })
})

describe('what would raise the score', () => {
  test('without a contact it is a contact', () => {
    expect(raiseOf(groupReceipt([line('question', 5)], 'v1'))).toEqual({ type: 'contact', points: 35 })
  })
  test('with a contact it is questions up to their limit', () => {
    expect(raiseOf(groupReceipt([line('contact.email', 35), line('question', 15, 3)], 'v1'))).toEqual({
      type: 'questions',
      count: 2,
      points: 10,
    })
  })
  test('at a hundred nothing raises it', () => {
    expect(raiseOf(groupReceipt([line('contact.email', 50), line('intent.buy', 50)], 'v1'))).toEqual({
      type: 'full',
      limit: 100,
    })
  })
  test('with two ways to reach them it is the name', () => {
    const lines = [
      line('contact.email', 35),
      line('contact.phone', 10),
      line('question', 25),
      line('intent.buy', 25),
    ]
    expect(raiseOf(groupReceipt(lines, 'v1'))).toEqual({ type: 'name', points: 5 })
  })
  test('under another rule set nothing is said', () => {
    expect(raiseOf(groupReceipt([], 'v2'))).toBeNull()
  })
})
