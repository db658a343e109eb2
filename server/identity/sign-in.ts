import { createHash } from 'node:crypto'
import type { SignedDetails } from '#rules/lead-history.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { refused, type CheckedToken } from '#server/identity/check-token.ts'
import { noteKeyUse } from '#server/identity/key-store.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { readDetails, signedLine } from '#server/identity/signed-claims.ts'
import {
  giveLead,
  identityOf,
  isAnothers,
  lockSubjects,
  signSession,
  claimToken,
  isKeptOut,
} from '#server/identity/signed-store.ts'

/** A session as it is, under its lock. */
export type SignableSession = {
  id: string
  leadId: string | null
  homeId: string | null
  identityId: string | null
  subject: string | null
}

/** What stands in the talk about a sign-in; said again with the same details it is the same message. */
export type SignedLine = { clientId: string; text: string; details: SignedDetails }

/** Leads that became one, and others whose profile tells of it. */
export type Merged = { survivorId: string; mergedId: string; alsoChanged: string[] }

/** Whether a session may go on for whoever holds this token: it is their own, or was nobody's. */
export async function mayResume(
  db: Db,
  token: CheckedToken,
  session: SignableSession | undefined,
): Promise<boolean> {
  if (session?.subject === token.subject) return true
  if (token.isOver) throw refused('identity_expired')
  if (!session || session.identityId !== null) return false
  // Somebody else has signed in with this person's other sessions: a browser shared by two.
  return (
    session.leadId === null || !(await isAnothers(db, session.leadId, await identityOf(db, token.subject)))
  )
}

/**
 * Signs a session in. A lead that was anonymous till now becomes the subject's, or is merged into the one the subject
 * has. Answers the line for the talk and what was merged.
 */
export async function signIn(
  db: Db,
  { token, text }: { token: CheckedToken; text: string },
  session: SignableSession,
  country: string,
): Promise<{ line: SignedLine | null; merged: Merged | null }> {
  // The page is older than its token and the person has been here all along.
  if (token.isOver) return { line: null, merged: null }
  if ((await claimToken(db, hashOf(text), session.id, token.until)) === 'others') {
    // Two tabs of hers that have come to share one session: the token adds nothing to what this session is.
    if (session.subject === token.subject) return { line: null, merged: null }
    throw refused('identity_replayed')
  }
  await noteKeyUse(db, token.keyId)
  const merged = session.identityId === null ? await becomeSubject(db, token.subject, session) : null
  return { line: lineOf(token.subject, readDetails(token.claims, country)), merged }
}

/** The signature is left out: there is more than one way to write the same one. */
function hashOf(token: string): Buffer {
  return createHash('sha256')
    .update(token.slice(0, token.lastIndexOf('.')))
    .digest()
}

async function becomeSubject(db: Db, subject: string, session: SignableSession): Promise<Merged | null> {
  const identityId = await identityOf(db, subject)
  await signSession(db, session.id, identityId)
  if (session.leadId === null) return null
  const known = (await lockSubjects(db, [identityId])).get(identityId)
  if (!known) {
    await giveLead(db, identityId, session.homeId ?? session.leadId)
    return null
  }
  if (known.leadId === session.leadId || (await isKeptOut(db, session.leadId))) return null
  const both = { survivorId: known.leadId, mergedId: session.leadId }
  return { ...both, ...(await mergeLeads(db, { ...both, reason: 'signed', by: null })) }
}

function lineOf(subject: string, details: SignedDetails): SignedLine {
  const said = createHash('sha256')
    .update(JSON.stringify([subject, details]))
    .digest('base64url')
  return { clientId: `signed ${said.slice(0, 22)}`, text: signedLine(subject, details), details }
}
