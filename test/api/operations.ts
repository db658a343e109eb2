import { v7 as uuidv7 } from 'uuid'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { addKey } from '#server/identity/add-key.ts'
import { saveInvitation } from '#server/team/invitation-store.ts'
import { makeMember, makeWorkspace, openChat, ownerOf, profileOf, teamOf, type Team } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import { deskFixtures, promiseOf } from './desk-fixtures.ts'
import { jobFixtures, jobOf } from './job-fixtures.ts'
import { knowledgeFixtures } from './knowledge-fixtures.ts'
import { assistantFixtures } from './assistant-fixtures.ts'
import { chatFixtures } from './chat-fixtures.ts'
import { tagFixtures } from './tag-fixtures.ts'
import { reviewFixtures, reviewOf } from './review-fixtures.ts'
import { viewFixtures, viewOf } from './view-fixtures.ts'
import { siteFixtures } from './site-fixtures.ts'
import { scoringFixtures } from './scoring-fixtures.ts'
import { talkFixtures, talkOfLead } from './talk-fixtures.ts'
import {
  anotherSignIn,
  signInOf,
  resetTokenOf,
  pairUp,
  tellFacts,
  replyIn,
  furnish,
  publicKey,
  privateKey,
} from './world-parts.ts'

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
    | 'id'
    | 'noteId'
    | 'siteId'
    | 'memberId'
    | 'keyId'
    | 'invitationId'
    | 'signInId'
    | 'apiKeyId'
    | 'promiseId'
    | 'conversationId'
    | 'replyId'
    | 'reviewId'
    | 'leadId'
    | 'jobId'
    | 'viewId',
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
  const replies = {
    kept: await replyIn(server, server.workspaceId, 'Delivery'),
    toChange: await replyIn(server, server.workspaceId, 'To change'),
    toDelete: await replyIn(server, server.workspaceId, 'To delete'),
  }
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
      conversationId: await talkOfLead(server, other.leadId),
      promiseId: await promiseOf(server, other.leadId, canary),
      replyId: await replyIn(server, otherId, canary),
      reviewId: await reviewOf(server, otherId, stranger.id, [{ leadId: other.leadId, outcome: 'called' }]),
      leadId: other.leadId,
      viewId: await viewOf(server, otherId, stranger.id, { name: canary }),
      jobId: await jobOf(server, other.leadId, stranger.id, { done: true, name: canary }),
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
      ...chatFixtures(server.widgetKey),
      // Before the workspace moves to another time zone, which is a version of the rules, too.
      ...(await scoringFixtures(server)),
      listLeads: { query: { q: 'Ours', status: 'new,lost', limit: '5' } },
      countLeads: {},
      totalOfLeads: { query: { q: 'Ours', status: 'new,lost' } },
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
      seeLead: {
        params: lead,
        body: { until: new Date().toISOString() },
        refuses: [{ until: 'yesterday' }],
      },
      unseeLead: { params: lead },
      seeAllLeads: {},
      listLeadMessages: { params: lead, query: { limit: '5' } },
      listLeadEvents: { params: lead, query: { limit: '5' } },
      listNotes: { params: lead, query: { limit: '5' } },
      listTags: {},
      listCannedReplies: {},
      addCannedReply: {
        body: { name: 'Opening hours', text: 'Hello {name}, from nine to five.' },
        refuses: [{ name: 'delivery' }, { text: ' ' }],
      },
      changeCannedReply: {
        params: { replyId: replies.toChange },
        body: { name: 'Returns', text: 'Within 30 days.' },
        refuses: [{ name: 'delivery' }],
      },
      deleteCannedReply: { params: { replyId: replies.toDelete } },
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
      addNote: { params: lead, body: { text: 'A remark' } },
      changeNote: { params: { ...lead, noteId: mine.noteId }, body: { text: 'A better remark' } },
      deleteNote: { params: { ...lead, noteId: mine.noteId } },
      addTag: { params: { ...lead, tag: 'vip' } },
      removeTag: { params: { ...lead, tag: 'vip' } },
      ...(await tagFixtures(ours, mine.leadId)),
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
          { version: version + 1, status: 'lost', lostReason: 'too_expensive' },
          { version, status: 'contacted', lostReason: 'They found one elsewhere' },
          { version, assigneeId: uuidv7() },
          { version, assigneeId: stranger.id },
          { version, phone: '12' },
        ],
      },
      ...siteFixtures(mine.siteId),
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
      undoCall: { params: lead },
      ...(await talkFixtures(server)),
      ...(await deskFixtures(server, mine.leadId)),
      ...(await reviewFixtures(server, mine.leadId)),
      ...(await viewFixtures(server)),
      ...(await jobFixtures(server, mine.leadId)),
      ...(await knowledgeFixtures(server)),
      getSettings: {},
      changeSettings: {
        body: { onContact: 'automatic', joinClaimed: false },
        refuses: [{ onContact: 'never' }, { joinClaimed: 'yes' }],
      },
      ...assistantFixtures,
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
      // Last of all, as the visitor's token opens nothing any more.
      forgetVisitor: {},
    },
  }
}
