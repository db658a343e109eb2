import type { Words } from '#server/assistant/words-shape.ts'

export const french: Words = {
  hello: 'Bonjour. Que puis-je faire pour vous ?',
  fine: 'Très bien, merci. Que puis-je faire pour vous ?',
  program:
    "Je suis l'assistant de ce site, un programme et non une personne. Si vous préférez parler à quelqu'un, dites-le simplement.",
  whatCanIDo: 'Que puis-je faire pour vous ?',
  anythingElse: "Si vous avez une autre question, n'hésitez pas.",
  welcome: 'Je vous en prie.',
  goodbye: 'Au revoir, et merci de votre visite.',
  ack: "Très bien. S'il y a autre chose, n'hésitez pas.",
  here: 'Oui, je suis là.',
  takeYourTime: 'Bien sûr, prenez votre temps.',
  goAhead: 'Très bien, écrivez-le simplement ici.',
  pardon: "Je ne suis pas sûr d'avoir compris. Pouvez-vous le dire autrement ?",
  passedOn: "Avec plaisir, l'équipe le voit ici.",
  gladly: 'Avec plaisir. Que souhaitez-vous savoir ?',
  noted: "Merci, l'équipe voit ici ce que vous avez écrit. Si vous avez une question, n'hésitez pas.",
  seen: "Merci, l'équipe voit ici ce que vous avez écrit.",
  notedShort: "Merci, c'est noté.",

  unknown: "Je ne le sais pas moi-même, mais quelqu'un ici le sait.",
  unknownAgain: "Je ne le sais pas non plus ; l'équipe le voit ici.",
  unknownMore: "C'est aussi une question pour l'équipe.",
  unknownStill: "Je n'ai pas de réponse à cela, mais l'équipe voit votre question.",
  theyWillReply: 'On vous répondra.',
  unknownOffer: 'Si vous laissez une adresse e-mail ou un numéro de téléphone, on vous répondra.',

  person: "J'ai prévenu l'équipe que vous souhaitez parler à une personne.",
  personOffer:
    'On peut vous répondre ici ; si vous laissez une adresse e-mail ou un numéro de téléphone, plus tard aussi.',
  personHere: 'On peut vous répondre ici, dans le chat.',
  personAgain: "L'équipe sait que vous attendez quelqu'un. D'ici là, je vous aide de mon mieux.",
  personTakenBack: "D'accord, alors je continue à vous aider.",

  askUnknown: "Je ne sais pas, mais quelqu'un ici le sait : où peut-on vous joindre ?",
  askPerson: 'Où peut-on vous joindre, par e-mail ou par téléphone ?',
  askContact: 'Où peut-on vous joindre, par e-mail ou par téléphone ?',
  askBeforeGoing: 'Avant de partir : où peut-on vous joindre, par e-mail ou par téléphone ?',
  askEmail: 'Et quelle est votre adresse e-mail, pour un envoi par écrit ?',
  askPhone: 'À quel numéro de téléphone pouvons-nous vous appeler ?',
  askName: 'Puis-je vous demander votre nom ?',
  askCompany: 'Et quelle est votre entreprise ?',
  askLocation: 'Et où habitez-vous, pour la livraison ?',
  askWholeEmail: "Pouvez-vous écrire encore une fois l'adresse e-mail entière ?",
  askWholePhone: 'Pouvez-vous écrire encore une fois le numéro de téléphone entier ?',

  thanks: (name) => (name ? `Merci, ${name}.` : 'Merci.'),
  gotIt: "C'est noté ; quelqu'un vous répondra.",
  corrected: (value) => `Merci, c'est corrigé : ${value}.`,
  read: (part) => `Il semble manquer quelque chose : je lis seulement « ${part} ».`,
  unreadable: "Merci. Je n'arrive pas bien à le lire, mais l'équipe voit ce que vous avez écrit.",

  accepted: "Il n'y a pas de souci.",
  allTheSame: 'Je vous aide volontiers quand même.',
  whyContact:
    "Seulement pour qu'on puisse vous répondre quand je ne sais pas. C'est à vous de décider, et je vous aide dans tous les cas.",
  whyName:
    "Seulement pour savoir comment nous adresser à vous. C'est à vous de décider, et je vous aide dans tous les cas.",
  whyOther:
    "Seulement pour que l'équipe réponde plus précisément. C'est à vous de décider, et je vous aide dans tous les cas.",

  sorry: 'Je suis désolé.',
  sorryPerson: "Si vous voulez qu'une personne s'en occupe, dites-le et je préviens l'équipe.",
}
