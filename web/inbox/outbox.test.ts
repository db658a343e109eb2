import { describe, expect, test } from 'vitest'
import { openOutbox } from '#web/inbox/outbox.ts'
import type { Courier, Unsent } from '#web/inbox/outbox.ts'

const unsent = (clientId: string, conversationId = 'talk'): Unsent => ({
  clientId,
  conversationId,
  text: `Text ${clientId}`,
  at: '2026-11-23T10:00:00Z',
  noteOn: null,
  lease: null,
  promise: null,
  said: false,
})

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A courier whose road is cut until `opens`. */
function road() {
  const sent: string[] = []
  const back: { ids: string[]; why: string }[] = []
  let open = false
  let refuses: string | null = null
  const courier: Courier = {
    async deliver({ clientId }) {
      if (!open) return { type: 'later' }
      if (refuses === clientId) return { type: 'refused', why: 'Jon was faster.' }
      sent.push(clientId)
      return { type: 'sent' }
    },
    giveBack: (refused, why) => back.push({ ids: refused.map(({ clientId }) => clientId), why }),
  }
  return {
    courier,
    sent,
    back,
    opens: (refused: string | null = null) => {
      open = true
      refuses = refused
    },
  }
}

describe('the outbox', () => {
  test('sends what waited once, in its order, as soon as there is a road again', async () => {
    const { courier, sent, opens } = road()
    const outbox = openOutbox('box', memory(), courier)
    for (const id of ['first', 'second', 'third']) outbox.add(unsent(id))
    await outbox.pump()
    expect(outbox.list()).toHaveLength(3)
    opens()
    await Promise.all([outbox.pump(), outbox.pump()])
    expect([sent, outbox.list()]).toEqual([['first', 'second', 'third'], []])
    outbox.close()
  })

  test('still has it after a reload', async () => {
    const store = memory()
    const before = road()
    const first = openOutbox('box', store, before.courier)
    first.add(unsent('kept'))
    await first.pump()
    first.close()
    const after = road()
    after.opens()
    const second = openOutbox('box', store, after.courier)
    await second.pump()
    expect(after.sent).toEqual(['kept'])
    second.close()
  })

  test('gives back what was refused with all behind it in that conversation, and sends the rest', async () => {
    const { courier, sent, back, opens } = road()
    const outbox = openOutbox('box', memory(), courier)
    outbox.add(unsent('refused'))
    outbox.add(unsent('behind'))
    outbox.add(unsent('elsewhere', 'other'))
    await outbox.pump()
    opens('refused')
    await outbox.pump()
    expect(back).toEqual([{ ids: ['refused', 'behind'], why: 'Jon was faster.' }])
    expect([sent, outbox.list()]).toEqual([['elsewhere'], []])
    outbox.close()
  })

  test('keeps notes apart from replies: neither waits for the other, nor comes back with it', async () => {
    const { courier, sent, back, opens } = road()
    const outbox = openOutbox('box', memory(), courier)
    outbox.add(unsent('refused'))
    outbox.add({ ...unsent('a note'), noteOn: 'lead' })
    await outbox.pump()
    opens('refused')
    await outbox.pump()
    expect([sent, back.map(({ ids }) => ids)]).toEqual([['a note'], [['refused']]])
    outbox.close()
  })

  test('goes on from where a try got to', async () => {
    const leases: (number | null)[] = []
    let tries = 0
    const outbox = openOutbox('box', memory(), {
      async deliver(one, keep) {
        leases.push(one.lease)
        tries += 1
        if (tries > 1) return { type: 'sent' }
        keep({ ...one, lease: null })
        return { type: 'later' }
      },
      giveBack: () => undefined,
    })
    outbox.add({ ...unsent('taken over, then cut'), lease: 7 })
    await outbox.pump()
    await outbox.pump()
    expect([leases, outbox.list()]).toEqual([[7, null], []])
    outbox.close()
  })

  test('takes one back that has not gone yet', async () => {
    const { courier, sent, opens } = road()
    const outbox = openOutbox('box', memory(), courier)
    outbox.add(unsent('unwanted'))
    await outbox.pump()
    outbox.remove('unwanted')
    opens()
    await outbox.pump()
    expect(sent).toEqual([])
    outbox.close()
  })
})
