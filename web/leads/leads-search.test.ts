import { describe, expect, test } from 'vitest'
import {
  countFilters,
  isFiltered,
  parseLeadsSearch,
  parseSearch,
  stringifySearch,
  withoutFilters,
} from './leads-search.ts'

const read = (address: string) => parseLeadsSearch(parseSearch(address))

describe('the list in the address', () => {
  test('an empty address is the usual list', () => {
    expect(read('')).toEqual({})
  })
  test('several statuses come as repeated keys', () => {
    expect(read('?status=new&status=lost').status).toEqual(['new', 'lost'])
  })
  test('statuses parted by commas are understood too', () => {
    expect(read('?status=lost,new').status).toEqual(['new', 'lost'])
  })
  test('reasons for Lost come in the order of their list, and unknown ones are left out', () => {
    expect(read('?lostReason=own_words&lostReason=too_expensive&lostReason=rain').lostReason).toEqual([
      'too_expensive',
      'own_words',
    ])
  })
  test('an unknown status is left out', () => {
    expect(read('?status=new&status=rich')).toEqual({ status: ['new'] })
  })
  test('a search of blanks is none', () => {
    expect(read('?q=%20%20')).toEqual({})
  })
  test('a plus sign of a phone number survives the way there and back', () => {
    expect(read(stringifySearch({ q: '+49 341' })).q).toBe('+49 341')
  })
  test('custom dates need at least one day', () => {
    expect(read('?date=custom&from=soon')).toEqual({})
  })
  test('custom dates keep their days', () => {
    expect(read('?date=custom&from=2026-11-01&to=2026-11-07&dateField=firstSeen')).toEqual({
      date: 'custom',
      from: '2026-11-01',
      to: '2026-11-07',
      dateField: 'firstSeen',
    })
  })
  test('days without a custom date are left out', () => {
    expect(read('?date=today&from=2026-11-01')).toEqual({ date: 'today' })
  })
  test('who waits longest is asked of those who wait alone', () => {
    expect([read('?sort=waiting'), read('?waiting=true&sort=waiting').sort]).toEqual([{}, 'waiting'])
  })
  test('when somebody is to turn to them again comes in the order of time', () => {
    expect(read('?followUp=upcoming,due&followUp=never').followUp).toEqual(['due', 'upcoming'])
  })
  test('a tag mode without tags is left out', () => {
    expect(read('?tagMode=all')).toEqual({})
  })
  test('everything survives the way there and back', () => {
    const search = read(
      '?q=anna&status=new&status=contacted&band=hot&tag=VIP&tag=a%20b&tagMode=all&date=last7&waiting=true&sort=score&open=1',
    )
    expect(read(stringifySearch(search))).toEqual(search)
  })
  test('sorting alone does not filter', () => {
    expect(isFiltered(read('?sort=score&open=1'))).toBe(false)
  })
  test('several values of one filter are one filter', () => {
    expect(countFilters(read('?q=anna&status=new&status=lost&date=custom&from=2026-11-01&sort=score'))).toBe(
      2,
    )
  })
  test('clearing keeps the sorting and the panel', () => {
    expect(withoutFilters(read('?q=x&sort=score&open=1'))).toEqual({ sort: 'score', open: '1' })
  })
})
