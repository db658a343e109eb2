export type Letter = { subject: string; text: string; html: string }

const product = 'BrainBots Leads'

export function invitationLetter(given: {
  workspaceName: string
  invitedBy: string
  link: string
  days: number
}): Letter {
  const { workspaceName, invitedBy, link, days } = given
  return letter({
    subject: `${invitedBy} invites you to ${workspaceName}`,
    says: [`${invitedBy} invites you to the team of ${workspaceName} on ${product}.`],
    action: 'Accept the invitation',
    link,
    after: [
      `The link is good once, for ${days} days.`,
      'If you do not know what this is about, leave it: nothing happens then.',
    ],
  })
}

export function resetLetter({ link, minutes }: { link: string; minutes: number }): Letter {
  return letter({
    subject: `Choose a new password for ${product}`,
    says: [`Somebody, hopefully you, wants to choose a new password for your account on ${product}.`],
    action: 'Choose a new password',
    link,
    after: [
      `The link is good once, for ${minutes} minutes.`,
      'If it was not you, leave it: your password stays as it is.',
    ],
  })
}

type Parts = { subject: string; says: string[]; action: string; link: string; after: string[] }

/** The same letter as plain text and as HTML; names were typed by somebody, so none of them may be markup. */
function letter({ subject, says, action, link, after }: Parts): Letter {
  const html = [
    ...says.map(paragraph),
    `<p><a href="${escaped(link)}">${escaped(action)}</a></p>`,
    ...after.map(paragraph),
    `<p style="color:#666">${escaped(link)}</p>`,
  ]
  return {
    subject: oneLine(subject),
    text: [...says, `${action}:\n${link}`, ...after].join('\n\n') + '\n',
    html: `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif">${html.join('')}</body></html>`,
  }
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
