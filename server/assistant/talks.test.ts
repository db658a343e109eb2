import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import type { Language } from '#server/assistant/language.ts'
import { words } from '#server/assistant/words.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { callerWith, openChat, testServer } from '#test/make.ts'

const server = await testServer()
await inWorkspace(server.services.pool, server.workspaceId, (db) =>
  addKnowledge(db, [
    { language: 'es', question: '¿Cuánto cuesta el taburete?', answer: 'El taburete cuesta 140 £.' },
    { language: 'es', question: '¿Qué plazo de entrega tienen?', answer: 'De cinco a seis semanas.' },
    { language: 'fr', question: 'Combien coûte le tabouret ?', answer: 'Le tabouret coûte 140 £.' },
    { language: 'fr', question: 'Quels sont vos horaires ?', answer: 'Du mardi au samedi.' },
    { language: 'pl', question: 'Ile kosztuje taboret?', answer: 'Taboret kosztuje 140 £.' },
    { language: 'pl', question: 'Jakie są godziny otwarcia?', answer: 'Od wtorku do soboty.' },
  ]),
)

type Chat = Awaited<ReturnType<typeof openChat>>

async function messagesOf({ token }: Chat): Promise<Message[]> {
  const call = callerWith(server, { authorization: `Bearer ${token}` })
  return (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body.items
}

/** Says it and waits for the answer. */
async function answerTo(chat: Chat, line: string): Promise<string> {
  const count = (await messagesOf(chat)).length
  await chat.say(line)
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(15)) {
    const answer = (await messagesOf(chat)).slice(count).find(({ author }) => author.kind === 'assistant')
    if (answer) return answer.text
  }
  throw new Error(`There was no answer to "${line}".`)
}

/** Each line with its answer; a string must stand in it as a whole, a pattern must fit. */
async function follow(locale: Language, lines: [said: string, answer: string | RegExp][]): Promise<Chat> {
  const chat = await openChat(server, { locale })
  for (const [said, expected] of lines) {
    const answer = await answerTo(chat, said)
    if (typeof expected === 'string') expect(answer, said).toBe(expected)
    else expect(answer, said).toMatch(expected)
  }
  return chat
}

const asksIn = (messages: Message[]) => messages.filter(({ kind }) => kind === 'asked').length

describe('a whole talk', () => {
  it('in English: half an address, a reason asked for, a name, and a refusal with a question', async () => {
    const say = words.en
    const chat = await follow('en', [
      ['hi there', say.hello],
      ['how much is the farmhouse table?', /£1,120.*included?.*VAT\.$/],
      ['are you a bot?', say.program],
      ['do you restore antique chairs?', say.askUnknown],
      ['why do you need that?', say.whyContact],
      ["ok, it's jo@gmail", `${say.read('jo@gmail')} ${say.askWholeEmail}`],
      ['jo.hart@gmail.example', `${say.thanks(null)} ${say.gotIt} ${say.askName}`],
      ['Jo Hart', `${say.thanks('Jo')} ${say.askPhone}`],
      ['no thanks, but how much is the stool?', new RegExp(`^${say.accepted} The stool costs £140[^?]*$`)],
      ['👍', say.ack],
      ['and what about delivery abroad?', /^Yes\. Furniture to EU[^?]*$/],
      ['thanks, bye', say.goodbye],
    ])
    expect(asksIn(await messagesOf(chat))).toBe(0)
  })

  it('in German: two answers first, several details at once, a call back, and somebody upset', async () => {
    const say = words.de
    const chat = await follow('de', [
      ['Guten Tag', say.hello],
      ['Wir suchen Tische für unser Café', say.gladly],
      ['Was kostet der Farmhouse-Tisch?', /^Der Farmhouse-Tisch.*inbegriffen\.$/],
      ['Wie pflege ich das Holz?', /^Mit einem feuchten Tuch[^?]*$/],
      [
        'Was kostet die Lieferung nach Hamburg?',
        /^Ja\..*Wie können wir Sie erreichen, per E-Mail oder Telefon\?$/,
      ],
      [
        'Mein Name ist Katrin Vogel, katrin@vogel.example',
        `${say.thanks('Katrin Vogel')} ${say.gotIt} ${say.askCompany}`,
      ],
      ['Lieber nicht', `${say.accepted} ${say.allTheSame}`],
      ['Kann mich bitte jemand zurückrufen?', `${say.person} ${say.theyWillReply}`],
      ['Ist da jemand?', say.personAgain],
      ['Das ist doch eine Frechheit!', `${say.sorry} ${say.personAgain}`],
      ['Machen Sie auch Stühle aus Plastik?', `${say.unknown} ${say.theyWillReply}`],
      ['Danke, tschüss', say.goodbye],
    ])
    expect(asksIn(await messagesOf(chat))).toBe(1)
  })

  it('in Spanish: an invitation, a correction, and a person asked for', async () => {
    const say = words.es
    const chat = await follow('es', [
      ['Buenas tardes, ¿reparan gaitas?', `${say.unknown} ${say.unknownOffer}`],
      ['¿Cuánto cuesta el taburete?', 'El taburete cuesta 140 £.'],
      ['lucia@correo', `${say.read('lucia@correo')} ${say.askWholeEmail}`],
      ['lucia@correo.example', `${say.thanks(null)} ${say.gotIt} ${say.askName}`],
      ['perdón, es lucia.gomez@correo.example', say.corrected('lucia.gomez@correo.example')],
      ['Me llamo Lucía Gómez', new RegExp(`^${say.thanks('Lucía')} `)],
      ['prefiero no darlo', `${say.accepted} ${say.allTheSame}`],
      ['¿Qué plazo de entrega tienen?', 'De cinco a seis semanas.'],
      ['quiero hablar con una persona', `${say.person} ${say.theyWillReply}`],
      ['¿hay alguien?', say.personAgain],
      ['muchas gracias', `${say.welcome} ${say.anythingElse}`],
    ])
    expect(asksIn(await messagesOf(chat))).toBe(1)
  })

  it('in French: a refusal for good, and a person who is not wanted any more', async () => {
    const say = words.fr
    const chat = await follow('fr', [
      ['Bonjour', say.hello],
      ['Combien coûte le tabouret ?', 'Le tabouret coûte 140 £.'],
      ['Réparez-vous des cornemuses ?', say.askUnknown],
      ['Je préfère pas donner mon numéro', `${say.accepted} ${say.allTheSame}`],
      ['Quels sont vos horaires ?', 'Du mardi au samedi.'],
      ['je voudrais parler à un conseiller', `${say.person} ${say.personHere}`],
      [
        "Finalement laissez tomber, pas besoin de parler à quelqu'un",
        `${say.personTakenBack} ${say.anythingElse}`,
      ],
      ["je m'appelle Chloé Martin", `${say.thanks('Chloé')} ${say.anythingElse}`],
      ['chloe@poste.example', `${say.thanks(null)} ${say.gotIt}`],
      ['je voudrais quand même parler à une personne', `${say.person} ${say.theyWillReply}`],
      ['merci beaucoup', `${say.welcome} ${say.anythingElse}`],
    ])
    expect(asksIn(await messagesOf(chat))).toBe(2)
  })

  it('in Polish: a person first, a reason asked for, and the last question at the end', async () => {
    const say = words.pl
    await follow('pl', [
      ['dzień dobry', say.hello],
      ['jak się masz?', say.fine],
      ['ile kosztuje taboret?', 'Taboret kosztuje 140 £.'],
      ['jakie są godziny otwarcia?', 'Od wtorku do soboty.'],
      ['dziękuję, do widzenia', say.askBeforeGoing],
      ['po co to państwu?', say.whyContact],
      ['aha, anna@poczta.example', `${say.thanks(null)} ${say.gotIt} ${say.askName}`],
      ['wolę nie podawać', `${say.accepted} ${say.allTheSame}`],
      ['chcę rozmawiać z człowiekiem', `${say.person} ${say.theyWillReply}`],
      ['to jest skandal', `${say.sorry} ${say.personAgain}`],
      ['dziękuję, do widzenia', say.goodbye],
    ])
  })
})

it('a person who is not wanted any more is not waited for', async () => {
  const chat = await openChat(server)
  const waits = async () => {
    const { rows } = await server.database.owner.query<{ waits: boolean }>(
      'select waiting_since is not null as waits from app.conversation where id = $1',
      [chat.conversationId],
    )
    return rows[0]?.waits
  }
  await answerTo(chat, 'Can I talk to a person?')
  expect(await waits()).toBe(true)
  await answerTo(chat, 'never mind, no need for a person')
  expect(await waits()).toBe(false)
})

describe('what is known', () => {
  /** A second talk of the lead of the first one, as after a merge. */
  async function sameLeadAs(first: Chat): Promise<Chat> {
    const second = await openChat(server)
    await server.database.owner.query(
      'update app.session set lead_id = (select lead_id from app.session where id = $1) where id = $2',
      [first.session.id, second.session.id],
    )
    return second
  }

  async function told(...lines: string[]): Promise<Chat> {
    const chat = await openChat(server)
    for (const line of lines) await answerTo(chat, line)
    return chat
  }

  /** What a talk is asked that wants something, and asks three times for a price. */
  async function askedIn(chat: Chat): Promise<string> {
    const lines = ['How much is the stool?', 'And the Loft bench?', 'What does the Harbour sideboard cost?']
    let answer = ''
    for (const line of lines) answer = await answerTo(chat, line)
    return answer
  }

  it('from another talk is not asked for again, nor is its name spoken', async () => {
    const first = await told("I'm Ada Lovelace, ada@engine.example, 0113 496 0123")
    const answer = await askedIn(await sameLeadAs(first))
    expect(answer).not.toMatch(/\?|Ada/)
  })

  it.each([
    [
      "what is somebody else's",
      "update app.fact set whose = 'my wife''s' where field = 'email' and lead_id = $1",
    ],
    ['what was rejected', "update app.fact set rejected_at = now() where field = 'email' and lead_id = $1"],
  ])('does not include %s', async (_, change) => {
    const first = await told('ada@engine.example')
    const { rows } = await server.database.owner.query<{ lead_id: string }>(
      'select lead_id from app.session where id = $1',
      [first.session.id],
    )
    await server.database.owner.query(change, [rows[0]?.lead_id])
    expect(await askedIn(await sameLeadAs(first))).toContain(words.en.askContact)
  })
})
