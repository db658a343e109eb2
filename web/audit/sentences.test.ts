import { describe, expect, it } from 'vitest'
import type { AuditEntry, AuditKind } from '#contract/audit.ts'
import { auditText } from '#texts/audit.ts'
import { auditText as german } from '#web/messages/de/audit.ts'

const sentence = (
  kind: AuditKind,
  data: AuditEntry['data'],
  actor: AuditEntry['actor'] = { kind: 'member', name: 'Mara' },
) => auditText.sentence({ id: '', at: '', address: null, kind, actor, data })

describe('an entry of the audit log reads as a sentence', () => {
  it.each<[AuditKind, AuditEntry['data'], string]>([
    [
      'member.changed',
      { name: 'Jon', from: { role: 'agent' }, to: { role: 'viewer' } },
      'Mara changed Jon’s role from agent to viewer',
    ],
    [
      'workspace.changed',
      { from: { name: 'Oak', country: 'GB' }, to: { name: 'Oak & Iron', country: 'DE' } },
      'Mara changed the workspace’s name from Oak to “Oak & Iron”, country from GB to DE',
    ],
    [
      'plan.changed',
      { from: { plan: 'freemium', extraSeats: 0 }, to: { plan: 'pro', extraSeats: 0 } },
      'Mara changed the workspace’s plan from freemium to pro',
    ],
    [
      'site.changed',
      { name: 'Shop', from: { allowedOrigins: [] }, to: { allowedOrigins: ['https://shop.example'] } },
      'Mara changed the site “Shop”’s allowed origins from nothing to “https://shop.example”',
    ],
    [
      'key.made',
      { name: 'Chatbot', scopes: ['read', 'ingest'] },
      'Mara made the API key “Chatbot” to read, hand in messages',
    ],
    ['member.removed', { name: 'Mara' }, 'Mara left the team'],
    ['member.removed', { name: 'Jon' }, 'Mara removed Jon from the team'],
    ['member.joined', { name: 'Mara', role: 'agent' }, 'Mara came into the team as agent'],
    ['sign-in', { device: 'Firefox on Linux' }, 'Mara signed in with Firefox on Linux'],
    ['lead.deleted', { leads: 1 }, 'Mara deleted a lead'],
    ['samples.removed', { leads: 40 }, 'Mara removed 40 sample leads'],
  ])('%s %j', (kind, data, said) => {
    expect(sentence(kind, data)).toBe(said)
  })

  it.each(Object.keys(auditText.kinds) as AuditKind[])('%s, also when it holds nothing', (kind) => {
    expect(sentence(kind, {})).toMatch(/^Mara \S.*[^\s:]$/)
    expect(sentence(kind, {})).not.toContain('undefined')
  })

  it('names the command line, the operator and keys as what they are', () => {
    const by = (kind: AuditEntry['actor']['kind'], name: string | null) =>
      sentence('lead.deleted', {}, { kind, name })
    expect([by('system', null), by('operator', 'Olga'), by('key', 'Chatbot')]).toEqual([
      'The command line deleted a lead',
      'Olga, who runs the installation, deleted a lead',
      'The API key Chatbot deleted a lead',
    ])
  })
})

describe('an entry reads as a sentence in German, too', () => {
  const says = (kind: AuditKind, data: AuditEntry['data']) =>
    german.sentence({ id: '', at: '', address: null, kind, actor: { kind: 'member', name: 'Mara' }, data })

  it.each<[AuditKind, AuditEntry['data'], string]>([
    [
      'member.changed',
      { name: 'Jon', from: { role: 'agent' }, to: { role: 'viewer' } },
      'Mara hat die Angaben von Jon geändert: Rolle von Mitarbeiter auf Leser',
    ],
    [
      'workspace.changed',
      { from: { name: 'Oak', country: 'GB' }, to: { name: 'Oak & Iron', country: 'DE' } },
      'Mara hat den Arbeitsbereich geändert: Name von Oak auf „Oak & Iron“, Land von GB auf DE',
    ],
    [
      'key.made',
      { name: 'Chatbot', scopes: ['read', 'ingest'] },
      'Mara hat den API-Schlüssel „Chatbot“ erzeugt (darf: lesen, Nachrichten abgeben)',
    ],
    ['member.joined', { name: 'Mara', role: 'agent' }, 'Mara ist dem Team beigetreten, als Mitarbeiter'],
    ['lead.deleted', { leads: 1 }, 'Mara hat einen Lead gelöscht'],
  ])('%s %j', (kind, data, said) => {
    expect(says(kind, data)).toBe(said)
  })

  it.each(Object.keys(german.kinds) as AuditKind[])('%s, also when it holds nothing', (kind) => {
    expect(says(kind, {})).toMatch(/^Mara \S.*[^\s:]$/)
    expect(says(kind, {})).not.toContain('undefined')
  })
})
