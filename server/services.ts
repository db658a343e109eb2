import type pg from 'pg'
import type { Context } from 'hono'
import type { TeamDoor } from '#contract/route.ts'
import type { Delivery } from '#server/alerts/deliver-alert.ts'
import type { Config } from '#server/config.ts'
import type { Auth } from '#server/accounts/auth.ts'
import type { Db, WorkspaceOptions } from '#server/db/in-workspace.ts'
import type { Caller, Person, Visitor } from '#server/http/caller.ts'
import type { CountryOfAddress } from '#server/http/country-of-address.ts'
import type { Env } from '#server/http/env.ts'
import type { Limits } from '#server/http/limits.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'
import type { Ingest } from '#server/ingest/ingest.ts'
import type { Later } from '#server/later.ts'
import type { Log } from '#server/log.ts'
import type { Mailer } from '#server/mail/mailer.ts'
import type { Bus } from '#server/realtime/bus.ts'
import type { TeamSockets } from '#server/realtime/team-sockets.ts'
import type { VisitorTokens } from '#server/conversations/visitor-token.ts'

/** What the routes work with, made once at start; there is nothing global besides. */
export type Services = {
  config: Config
  log: Log
  pool: pg.Pool
  auth: Auth
  ingest: Ingest
  bus: Bus
  /** The open dashboards: to be told when somebody's place or rights were changed, so that they notice at once. */
  teamSockets: TeamSockets
  /** The assistant: to be told that there is something to answer, or that it has to be silent at once. */
  assistant: {
    kick(workspaceId: string, conversationId: string): void
    silence(conversationId: string): void
    stop(conversationId: string): void
  }
  /** Looks after conversations in which somebody waits for a person. */
  desk: { kick(workspaceId: string, conversationId: string): void }
  /** Goes through changes to many leads. */
  jobs: { kick(workspaceId: string, ownerId: string): void; drain(): Promise<void> }
  /** Brings scores to the newest rules of a workspace. */
  scoring: { kick(workspaceId: string): void; drain(): Promise<void> }
  /** Reads files and sites for what the assistant knows. */
  knowledge: { kick(workspaceId: string, sourceId: string): void; drain(): Promise<void> }
  /** Brings alerts that are committed to their members. */
  sendAlerts: (deliveries: readonly Delivery[]) => void
  limits: Limits
  /** For work that the answer does not wait for. */
  later: Later['start']
  /** Null where no mail server is set: links are shown and logged instead. */
  mailer: Mailer | null
  /** Where a workspace wishes it, accepts proposals that have just been made by themselves. */
  joinClaimed: { start(workspaceId: string, proposalIds: readonly string[]): void }
  tokens: VisitorTokens
  operatorKey: string
  countryOf: CountryOfAddress
  /** For secrets of a workspace that have to be read again. */
  secretBox: SecretBox
  inWorkspace: <T>(workspaceId: string, fn: (db: Db) => Promise<T>, options?: WorkspaceOptions) => Promise<T>
  /** The member or key behind a request, allowed to do this; a refusal otherwise. */
  callerOf: (c: Context<Env>, door: TeamDoor) => Promise<Caller>
  /** The signed-in person behind a request; a refusal for anybody else, and for who does not run this installation. */
  personOf: (c: Context<Env>, access: 'person' | 'operator') => Promise<Person>
  visitorOf: (c: Context<Env>) => Visitor
  /** Operations that were bound, to be compared with the contract. */
  bound: Set<string>
}
