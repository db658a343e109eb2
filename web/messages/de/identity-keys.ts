import type { identityKeysText as English } from '#web/messages/en/identity-keys.ts'
import type { Twin } from '#web/messages/twin.ts'

/** Texts about visitors whom the customer's site has signed in, and the keys that prove it, in German. */
export const identityKeysText: Twin<typeof English> = {
  title: 'Angemeldete Besucher',
  text: 'Wenn sich Menschen auf Ihrer Website anmelden, kann ihr Server mit einem Token in data-identity für sie bürgen. Wofür er bürgt, gilt als bewiesen; eine nur eingetippte E-Mail bleibt eine bloße Angabe.',
  workspaceId: 'Id des Arbeitsbereichs',
  workspaceIdHint: 'Das aud jedes Tokens.',
  list: 'Schlüssel',
  none: 'Noch keine Schlüssel. Besucher sind durch das bekannt, was sie sagen.',
  failed: 'Die Schlüssel konnten nicht geladen werden',
  readOnly: 'Nur Inhaber und Admins können die Schlüssel ändern.',
  kind: { HS256: 'Geheimnis', EdDSA: 'Öffentlicher Schlüssel' },
  made: (ago) => `erzeugt ${ago}`,
  used: (ago) => `zuletzt benutzt ${ago}`,
  unused: 'noch nicht benutzt',
  makeSecret: 'Geheimnis erzeugen',
  addPublic: 'Öffentlichen Schlüssel hinzufügen',
  secretText: 'Für Tokens mit HS256. Ihr Server und dieser teilen es.',
  publicText: 'Für Tokens mit EdDSA. Die private Hälfte verlässt Ihren Server nie.',
  name: 'Name',
  nameHint: 'Wo er benutzt wird, etwa „Shop-Server“.',
  publicKey: 'Öffentlicher Ed25519-Schlüssel',
  publicKeyHint: 'Als PEM: openssl pkey -in private.pem -pubout',
  add: 'Schlüssel hinzufügen',
  make: 'Erzeugen',
  secretTitle: 'Ihr Geheimnis',
  secretOnce:
    'Es wird nur jetzt gezeigt. Bewahren Sie es dort auf, wo Ihr Server seine Passwörter hat, nie in einer Seite.',
  secretUse:
    'Signieren Sie mit diesen Zeichen, so wie sie dastehen: HS256, aud die Id des Arbeitsbereichs, sub Ihre Id der Person, exp höchstens eine Stunde voraus, für jede Seite ein neues Token.',
  done: 'Fertig',
  added: (name) => `${name} kann Besucher anmelden`,
  revoke: 'Widerrufen',
  revokeOf: (name) => `${name} widerrufen`,
  revokeTitle: (name) => `${name} widerrufen?`,
  revokeText:
    'Damit signierte Tokens werden ab jetzt abgelehnt, und seine Besucher gelten als anonym, bis Ihre Website einen anderen Schlüssel benutzt. Das lässt sich nicht zurücknehmen.',
  revoked: (name) => `${name} ist widerrufen`,
}
