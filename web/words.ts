import { en } from '#web/messages/en.ts'
import { factsEn } from '#web/messages/facts-en.ts'
import { identityEn } from '#web/messages/identity-en.ts'
import { identityKeysEn } from '#web/messages/identity-keys-en.ts'
import { teamEn } from '#web/messages/team-en.ts'

/** Every text on screen, in the language of the reader. */
export const words = { ...en, facts: factsEn, identity: identityEn, identityKeys: identityKeysEn, team: teamEn }
