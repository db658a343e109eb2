import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { foldText } from './fold-text.ts'
import { findName } from './name.ts'

function nameIn(text: string, asked: Ask | null = null): string | null {
  return findName(text, foldText(text), { asked, country: 'GB' })?.value ?? null
}

describe('a name in English', () => {
  it.each([
    ["Hi, I'm Dr. Maria García-López from Leeds", 'Maria García-López'],
    ['this is Jo', 'Jo'],
    ["it's Tom here, about the table", 'Tom'],
    ['Tom Lee here', 'Tom Lee'],
    ['hey its priya speaking', 'Priya'],
    ['my name is siobhan', 'Siobhan'],
    ['my names callum and i need a quote', 'Callum'],
    ['myname is oluwaseun', 'Oluwaseun'],
    ['good morning im nadia can you help me', 'Nadia'],
    ['hello there im Fergus', 'Fergus'],
    ['hi i am john west', 'John West'],
    ['i am anjali menon and my order is late', 'Anjali Menon'],
    ['this is kim', 'Kim'],
    ['My name is Ruth brown', 'Ruth Brown'],
    ["Hi I'm Ruth white can you help", 'Ruth White'],
    ['hey there this is mike i live in austin', 'Mike'],
    ['name rukmini, two chairs please', 'Rukmini'],
    ['full name is hannah brown', 'Hannah Brown'],
    ['my last name is okonkwo', 'Okonkwo'],
    ['my name is Ed and I want a sofa', 'Ed'],
    ['Hi, my name is Jean-Luc and I run a bakery', 'Jean-Luc'],
    ["Hello! I'm Bridget O'Neill, is this still for sale?", "Bridget O'Neill"],
    ['im sofia nice to meet you', 'Sofia'],
    ['HELLO I AM PETER', 'Peter'],
    ['please call me Maggie', 'Maggie'],
    ['Could you send a catalogue? Best regards, Imogen Hart', 'Imogen Hart'],
    ['Could you send a catalogue?\nThanks,\nImogen', 'Imogen'],
    ['can I get it by friday? cheers,\ndarren', 'Darren'],
    ['under the name of Rosalind Pike', 'Rosalind Pike'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    "I'm happy with it",
    "i'm allergic to nuts",
    'im diabetic',
    'i am vegetarian',
    'i am a plumber',
    'im a nurse',
    'im pregnant',
    'i am overseas',
    "I'm new here",
    'im in sales',
    'i am undecided',
    'im furious',
    'im skint',
    'I am Catholic',
    'im a texan',
    'this is ridiculous',
    'this is urgent',
    'this is the second time',
    "it's monday",
    'its broken',
    'i am from cardiff',
    'thanks sarah',
    'Thanks, Oliver',
    'hi mark do you have stock',
    'Hey Siri-like assistant, any news?',
    'i want the malm dresser',
    'the iphone 14 please',
    'Samsung',
    'november',
    'status of my claim',
    'may i order now',
    'I will ask Dr. Patel first',
    'the driver was Steve',
    'my doctor is Dr Johnson',
    'our host was called Ben',
    "what's your name",
    'are you called Ava?',
    'I was told by Emma that it is in stock',
    'best regards',
    'im just browsing',
    'i am ready to order',
    'my name is on the list',
    'my name was misspelled',
    'i am not tom',
    'merry christmas lisa',
    'hugo boss suit',
    'is the emma mattress available',
    'i spoke with anna yesterday',
    'i am not sure',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name in German', () => {
  it.each([
    ['ich heiße Jürgen', 'Jürgen'],
    ['ich heisse sabine vogel und suche einen tisch', 'Sabine Vogel'],
    ['Guten Tag, mein Name ist Dr. Annegret Schäfer', 'Annegret Schäfer'],
    ['hallo mein name ist heike brandt', 'Heike Brandt'],
    ['Hier ist Frau Petersen', 'Petersen'],
    ['hier schreibt Matthias', 'Matthias'],
    ['ich bin der Uwe', 'Uwe'],
    ['hi ich bin lena', 'Lena'],
    ['Moin, Torben hier', 'Torben'],
    ['Kannst du mich zurückrufen? Viele Grüße, Kerstin Lohmann', 'Kerstin Lohmann'],
    ['Passt morgen?\nDanke\nKerstin', 'Kerstin'],
    ['nennen Sie mich Rolf', 'Rolf'],
    ['auf den Namen Weidner', 'Weidner'],
    ['Vorname: Mira, Nachname: Hoffmann', 'Mira Hoffmann'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'ich bin müde',
    'ich bin neu hier',
    'ich bin Lehrerin',
    'ich bin verzweifelt',
    'ich bin aus Hamburg',
    'ich bin in Berlin',
    'ich bin Vegetarier',
    'ich bin auf der Suche nach einem Sofa',
    'das ist Wahnsinn',
    'das ist teuer',
    'hier ist alles kaputt',
    'hier ist die Bestellnummer',
    'Danke Sabine',
    'Hallo Frau Müller',
    'wie heißt du?',
    'ich habe mit Herrn Krüger telefoniert',
    'mit freundlichen Grüßen',
    'Guten Morgen',
    'Esstisch',
    'ich bin Kunde bei euch',
    'ich bin Anwältin',
    'ich bin hungrig',
    'im Januar',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name in Spanish', () => {
  it.each([
    ['me llamo Íñigo', 'Íñigo'],
    ['hola me llamo lucía fernández y busco una mesa', 'Lucía Fernández'],
    ['Mi nombre es Álvaro de la Torre', 'Álvaro de la Torre'],
    ['mi nombre es rocio', 'Rocio'],
    ['soy Marisol', 'Marisol'],
    ['hola soy paco de sevilla busco una mesa', 'Paco'],
    ['buenas soy paco quería preguntar algo', 'Paco'],
    ['Buenos días, le saluda Consuelo Rivas', 'Consuelo Rivas'],
    ['a nombre de Ignacio Prieto', 'Ignacio Prieto'],
    ['Nombre: Beatriz', 'Beatriz'],
    ['¿Tienen stock? Un saludo, Gonzalo Vera', 'Gonzalo Vera'],
    ['puedes llamarme Nacho', 'Nacho'],
    ['Javier es mi nombre', 'Javier'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'soy nuevo',
    'soy alérgica al gluten',
    'soy de Sevilla',
    'soy profesora',
    'soy camarero',
    'soy Colombiana',
    'soy cliente desde hace años',
    'estoy cansado',
    'es urgente',
    'gracias Carmen',
    'hola Lucía, una pregunta',
    '¿cómo te llamas?',
    'un saludo',
    'lunes',
    'es para mi hermana Elena',
    'me llamo la atención el precio',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name in French', () => {
  it.each([
    ["je m'appelle Maëlys", 'Maëlys'],
    ["bonjour je m'appelle thierry lefèvre", 'Thierry Lefèvre'],
    ["Je m'appelle Marie et mon mari s'appelle Luc", 'Marie'],
    ["moi c'est Baptiste", 'Baptiste'],
    ["moi, c'est sylvie", 'Sylvie'],
    ['Mon nom est Gaëlle Le Goff', 'Gaëlle Le Goff'],
    ['mon prénom est Anaïs', 'Anaïs'],
    ['je suis Corentin', 'Corentin'],
    ['Ici Mme Delacroix', 'Delacroix'],
    ['au nom de Fabrice Roche', 'Fabrice Roche'],
    ['Vous livrez à Lyon ? Cordialement, Solène Petit', 'Solène Petit'],
    ['appelez-moi Gégé', 'Gégé'],
    ['nom : Dumont', 'Dumont'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'je suis intéressé',
    'je suis intéressée par la table',
    'je suis fatigué',
    'je suis de Nantes',
    'je suis infirmière',
    'je suis pressé',
    "c'est urgent",
    "c'est trop cher",
    'merci Claire',
    'bonjour Claire, une question',
    'comment vous appelez-vous ?',
    'cordialement',
    'ici tout va bien',
    'je suis Français',
    "mon mari s'appelle Luc",
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name in Polish', () => {
  it.each([
    ['nazywam się Grażyna Wąsik', 'Grażyna Wąsik'],
    ['nazywam sie pawel', 'Pawel'],
    ['mam na imię Żaneta', 'Żaneta'],
    ['dzień dobry, z tej strony Bogdan Krupa', 'Bogdan Krupa'],
    ['z tej strony agnieszka', 'Agnieszka'],
    ['jestem Wojtek', 'Wojtek'],
    ['cześć tu Magda', 'Magda'],
    ['moje imię to Iwona', 'Iwona'],
    ['imię: Ryszard, nazwisko: Pawlak', 'Ryszard Pawlak'],
    ['Czy macie to w magazynie? Pozdrawiam, Dorota Malec', 'Dorota Malec'],
    ['Marek Zając z tej strony', 'Marek Zając'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'jestem zainteresowany',
    'jestem zainteresowana stołem',
    'jestem zmęczony',
    'jestem z Gdańska',
    'jestem w Krakowie',
    'jestem nauczycielką',
    'jestem wściekły',
    'jestem Polakiem',
    'jestem kierowcą',
    'to pilne',
    'tu nic nie działa',
    'dzięki Kasia',
    'jak masz na imię?',
    'pozdrawiam',
    'poniedziałek',
    'mój mąż nazywa się Piotr',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name in the answer to a question for it', () => {
  it.each([
    ['Tom Lee', 'Tom Lee'],
    ['tom lee', 'Tom Lee'],
    ['Ruth is my name, Mark is the host', 'Ruth'],
    ['Ruth Okoro, maiden name Ekdal', 'Ruth Okoro'],
    ['ok its ngozi', 'Ngozi'],
    ['sure - Wilhelmina', 'Wilhelmina'],
    ['Anna Freitag', 'Anna Freitag'],
    ['Nowak, Jan Nowak', 'Nowak'],
    ['klar ich bin Ayşe Yıldız', 'Ayşe Yıldız'],
    ['claro, soy inés', 'Inés'],
    ["oui c'est Noémie", 'Noémie'],
    ['jasne, Stanisław Lis', 'Stanisław Lis'],
    ['j a n e l', 'Janel'],
    ['Tamsin Pryor. You can call me Tam', 'Tamsin Pryor'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text, 'name')).toBe(name)
  })

  it.each([
    'why?',
    'i prefer not to',
    'no gracias',
    'nein danke',
    'pas maintenant',
    'nie chcę',
    'what do you need it for',
    'my dog just ate my lunch',
    'this is ridiculous',
    'liefert ihr nach Österreich',
    'Magst du Katzen?',
    '¿Tienen stock?',
    'quels sont vos horaires',
    'ile to kosztuje',
    'chair',
    'ich bin müde',
    'jestem głodny',
    'soy camarero',
    'je suis pressé',
    'im hungry',
    'later',
    '42',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text, 'name')).toBeNull()
  })
})

describe('a bare message where the question was not heard', () => {
  it.each([
    ['rajkannan', 'Rajkannan'],
    ['karthika and password is rosebud', 'Karthika'],
    ['leo mathews leomathew 265 gmailcom', 'Leo Mathews'],
    ['john west', 'John West'],
    ['priya ssn 1234', 'Priya'],
  ])('is a name in "%s"', (text, name) => {
    expect(nameIn(text, 'unseen')).toBe(name)
  })

  it.each([
    'septembr',
    'xkv 73',
    'psr 410',
    'diet coke',
    'cookies',
    'thankyou',
    'latha 89 gmailcom',
    'delayed',
    'refund of my money',
    'ok sure',
  ])('is no name in "%s"', (text) => {
    expect(nameIn(text, 'unseen')).toBeNull()
  })
})

describe('a surname that is a word', () => {
  it.each([
    ['I am Nora Neu', 'Nora Neu'],
    ['I am Tom Test', 'Tom Test'],
    ['Ich bin Nora Neu.', 'Nora Neu'],
    ['I am Tom New here', 'Tom'],
    ['I am Tom Thanks', 'Tom'],
    ["I'm Tom Here", 'Tom'],
    ["I'm Anna. Delivery?", 'Anna'],
    ["I'm Anna, Delivery please", 'Anna'],
    ['Ich bin Anna Und ich suche einen Tisch', 'Anna'],
  ])('belongs to the name where it has a capital letter and nothing follows: "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })
})
