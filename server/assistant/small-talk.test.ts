import { expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { smallTalkIn } from '#server/assistant/small-talk.ts'

it.each([
  ['hi', 'hello'],
  ['Hello there!', 'hello'],
  ['Guten Tag', 'hello'],
  ['Buenas tardes', 'hello'],
  ['Bonjour !', 'hello'],
  ['dzień dobry', 'hello'],
  ['hi, how are you?', 'fine'],
  ["Wie geht's?", 'fine'],
  ['¿Qué tal?', 'fine'],
  ['ça va ?', 'fine'],
  ['co słychać?', 'fine'],
  ['Are you a bot?', 'program'],
  ['are you human or a robot?', 'program'],
  ['Sind Sie ein Mensch?', 'program'],
  ['¿Eres un robot?', 'program'],
  ['Vous êtes un robot ?', 'program'],
  ['czy jesteś człowiekiem?', 'program'],
  ['thanks', 'thanks'],
  ['Thank you very much for your help', 'thanks'],
  ["ok thanks, that's all", 'thanks'],
  ['no, thanks', 'thanks'],
  ['Vielen Dank, das war alles', 'thanks'],
  ['muchas gracias', 'thanks'],
  ['merci beaucoup', 'thanks'],
  ['dziękuję bardzo', 'thanks'],
  ['bye', 'bye'],
  ['thanks, bye', 'bye'],
  ['you too, bye', 'bye'],
  ['Great, thank you, have a nice day', 'bye'],
  ['Danke, tschüss', 'bye'],
  ['gracias, hasta luego', 'bye'],
  ['merci, au revoir', 'bye'],
  ['dziękuję, do widzenia', 'bye'],
  ['ok', 'ack'],
  ['👍', 'ack'],
  ['…', 'ack'],
  ['alles klar', 'ack'],
  ['muy bien', 'ack'],
  ["d'accord", 'ack'],
  ['rozumiem', 'ack'],
  ['hello? anyone there', 'there'],
  ['Ist da jemand?', 'there'],
  ['¿hay alguien?', 'there'],
  ["il y a quelqu'un ?", 'there'],
  ['jest tam ktoś?', 'there'],
  ['by phone please', 'means'],
  ['Lieber per Telefon', 'means'],
  ['mejor por correo', 'means'],
  ['par téléphone', 'means'],
  ['najlepiej telefonicznie', 'means'],
  ['one moment please', 'wait'],
  ['Moment bitte', 'wait'],
] as const)('hears in "%s" a %s', (said, kind) => {
  expect(smallTalkIn(said)).toBe(kind)
})

it.each([
  'hi, how much is the stool?',
  'thanks, and the bench?',
  'ok do you repair bagpipes',
  'Hallo, was kostet der Hocker?',
  'Tom Lee',
  'jo@mail.example',
  '?',
  'thank you but that is too expensive',
  'no, the other one',
  '',
])('hears more than courtesy in "%s"', (said) => {
  expect(smallTalkIn(said)).toBeNull()
})

it.each(['ok', 'yes', 'sure', 'ja gerne', 'sí', 'oui bien sûr', 'tak'])(
  'hears in "%s" after a question the promise of an answer',
  (said) => {
    expect(smallTalkIn(said, true)).toBe('yes')
  },
)

it('takes no longer for a text made to be hard', () => {
  const took = threadMs(() => {
    for (const piece of ['ok ', 'thanks ', 'hi ', 'bye ', 'no ']) smallTalkIn(piece.repeat(100).slice(0, 119))
  })
  expect(took).toBeLessThan(200)
})
