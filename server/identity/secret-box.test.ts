import { describe, expect, it } from 'vitest'
import { SecretBox } from '#server/identity/secret-box.ts'

const box = new SecretBox('ab'.repeat(32))

describe('a secret in its box', () => {
  it('comes out as it went in', () => {
    expect(box.open(box.close('söcret', 'here'), 'here')).toBe('söcret')
  })

  it('looks different each time and never like itself', () => {
    const [one, other] = [box.close('secret', 'here'), box.close('secret', 'here')]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('secret')).toBe(false)
  })

  it('stays closed in another place, under another key, changed or cut', () => {
    const closed = box.close('secret', 'here')
    const changed = Buffer.from(closed)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect([
      box.open(closed, 'there'),
      new SecretBox('cd'.repeat(32)).open(closed, 'here'),
      box.open(changed, 'here'),
      box.open(closed.subarray(0, 20), 'here'),
      box.open(Buffer.alloc(0), 'here'),
    ]).toEqual([null, null, null, null, null])
  })
})
