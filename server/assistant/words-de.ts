import type { Words } from '#server/assistant/words-shape.ts'

export const german: Words = {
  hello: 'Guten Tag. Wobei kann ich helfen?',
  fine: 'Danke, sehr gut. Wobei kann ich helfen?',
  program:
    'Ich bin der Assistent dieser Seite, ein Programm und kein Mensch. Wenn Sie lieber mit jemandem hier sprechen, sagen Sie es einfach.',
  whatCanIDo: 'Wobei kann ich helfen?',
  anythingElse: 'Wenn noch etwas ist, fragen Sie einfach.',
  welcome: 'Gern geschehen.',
  goodbye: 'Auf Wiedersehen, und danke für Ihren Besuch.',
  ack: 'Gut. Wenn noch etwas ist, fragen Sie einfach.',
  here: 'Ja, ich bin da.',
  takeYourTime: 'Natürlich, lassen Sie sich Zeit.',
  goAhead: 'Gern, schreiben Sie es einfach hierher.',
  pardon: 'Das habe ich nicht ganz verstanden. Können Sie es anders sagen?',
  passedOn: 'Gern, das Team sieht es hier.',
  gladly: 'Sehr gern. Was möchten Sie wissen?',
  noted:
    'Danke, das Team sieht hier, was Sie geschrieben haben. Wenn Sie eine Frage haben, fragen Sie einfach.',
  seen: 'Danke, das Team sieht hier, was Sie geschrieben haben.',
  notedShort: 'Danke, das habe ich notiert.',

  unknown: 'Das weiß ich selbst nicht, aber jemand hier weiß es.',
  unknownAgain: 'Das weiß ich auch nicht; das Team sieht es hier.',
  unknownMore: 'Auch das ist eine Frage für das Team.',
  unknownStill: 'Darauf habe ich keine Antwort, aber das Team sieht Ihre Frage.',
  theyWillReply: 'Es meldet sich jemand bei Ihnen.',
  unknownOffer:
    'Wenn Sie eine E-Mail-Adresse oder Telefonnummer hinterlassen, kann man sich gern bei Ihnen melden.',

  person: 'Ich habe dem Team gesagt, dass Sie mit einem Menschen sprechen möchten.',
  personOffer:
    'Man kann Ihnen hier antworten; wenn Sie eine E-Mail-Adresse oder Telefonnummer hinterlassen, auch später noch.',
  personHere: 'Man kann Ihnen hier im Chat antworten.',
  personAgain: 'Das Team weiß, dass Sie auf einen Menschen warten. Bis dahin helfe ich, so gut ich kann.',
  personTakenBack: 'In Ordnung, dann helfe ich Ihnen weiter.',

  askUnknown: 'Das weiß ich nicht, aber jemand hier weiß es: Wie können wir Sie erreichen?',
  askPerson: 'Wie können wir Sie erreichen, per E-Mail oder Telefon?',
  askContact: 'Wie können wir Sie erreichen, per E-Mail oder Telefon?',
  askBeforeGoing: 'Bevor Sie gehen: Wie können wir Sie erreichen, per E-Mail oder Telefon?',
  askEmail: 'Und wie lautet Ihre E-Mail-Adresse, falls etwas schriftlich kommt?',
  askPhone: 'Unter welcher Telefonnummer dürfen wir Sie anrufen?',
  askName: 'Darf ich nach Ihrem Namen fragen?',
  askCompany: 'Und für welche Firma fragen Sie?',
  askLocation: 'Und wo wohnen Sie, wegen der Lieferung?',
  askWholeEmail: 'Können Sie die ganze E-Mail-Adresse bitte noch einmal schreiben?',
  askWholePhone: 'Können Sie die ganze Telefonnummer bitte noch einmal schreiben?',

  thanks: (name) => (name ? `Vielen Dank, ${name}.` : 'Vielen Dank.'),
  gotIt: 'Ich habe es notiert; es meldet sich jemand bei Ihnen.',
  corrected: (value) => `Danke, ich habe es berichtigt: ${value}.`,
  read: (part) => `Da scheint etwas zu fehlen: Ich lese nur „${part}“.`,
  unreadable: 'Danke. Ganz lesen kann ich das nicht, aber das Team sieht, was Sie geschrieben haben.',

  accepted: 'Das ist völlig in Ordnung.',
  allTheSame: 'Ich helfe Ihnen trotzdem gern weiter.',
  whyContact:
    'Nur, damit sich jemand melden kann, wenn ich keine Antwort habe. Sie entscheiden das, und ich helfe Ihnen so oder so.',
  whyName:
    'Nur, damit wir wissen, wie wir Sie ansprechen. Sie entscheiden das, und ich helfe Ihnen so oder so.',
  whyOther:
    'Nur, damit das Team genauer antworten kann. Sie entscheiden das, und ich helfe Ihnen so oder so.',

  sorry: 'Das tut mir leid.',
  sorryPerson: 'Wenn sich ein Mensch darum kümmern soll, sagen Sie es, und ich gebe dem Team Bescheid.',
}
