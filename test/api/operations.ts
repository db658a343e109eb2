import { generateKeyPairSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { createKey } from '#server/accounts/api-keys.ts'
import { personForLink } from '#server/accounts/first-run.ts'
import { makeResetToken } from '#server/accounts/forgot-password.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { addKey } from '#server/identity/add-key.ts'
import { saveInvitation } from '#server/team/invitation-store.ts'
import {
  followLink,
  incoming,
  leadOfSession,
  makeLead,
  makeMember,
  makeWorkspace,
  openChat,
  ownerOf,
  profileOf,
  teamOf,
  tell,
  type Team,
} from '#test/make.ts'
import type { TestServer } from '#test/start.ts'

/** A call that an operation takes: what goes into its address, its query and its body. */
export type Fixture = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** Changes to the body that must be refused, which its schema does not tell. */
  refuses?: Record<string, unknown>[]
  /** Fields that may hold what PostgreSQL cannot keep, because they are never stored. */
  neverStored?: string[]
}

export type World = {
  fixtures: Record<string, Fixture>
  /** Headers that open the doors, and some that must not. */
  credentials: {
    visitor: Record<string, string>
    key: Record<string, string>
    member: Record<string, string>
    viewer: Record<string, string>
    foreignKey: Record<string, string>
    keyWith: (scope: 'read' | 'write' | 'ingest') => Record<string, string>
  }
  /** Ids of another workspace by the name of the parameter they could be given for. */
  foreign: Record<
    'id' | 'noteId' | 'siteId' | 'memberId' | 'keyId' | 'invitationId' | 'signInId' | 'apiKeyId',
    string
  >
  foreignTeam: Team
}

/** Stands in every text of the other workspace; no answer to anybody else may hold it. */
export const canary = 'Kanarienvogel'

/** Two workspaces with data, and for each operation of the contract one call that it takes. */
export async function makeWorld(server: TestServer): Promise<World> {
  const ours = await teamOf(server)
  const mine = await furnish(server, ours, 'Ours')
  const owner = await ownerOf(server)
  const viewer = await makeMember(server, { role: 'viewer' })
  const [colleague, leaver] = [await makeMember(server), await makeMember(server)]
  const chat = await openChat(server)
  await chat.say('Hello, what does the bench cost?')

  const otherId = await makeWorkspace(server, { name: canary })
  const theirs = await teamOf(server, ['read', 'write', 'ingest'], otherId)
  const other = await furnish(server, theirs, canary)
  const stranger = await makeMember(server, { workspaceId: otherId, name: canary })

  const scoped = {
    read: await teamOf(server, ['read']),
    write: await teamOf(server, ['write']),
    ingest: await teamOf(server, ['ingest']),
  }
  const lead = { id: mine.leadId }
  const pairs = await pairUp(server, ours)
  const told = await tellFacts(server, ours)
  const { version } = await profileOf(ours, mine.leadId)
  const password = 'a good long password'
  const inviteIn = (workspaceId: string, email: string, by: { id: string; name: string }) =>
    inWorkspace(server.services.pool, workspaceId, (db) =>
      saveInvitation(
        db,
        {
          email,
          role: 'viewer',
          displayName: by.name,
          phone: null,
          onlyAssigned: false,
          hidesContact: false,
        },
        by,
      ),
    )
  const [toRepeat, toWithdraw, toAccept, notOurs] = [
    await inviteIn(server.workspaceId, 'repeat@post.example', viewer),
    await inviteIn(server.workspaceId, 'withdraw@post.example', viewer),
    await inviteIn(server.workspaceId, 'accept@post.example', viewer),
    await inviteIn(otherId, 'canary@post.example', stranger),
  ]
  const apiKeyIn = async (workspaceId: string, name: string) => {
    const id = uuidv7()
    await inWorkspace(server.services.pool, workspaceId, (db) => createKey(db, name, ['read'], { id }))
    return id
  }
  const keyIn = async (workspaceId: string, name: string) => {
    const { key } = await inWorkspace(server.services.pool, workspaceId, (db) =>
      addKey(db, server.services.secretBox, { name }),
    )
    return key.id
  }
  return {
    foreignTeam: theirs,
    foreign: {
      id: other.leadId,
      noteId: other.noteId,
      siteId: other.siteId,
      memberId: stranger.id,
      keyId: await keyIn(otherId, canary),
      apiKeyId: await apiKeyIn(otherId, canary),
      invitationId: notOurs.invitation.id,
      signInId: await signInOf(server, stranger.id),
    },
    credentials: {
      visitor: { authorization: `Bearer ${chat.token}` },
      key: { 'x-api-key': ours.key },
      member: { cookie: owner.cookie, 'x-workspace': server.workspaceId },
      viewer: { cookie: viewer.cookie, 'x-workspace': server.workspaceId },
      foreignKey: { 'x-api-key': theirs.key },
      keyWith: (scope) => ({ 'x-api-key': scoped[scope].key }),
    },
    fixtures: {
      openChatSession: {
        body: { widgetKey: server.widgetKey, pageUrl: 'https://shop.example/' },
        refuses: [
          { widgetKey: 'wk_unknown' },
          { widgetKey: `wk_${'A'.repeat(22)}_${'A'.repeat(12)}` },
          { identity: 'not a token' },
        ],
        neverStored: ['widgetKey', 'resumeToken'],
      },
      sendChatMessage: { body: { clientId: 'one', text: 'And the table?' } },
      listChatMessages: { query: { after: '0', limit: '10' } },
      ingestMessages: {
        body: {
          messages: [
            {
              clientId: 'one',
              session: 'talk',
              kind: 'text',
              author: { kind: 'visitor', name: 'Ada' },
              text: 'Good morning',
              sentAt: new Date().toISOString(),
            },
          ],
        },
        refuses: [{ messages: [] }, { messages: Array.from({ length: 501 }, () => ({})) }],
      },
      listLeads: { query: { q: 'Ours', status: 'new,lost', limit: '5' } },
      countLeads: {},
      addLead: {
        body: {
          name: 'By hand',
          email: 'hand@post.example',
          phone: '0113 496 0123',
          company: 'Hand & Co',
          status: 'new',
        },
        refuses: [
          { name: null, email: null, phone: null },
          { name: '   ' },
          { phone: '12' },
          { phone: 'call me' },
          { phone: '0113\u0000496' },
        ],
      },
      getLead: { params: lead },
      listLeadMessages: { params: lead, query: { limit: '5' } },
      listLeadEvents: { params: lead, query: { limit: '5' } },
      listNotes: { params: lead, query: { limit: '5' } },
      listTags: {},
      getMe: {},
      listMembers: {},
      changeMember: {
        params: { id: colleague.id },
        body: {
          role: 'viewer',
          displayName: 'Robin from the shop',
          phone: '0113 496 0123',
          onlyAssigned: true,
          hidesContact: true,
        },
        refuses: [{ role: 'boss' }],
      },
      listPresence: { params: { id: colleague.id }, query: { days: '30' } },
      setPresence: { body: { presence: 'away' } },
      listInvitations: {},
      invite: {
        body: {
          email: 'new@post.example',
          role: 'viewer',
          displayName: 'New',
          phone: '0113 496 0123',
          onlyAssigned: false,
          hidesContact: true,
        },
        refuses: [{ role: 'king' }, { email: viewer.email }, { email: 'a@b.example, c@d.example' }],
      },
      inviteAgain: { params: { id: toRepeat.invitation.id } },
      withdrawInvitation: { params: { id: toWithdraw.invitation.id } },
      readInvitation: {
        body: { token: toAccept.token },
        refuses: [{ token: 'x' }, { token: `iv_${'A'.repeat(22)}_${'A'.repeat(43)}` }],
        neverStored: ['token'],
      },
      acceptInvitation: {
        body: { token: toAccept.token, name: 'Jon', password },
        refuses: [{ token: 'x' }, { token: `iv_${'A'.repeat(22)}_${'A'.repeat(43)}` }, { password: 'short' }],
        neverStored: ['token', 'password'],
      },
      createWorkspace: {
        body: { name: 'Another shop', timeZone: 'Europe/Berlin', country: 'DE', language: 'de' },
        refuses: [{ timeZone: 'Mars/Olympus_Mons' }, { language: 'tlh' }],
      },
      changeWorkspace: {
        // Its name stays, as others find it by that.
        body: { timeZone: 'Europe/Berlin', country: 'DE', language: 'de', leadWord: 'patient' },
        refuses: [{ timeZone: 'Mars/Olympus_Mons' }, { leadWord: 'sheep' }],
      },
      listSignIns: {},
      endSignIn: { params: { id: await anotherSignIn(server) } },
      endOtherSignIns: {},
      forgotPassword: { body: { email: 'no@body.example' } },
      removeMember: { params: { id: leaver.id }, query: { handOverTo: colleague.id } },
      listSites: {},
      addNote: { params: lead, body: { text: 'A remark' } },
      changeNote: { params: { ...lead, noteId: mine.noteId }, body: { text: 'A better remark' } },
      deleteNote: { params: { ...lead, noteId: mine.noteId } },
      addTag: { params: { ...lead, tag: 'vip' } },
      removeTag: { params: { ...lead, tag: 'vip' } },
      changeLead: {
        params: lead,
        body: {
          version,
          status: 'contacted',
          name: 'Somebody',
          phone: '+44 113 496 0124',
          spam: false,
          blocked: false,
        },
        refuses: [
          { version: version + 1, status: 'lost' },
          { version, assigneeId: uuidv7() },
          { version, assigneeId: stranger.id },
          { version, phone: '12' },
        ],
      },
      changeSite: {
        params: { id: mine.siteId },
        body: {
          name: 'Shop',
          country: 'DE',
          starters: ['Hello'],
          color: '#112233',
          assistant: false,
          allowedOrigins: ['https://shop.example', 'https://*.shop.example'],
        },
        refuses: [
          { allowedOrigins: ['shop.example'] },
          { allowedOrigins: ['https://shop.example/page'] },
          { allowedOrigins: ['https://*'] },
          { allowedOrigins: ['javascript://shop.example'] },
        ],
      },
      addSite: { body: { name: 'Second shop', country: 'GB' } },
      checkSite: {
        params: { id: mine.siteId },
        // Nothing is asked over the network for an address like this.
        body: { url: 'http://127.0.0.1:8080/' },
        refuses: [{ url: 'ftp://shop.example' }, { url: 'shop.example' }, { url: 'file:///etc/passwd' }],
        neverStored: ['url'],
      },
      listIdentityKeys: {},
      addIdentityKey: {
        body: { name: 'Shop', publicKey: publicKey('ed25519') },
        refuses: [{ publicKey: 'a key' }, { publicKey: publicKey('ed448') }, { publicKey: privateKey() }],
      },
      removeIdentityKey: { params: { id: await keyIn(server.workspaceId, 'Ours') } },
      removeSamples: {},
      getPlan: {},
      // By its name, as whoever runs the installation sees the other one, too.
      listWorkspaces: { query: { q: 'My business', limit: '5' } },
      changePlan: {
        params: { id: server.workspaceId },
        body: { plan: 'pro', extraSeats: 2 },
        refuses: [{ plan: 'gold' }, { extraSeats: -1 }, { extraSeats: 1001 }, { extraSeats: 0.5 }],
      },
      listApiKeys: {},
      addApiKey: {
        body: { name: 'Shop', scopes: ['read', 'ingest'] },
        refuses: [{ scopes: [] }, { scopes: ['owner'] }, { scopes: ['read', 'read'] }],
      },
      revokeApiKey: { params: { id: await apiKeyIn(server.workspaceId, 'Ours') } },
      listAudit: { query: { kind: 'plan.changed', limit: '5' } },
      pickFact: told.toPick,
      rejectFact: told.toReject,
      restoreFact: told.toRestore,
      logCall: {
        params: lead,
        body: { outcome: 'left_message', remark: 'Calls back on Tuesday' },
        refuses: [{ outcome: 'busy' }],
      },
      getSettings: {},
      changeSettings: {
        body: { onContact: 'automatic', joinClaimed: false },
        refuses: [{ onContact: 'never' }, { joinClaimed: 'yes' }],
      },
      mergeLeads: { params: { id: pairs.apart[0] }, body: { otherId: pairs.apart[1] } },
      unmergeLeads: { params: { id: pairs.merged[0] }, body: { otherId: pairs.merged[1] } },
      listProposals: { query: { limit: '5' } },
      acceptProposal: { params: { id: pairs.toAccept }, body: { survivorId: pairs.survivorId } },
      declineProposal: { params: { id: pairs.toDecline } },
      reopenProposal: { params: { id: pairs.declined } },
      setUp: {
        body: {
          name: 'Ada',
          email: 'ada@shop.example',
          password,
          workspaceName: 'Shop',
          timeZone: 'Europe/Berlin',
          country: 'DE',
        },
        refuses: [{ timeZone: 'Mars/Olympus_Mons' }, { email: viewer.email }],
        neverStored: ['password'],
      },
      changePassword: { body: { password }, neverStored: ['password'] },
      resetPassword: {
        body: { token: await resetTokenOf(server, viewer.id), password },
        refuses: [{ token: 'x' }, { token: `pr_${'A'.repeat(22)}_${'A'.repeat(43)}` }, { password: 'short' }],
        neverStored: ['token', 'password'],
      },
      deleteLead: { params: lead },
    },
  }
}

/** A second browser of the owner. */
async function anotherSignIn(server: TestServer): Promise<string> {
  const owner = await personForLink(server.services.pool, null)
  await followLink(server, await server.services.auth.loginLink(owner?.email ?? ''))
  const { rows } = await server.database.owner.query<{ id: string }>(
    `select s.id from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1
     order by s."createdAt" desc limit 1`,
    [owner?.email],
  )
  return rows[0]?.id ?? ''
}

async function signInOf(server: TestServer, personId: string): Promise<string> {
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select id from auth.session where "userId" = $1',
    [personId],
  )
  return rows[0]?.id ?? ''
}

/** What the letter would hold, for somebody who is given a password first. */
async function resetTokenOf(server: TestServer, personId: string): Promise<string> {
  const { internalAdapter } = await server.services.auth.$context
  const account = { userId: personId, accountId: personId, providerId: 'credential', password: 'none yet' }
  await internalAdapter.linkAccount(account)
  return makeResetToken(outsideWorkspaces(server.services.pool), personId)
}

/** Leads who may be merged, were merged, and are proposed to be, each for one operation. */
async function pairUp(server: TestServer, team: Team) {
  const claimants = async (name: string) => {
    const email = `${name}@same.example`
    const [one, two] = [await makeLead(server, { email }), await makeLead(server, { email })] as const
    const { proposals } = await profileOf(team, one)
    return { one, two, proposalId: proposals[0]?.proposalId ?? '' }
  }
  const [accept, decline, declined] = [
    await claimants('accept'),
    await claimants('decline'),
    await claimants('declined'),
  ]
  await team.call('POST', `/api/v1/proposals/${declined.proposalId}/decline`)
  const apart = [await makeLead(server), await makeLead(server)] as const
  const merged = [await makeLead(server), await makeLead(server)] as const
  await team.call('POST', `/api/v1/leads/${merged[0]}/merge`, { otherId: merged[1] })
  return {
    apart,
    merged,
    toAccept: accept.proposalId,
    survivorId: accept.two,
    toDecline: decline.proposalId,
    declined: declined.proposalId,
  }
}

/** Leads with a fact to pick, to reject and to restore, each for one operation. */
async function tellFacts(server: TestServer, team: Team) {
  const call = async (reject: boolean) => {
    const id = await makeLead(server, { name: 'Grace Hopper' })
    const { facts, version } = await profileOf(team, id)
    const params = { id, factId: facts[0]?.id ?? '' }
    if (!reject) return { params, body: { version }, refuses: [{ version: version + 1 }] }
    await team.call('POST', `/api/v1/leads/${id}/facts/${params.factId}/reject`, { version })
    const after = (await profileOf(team, id)).version
    return { params, body: { version: after }, refuses: [{ version: after + 1 }] }
  }
  return { toPick: await call(false), toReject: await call(false), toRestore: await call(true) }
}

async function furnish(
  server: TestServer,
  team: Team,
  name: string,
): Promise<{ leadId: string; noteId: string; siteId: string }> {
  await tell(
    server,
    [
      incoming({ session: 'first', text: `My name is ${name} Meyer. How much is the table?` }),
      incoming({ session: 'first', by: 'agent', name, text: `${name} says hello` }),
      incoming({ session: 'second', text: `${name} again, when do you open?` }),
    ],
    team.workspaceId,
  )
  const leadId = await leadOfSession(server, 'first', team.workspaceId)
  const note = await team.call<{ id: string }>('POST', `/api/v1/leads/${leadId}/notes`, {
    text: `${name} noted`,
  })
  await team.call('POST', `/api/v1/leads/${leadId}/tags/${name}`)
  const sites = await team.call<{ items: { id: string }[] }>('GET', '/api/v1/sites')
  return { leadId, noteId: note.body.id, siteId: sites.body.items[0]?.id ?? '' }
}

function publicKey(type: 'ed25519' | 'ed448'): string {
  const { publicKey: key } = type === 'ed25519' ? generateKeyPairSync(type) : generateKeyPairSync(type)
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

function privateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
