import { makePool } from '#server/db/pool.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import type { Database } from '#server/db/prepare-database.ts'
import { retryTransient } from '#server/db/retry.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { connectionsBeside, ownOrigins, type Config } from '#server/config.ts'
import { makeAuth, type Auth } from '#server/accounts/auth.ts'
import { makeCallerOf } from '#server/accounts/caller-of.ts'
import { makePersonOf } from '#server/accounts/person-of.ts'
import { recordSignIn } from '#server/accounts/record-everywhere.ts'
import { insideProduct, sendAlerts } from '#server/alerts/channels.ts'
import { builtInAnswerer, type Answerer } from '#server/assistant/answerer.ts'
import { around } from '#server/assistant/around.ts'
import { Assistant } from '#server/assistant/assistant.ts'
import { effectsOf } from '#server/assistant/model/effects.ts'
import { modelAnswerer } from '#server/assistant/model/model-answerer.ts'
import { VisitorTokens } from '#server/conversations/visitor-token.ts'
import { Desk } from '#server/desk/desk.ts'
import { openCountries } from '#server/http/country-of-address.ts'
import { openLimits } from '#server/http/limits.ts'
import { Refusal } from '#server/http/refusal.ts'
import { SecretBox } from '#server/identity/secret-box.ts'
import { JoinClaimed } from '#server/identity/join-claimed.ts'
import { Ingest } from '#server/ingest/ingest.ts'
import { JobRunner } from '#server/jobs/job-runner.ts'
import { KnowledgeReader } from '#server/knowledge/knowledge-reader.ts'
import { makeLater } from '#server/later.ts'
import type { Log } from '#server/log.ts'
import { makeMailer } from '#server/mail/mailer.ts'
import type { Carrier } from '#server/realtime/across.ts'
import { Bus } from '#server/realtime/bus.ts'
import { hearOthers } from '#server/realtime/hear-others.ts'
import { Wire } from '#server/realtime/wire.ts'
import { TeamSockets } from '#server/realtime/team-sockets.ts'
import { Rescorer } from '#server/scoring/rescorer.ts'
import type { Services } from '#server/services.ts'

export type Started = Services & {
  /** Until the answers that are being made have been given, for a process that another one takes over from. */
  answered: () => Promise<void>
  stop: () => Promise<void>
}

/** Everything the application works with, over a database that is ready, at work. */
export async function startServices(
  config: Config,
  log: Log,
  database: Pick<Database, 'pool' | 'connectAs'>,
  builtIn: Answerer | null = builtInAnswerer,
  carrier: Carrier = new Wire({ to: database.connectAs.app, log }),
): Promise<Started> {
  const { start, ...services } = await openServices(config, log, database, builtIn)
  await services.bus.carriedBy(carrier)
  start()
  return services
}

/** The same at rest, for one command: what is due is left to the server until `start`. */
export async function openServices(
  config: Config,
  log: Log,
  database: Pick<Database, 'pool' | 'connectAs'>,
  builtIn: Answerer | null = null,
): Promise<Started & { start: () => void }> {
  const { pool } = database
  const secret = await installationSecret(config)
  const countryOf = await openCountries()
  const limits = await openLimits(config, pool, log, keyFor(secret, 'keys of limits'))
  const later = makeLater(log)
  const authPool = makePool(database.connectAs.app, {
    size: connectionsBeside,
    searchPath: 'auth',
    log: log.error,
  })
  const auth: Auth = makeAuth({
    pool: authPool,
    secret: keyFor(secret, 'login sessions'),
    publicUrl: config.publicUrl,
    trustedOrigins: ownOrigins(config),
    log,
    onSignIn: (signIn) => recordSignIn({ pool, inWorkspace: transaction, log }, signIn),
  })
  const tokens = new VisitorTokens(keyFor(secret, 'visitor tokens'))
  const bus = new Bus()
  const outside = outsideWorkspaces(pool)
  let assistant: Assistant | null = null
  const transaction: Services['inWorkspace'] = (workspaceId, fn, options) =>
    retryTransient(() => inWorkspace(pool, workspaceId, fn, options))
  const teamSockets = new TeamSockets({ inWorkspace: transaction, outside, bus, log })
  const joinClaimed = new JoinClaimed({ inWorkspace: transaction, bus, log })
  const doesAnswer: Services['assistant'] = {
    kick: (...which) => assistant?.kick(...which),
    // Which process makes the answer is for none of them to know.
    silence: (conversationId) => {
      assistant?.silence(conversationId)
      bus.toOthers({ type: 'answer', does: 'silence', conversationId })
    },
    stop: (conversationId) => {
      assistant?.stopSaying(conversationId)
      bus.toOthers({ type: 'answer', does: 'stop', conversationId })
    },
  }
  hearOthers({
    bus,
    teamSockets,
    inWorkspace: transaction,
    limits,
    answers: {
      silence: (conversationId) => assistant?.silence(conversationId),
      stop: (conversationId) => assistant?.stopSaying(conversationId),
    },
  })
  limits.tellOthers((of, open) => bus.toOthers({ type: 'open', of, ...open }))
  // Ways for an alert to reach its member; mail, push and the like are further ones.
  const channels = [insideProduct(bus)]
  const desk = new Desk({ pool, inWorkspace: transaction, bus, assistant: doesAnswer, channels, log })
  const ingest = new Ingest({
    pool,
    onCommitted: ({ workspaceId, leads, created, claimed, talks, alerts, alertsRead }) => {
      if (leads.length > 0) bus.publish({ workspaceId, leads, created, removed: [] })
      joinClaimed.start(workspaceId, claimed)
      for (const talk of talks) {
        if (talk.leadId) bus.publishTalk(workspaceId, { id: talk.conversationId, leadId: talk.leadId })
        if (talk.deskDue) desk.kickAt(talk.deskDue, workspaceId, talk.conversationId)
        const { upTo, conversationId } = talk
        bus.toVisitor(talk.sessionId, { type: 'messages', upTo, conversationId })
        if (talk.answerDue) assistant?.kick(workspaceId, talk.conversationId)
      }
      sendAlerts(channels, alerts)
      for (const memberId of alertsRead) bus.toMember(workspaceId, memberId, { type: 'alerts' })
    },
  })
  const secretBox = new SecretBox(keyFor(secret, 'identity keys'))
  if (builtIn) {
    const answerer = modelAnswerer({
      inWorkspace: transaction,
      box: secretBox,
      installation: config.ai,
      log,
      builtIn,
      effectsFor: (talk) => effectsOf({ inWorkspace: transaction, bus }, talk),
      onAlerts: (alerts) => sendAlerts(channels, alerts),
    })
    assistant = new Assistant({ pool, ingest, bus, log, answerer, ...around })
  }
  const knowledge = new KnowledgeReader({
    inWorkspace: transaction,
    pool,
    log,
    allowPrivate: config.knowledgePrivate,
  })
  const jobs = new JobRunner({ pool, inWorkspace: transaction, bus, log })
  const scoring = new Rescorer({ pool, inWorkspace: transaction, bus, log })
  const partial: Pick<Services, 'auth' | 'inWorkspace'> = {
    auth,
    inWorkspace: transaction,
  }
  return {
    config,
    log,
    pool,
    ingest,
    bus,
    teamSockets,
    joinClaimed,
    assistant: doesAnswer,
    desk,
    knowledge,
    jobs,
    scoring,
    sendAlerts: (deliveries) => sendAlerts(channels, deliveries),
    tokens,
    limits,
    later: later.start,
    mailer: makeMailer(config, log),
    operatorKey: keyFor(secret, 'operator'),
    countryOf,
    secretBox,
    bound: new Set(),
    ...partial,
    callerOf: makeCallerOf(partial),
    personOf: makePersonOf(auth, outside),
    visitorOf: (c) => {
      const [, token = ''] = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '') ?? []
      const visitor = tokens.read(token)
      if (!visitor)
        throw new Refusal('bad_token', 'The token is not valid or has expired. Open the session again.')
      return visitor
    },
    start: () => {
      assistant?.start()
      desk.start()
      knowledge.start()
      jobs.start()
      scoring.start()
    },
    answered: async () => assistant?.answered(),
    stop: async () => {
      limits.stop()
      teamSockets.stop()
      assistant?.stop()
      await desk.stop()
      await knowledge.stop()
      await jobs.stop()
      await scoring.stop()
      await ingest.drain()
      await joinClaimed.drain()
      await later.drain()
      await bus.close()
      await authPool.end()
    },
  }
}
