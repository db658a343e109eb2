import type { Words } from '#server/assistant/words-shape.ts'

export const spanish: Words = {
  hello: 'Hola. ¿En qué puedo ayudarle?',
  fine: 'Muy bien, gracias. ¿En qué puedo ayudarle?',
  program:
    'Soy el asistente de esta página, un programa y no una persona. Si prefiere hablar con alguien del equipo, basta con decirlo.',
  whatCanIDo: '¿En qué puedo ayudarle?',
  anythingElse: 'Si hay algo más, pregunte sin problema.',
  welcome: 'De nada.',
  goodbye: 'Hasta pronto, y gracias por su visita.',
  ack: 'Muy bien. Si surge algo más, aquí estoy.',
  here: 'Sí, aquí estoy.',
  takeYourTime: 'Claro, sin prisa.',
  goAhead: 'Perfecto, escríbalo aquí mismo.',
  pardon: 'No estoy seguro de haberle entendido. ¿Me lo dice con otras palabras?',
  passedOn: 'Con mucho gusto, el equipo lo ve aquí.',
  gladly: 'Con mucho gusto. ¿Qué le gustaría saber?',
  noted: 'Gracias, el equipo ve aquí lo que ha escrito. Si tiene alguna pregunta, aquí estoy.',
  seen: 'Gracias, el equipo ve aquí lo que ha escrito.',
  notedShort: 'Gracias, lo he anotado.',

  unknown: 'Yo no lo sé, pero alguien del equipo sí.',
  unknownAgain: 'Eso tampoco lo sé; el equipo lo ve aquí.',
  unknownMore: 'También eso es una pregunta para el equipo.',
  unknownStill: 'A eso no tengo respuesta, pero el equipo ve su pregunta.',
  theyWillReply: 'Le responderán.',
  unknownOffer: 'Si nos deja un correo electrónico o un teléfono, le responderán.',

  person: 'He avisado al equipo de que desea hablar con una persona.',
  personOffer: 'Pueden responderle aquí; si deja un correo electrónico o un teléfono, también más tarde.',
  personHere: 'Pueden responderle aquí, en el chat.',
  personAgain: 'El equipo ya sabe que espera a una persona. Mientras tanto le ayudo en lo que pueda.',
  personTakenBack: 'De acuerdo, entonces le sigo ayudando yo.',

  askUnknown: 'No lo sé, pero alguien aquí sí: ¿dónde podemos contactarle?',
  askPerson: '¿Dónde podemos localizarle, por correo electrónico o por teléfono?',
  askContact: '¿Dónde podemos localizarle, por correo electrónico o por teléfono?',
  askBeforeGoing: 'Antes de que se vaya: ¿dónde podemos localizarle, por correo electrónico o por teléfono?',
  askEmail: '¿Y cuál es su correo electrónico, por si hay que enviarle algo?',
  askPhone: '¿A qué número de teléfono podemos llamarle?',
  askName: '¿Puedo preguntarle su nombre?',
  askCompany: '¿Y cuál es su empresa?',
  askLocation: '¿Y dónde vive usted, para la entrega?',
  askWholeEmail: '¿Puede escribir otra vez el correo electrónico completo?',
  askWholePhone: '¿Puede escribir otra vez el número de teléfono completo?',

  thanks: (name) => (name ? `Gracias, ${name}.` : 'Gracias.'),
  gotIt: 'Lo he anotado; alguien se pondrá en contacto con usted.',
  corrected: (value) => `Gracias, lo he corregido: ${value}.`,
  read: (part) => `Parece que falta algo: solo leo «${part}».`,
  unreadable: 'Gracias. No consigo leerlo bien, pero el equipo ve lo que ha escrito.',

  accepted: 'No pasa nada.',
  allTheSame: 'Le ayudo igualmente con mucho gusto.',
  whyContact:
    'Solo para que alguien pueda responderle cuando yo no sepa algo. Usted decide, y le ayudo en cualquier caso.',
  whyName: 'Solo para saber cómo dirigirnos a usted. Usted decide, y le ayudo en cualquier caso.',
  whyOther: 'Solo para que el equipo pueda responderle mejor. Usted decide, y le ayudo en cualquier caso.',

  sorry: 'Lo siento mucho.',
  sorryPerson: 'Si quiere que lo vea una persona, basta con decirlo y aviso al equipo.',
}
