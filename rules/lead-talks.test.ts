import { describe, expect, it } from 'vitest'
import { scoreOfTurns, type Turn } from './lead-history.ts'
import { currentFacts } from './reading/current-facts.ts'
import { defaultRuleSet } from './scoring/rule-set.ts'

const ruleSet = defaultRuleSet('Europe/Berlin')

/** What is shown after a talk: lines in order, those with "> " said by the assistant, the country of the number before "|". */
function shownAfter(lines: readonly string[], country = 'GB'): Record<string, string> {
  const turns = lines.map((line, seq): Turn => {
    const isAsked = line.startsWith('> ')
    return {
      messageId: `m${seq}`,
      conversationId: 'talk',
      seq,
      author: isAsked ? 'assistant' : 'visitor',
      text: isAsked ? line.slice(2) : line,
      sentAt: 1_000_000 + seq * 1000,
      country,
      hearsAll: true,
    }
  })
  const shown = currentFacts(scoreOfTurns(turns, ruleSet).facts)
  return Object.fromEntries(Object.entries(shown).map(([field, fact]) => [field, fact.value]))
}

describe('a correction is at least as certain as what it corrects', () => {
  it.each([
    [['my name is Ana Bell', 'no, with two n'], 'Anna Bell'],
    [['my name is Ana Bell', '> Thanks, noted.', 'no, with two n'], 'Anna Bell'],
    [['> What is your name?', 'Ana Bell', 'sorry, Anna with two n'], 'Anna Bell'],
    [['ich heiße Ana Petit', 'nein, mit zwei n'], 'Anna Petit'],
    [['me llamo Ana Ruiz', 'no, con dos n'], 'Anna Ruiz'],
    [["je m'appelle Ana Petit", 'non, avec deux n'], 'Anna Petit'],
    [['nazywam się Ana Lis', 'nie, przez dwa n'], 'Anna Lis'],
    [['my name is Tom Lee', 'actually no, I am Tim Lee'], 'Tim Lee'],
    [['my name is Tom Lee', 'actually no, I am Tim Lee', 'no wait, Tom was right'], 'Tom Lee'],
    [['ich heiße Tom Lau', 'nein, ich bin Tim Lau', 'nein doch, Tom war richtig'], 'Tom Lau'],
    [['ich heiße Anna Schmidt', 'nein, Schmitt mit tt'], 'Anna Schmitt'],
    [['My name is Tom', "My name isn't Tom, its Tim"], 'Tim'],
    [['Ich heiße Tom', 'ich heiße nicht Tom, sondern Tim'], 'Tim'],
    [['My name is S-M-Y-T-H-E', 'first name Jon'], 'Jon Smythe'],
    [['mein Name ist S-C-H-M-I-T-T', 'Vorname Jan'], 'Jan Schmitt'],
    [['my name is Tom', 'surname Lee'], 'Tom Lee'],
    [['my name is Jon Smith', '*Smyth'], 'Jon Smyth'],
    [['my name is Jon Smith', 'I meant Smyth'], 'Jon Smyth'],
    [['my name is Jon Smith', "sorry, it's Jonathan"], 'Jonathan Smith'],
    [['ich heiße Jan Meier', 'sorry, Maier'], 'Jan Maier'],
    [['ich heiße Jan Meier', 'Maier mit ai bitte'], 'Jan Maier'],
    [['ich heiße Tom', 'Nachname Lau'], 'Tom Lau'],
    [["I'm Peter Hall", "I'm not Peter, Peter is my brother", 'i am Paul'], 'Paul'],
    [['ich bin Peter Hall', 'ich heiße nicht Peter, ich heiße Paul'], 'Paul'],
    [["I'm Peter Hall", "I'm not Peter", 'sorry, I am Peter Hall'], 'Peter Hall'],
  ])('for a name: %j', (lines, name) => {
    expect(shownAfter(lines).name).toBe(name)
  })

  it.each([
    [["I'm Peter", "I'm not Peter, Peter is my brother"]],
    [["I'm not Peter, Peter is my brother"]],
    [['ich bin Peter', 'ich heiße nicht Peter']],
  ])('and a denied name is none: %j', (lines) => {
    expect(shownAfter(lines)).not.toHaveProperty('name')
  })

  it.each([
    'no problem, Anna was right about the oak',
    'sorry, I am late',
    'no, I am Polish',
    'sorry, Anna',
    '*great',
    'sorry, today',
    'actually I am interested in oak',
    'wait, Anna told me it was free',
    "my sister's first name is Jane",
    "I'm not sure, Tom",
    'nein, ich bin Lehrer',
    'nein danke, Frau Weber',
    'nein, Eiche mit Öl',
    'Entschuldigung, Anna war gestern da',
  ])('but the name stays after "%s"', (then) => {
    expect(shownAfter(['my name is Tom Lee', then]).name).toBe('Tom Lee')
  })

  it.each([
    ['my number is 0113 496 0701', 'sorry 0113 496 0702', 'GB', '+441134960702'],
    ['my number is 0113 496 0701', '0113 496 0702 not 0701', 'GB', '+441134960702'],
    ['meine Nummer ist 0711 4960701', 'nein, 0711 4960702', 'DE', '+497114960702'],
    ['meine Nummer ist 0711 4960701', '0711 4960702, nicht 0701', 'DE', '+497114960702'],
  ])('for a phone number: "%s", "%s"', (first, then, country, phone) => {
    expect(shownAfter([first, then], country).phone).toBe(phone)
  })

  it.each(['no, 0701 was right', 'nein, 0701 war richtig'])(
    'and the number before holds again after "%s"',
    (then) => {
      const shown = shownAfter(['my number is 0113 496 0701', 'sorry 0113 496 0702', then])
      expect(shown.phone).toBe('+441134960701')
    },
  )

  it('for an address said aloud with what it is not', () => {
    const shown = shownAfter(['my email is jo@gmial.com', 'jo at gmail dot com, not gmial'])
    expect(shown.email).toBe('jo@gmail.com')
  })

  it.each([
    "no, my wife's number is 0113 496 0702",
    'sorry, your number is 0113 496 0799?',
    'sorry, my order is 11349607',
  ])('but the number stays after "%s"', (then) => {
    expect(shownAfter(['my number is 0113 496 0701', then]).phone).toBe('+441134960701')
  })
})

describe('an address said in two turns', () => {
  it.each([
    [['jo.smith at gmail', 'dot com'], 'jo.smith@gmail.com'],
    [['jo.smith at gmail', '> I am not sure I understand.', 'dot com'], 'jo.smith@gmail.com'],
    [['jo klammeraffe gmx', '> Wie bitte?', 'punkt de'], 'jo@gmx.de'],
  ])('is one: %j', (lines, email) => {
    expect(shownAfter(lines).email).toBe(email)
  })
})

describe('being asked to say it again', () => {
  it.each([
    [
      ['> How can we reach you?', 'hm', '> Could you say it in other words?', '1134960701'],
      'GB',
      '+441134960701',
    ],
    [['my number is 0113 496', '> Could you say it in other words?', '0701'], 'GB', '+441134960701'],
    [
      ['> Wie erreichen wir Sie?', 'hm', '> Können Sie es anders sagen?', '711 4960701'],
      'DE',
      '+497114960701',
    ],
  ])('takes no question back: %j', (lines, country, phone) => {
    expect(shownAfter(lines, country).phone).toBe(phone)
  })
})

describe('a short name', () => {
  it.each([
    [['> What is your name?', 'its jo']],
    [['> What is your name?', "it's jo"]],
    [['> What is your name?', 'jo']],
    [['> Wie heißen Sie?', 'jo']],
    [['> Hi! May I ask who I am talking to?', 'its jo']],
    [['hi its jo']],
  ])('is read in %j', (lines) => {
    expect(shownAfter(lines).name).toBe('Jo')
  })

  it.each(['jo', 'jo, gern', 'its rose', 'its fine', "it's oak"])(
    'is not read in "%s", which nobody asked for',
    (text) => {
      expect(shownAfter([text])).toEqual({})
    },
  )
})

describe('a number said aloud', () => {
  const spoken = 'null vier null, acht sieben sechs, fünf vier drei zwei eins'

  it.each([
    [[spoken]],
    [['> Wie erreichen wir Sie am besten?', spoken]],
    [['> Unter welcher Nummer?', 'warum?', '> Für das Team.', spoken]],
  ])('is read in %j', (lines) => {
    expect(shownAfter(lines, 'DE').phone).toBe('+494087654321')
  })

  it.each(['one two three four five six seven', 'null null sieben', 'a table one two zero by six zero'])(
    'is not read in "%s"',
    (text) => {
      expect(shownAfter([text])).toEqual({})
    },
  )
})

describe('who keeps something back', () => {
  const refusals = [
    "I'd rather not say",
    'rather not',
    'none',
    'n/a',
    'nope',
    'private',
    'lieber nicht',
    'das möchte ich lieber nicht sagen',
    'keine',
    'prefiero no darlo',
    'je préfère ne pas',
    'aucune',
    'wolę nie',
  ]

  it.each(refusals)('says no name by "%s"', (text) => {
    expect(shownAfter(['> What is your name?', text])).toEqual({})
  })

  it.each(refusals)('says no company by "%s"', (text) => {
    expect(shownAfter(['> Which company are you with?', text])).toEqual({})
  })

  it.each(refusals)('says no place by "%s"', (text) => {
    expect(shownAfter(['> Where are you based?', text])).toEqual({})
  })

  it.each([
    [['> What is your name?', "I'd rather not say, call me Jo"], { name: 'Jo' }],
    [['> What is your name?', 'Mark Private'], { name: 'Mark Private' }],
    [['> Which company are you with?', 'None Such Ltd'], { company: 'None Such Ltd' }],
    [['> Bei welcher Firma sind Sie?', 'Keiner & Co GmbH'], { company: 'Keiner & Co GmbH' }],
  ])('is told from one who answers: %j', (lines, shown) => {
    expect(shownAfter(lines)).toEqual(shown)
  })
})
