import {
  agent,
  asksForPerson,
  assistant,
  handsBack,
  type SampleTalk,
  takesOver,
  visitor,
} from '#server/samples/sample-talk.ts'

const greeting = assistant(
  0,
  'Hola. Soy el asistente de IA de la Clínica Dental Alameda. Puedo ayudarle con precios, horarios y citas.',
)

const clinic = {
  trade: 'dental',
  language: 'es',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  channel: 'web',
} as const

/** A dental practice in Valencia. */
export const dentalTalks: SampleTalk[] = [
  {
    ...clinic,
    key: 'muela-toda-la-noche',
    page: 'https://clinica-alameda.example/urgencias',
    lastActive: 5,
    status: 'new',
    tags: ['Urgent'],
    notes: [],
    turns: [
      greeting,
      visitor(9, 'me duele una muela desde anoche no puedo mas'),
      assistant(
        3,
        'Lo siento mucho. Guardamos huecos para urgencias cada día. ¿Tiene fiebre o la cara hinchada?',
      ),
      visitor(22, 'hinchada un poco, fiebre no'),
      assistant(3, 'Entonces conviene que la vean hoy. ¿Cómo se llama?'),
      visitor(14, 'Lucía Navarro'),
      assistant(3, 'Gracias, Lucía. ¿A qué correo le avisamos?'),
      visitor(31, 'lucia.navarro@correo-navarro.example'),
      assistant(3, 'Anotado.'),
      visitor(18, 'quiero hablar con una persona por favor'),
      asksForPerson(2),
      assistant(3, 'He avisado a recepción. Le contestan aquí mismo.'),
    ],
  },
  {
    ...clinic,
    key: 'blanqueamiento-boda',
    page: 'https://clinica-alameda.example/blanqueamiento',
    lastActive: 480,
    status: 'new',
    tags: [],
    notes: [],
    turns: [
      greeting,
      visitor(27, 'hola soy pilar, q precio tiene el blanqueamiento'),
      assistant(3, 'Hola, Pilar. Cuesta 240 €, con revisión incluida.'),
      visitor(45, 'uf, y duele?'),
      assistant(3, 'Unos días puede haber sensibilidad al frío, después se pasa.'),
      visitor(38, 'es q me caso en septiembre jaja. lo hablo en casa'),
      assistant(3, '¡Enhorabuena! Aquí estamos.'),
    ],
  },
  {
    ...clinic,
    key: 'aligners-expat',
    language: 'en',
    country: 'GB',
    page: 'https://clinica-alameda.example/en/aligners',
    lastActive: 5760,
    status: 'qualified',
    tags: ['Aligners'],
    notes: [
      {
        by: 'Mara Lindqvist',
        text: 'Free first visit on Tuesday, brings X-rays from Manchester.',
        after: 35,
      },
    ],
    turns: [
      assistant(
        0,
        'Hello. I am the AI assistant of Clínica Dental Alameda. I can help with prices, hours and appointments.',
      ),
      visitor(41, 'Hello, I had braces as a girl, forty years ago. They have moved back.'),
      assistant(4, 'That happens often. Clear aligners can help, and the first visit is free.'),
      visitor(66, 'Am I too old for it?'),
      assistant(3, 'No, healthy gums matter more than years. The dentist looks at that first.'),
      takesOver('Mara Lindqvist', 85),
      agent('Mara Lindqvist', 30, 'Hello, Mara here. Would Tuesday at ten suit you for a look?'),
      visitor(70, "It would. Margaret O'Dell, my number is still the English one, +44 161 496 0275"),
      agent('Mara Lindqvist', 25, 'Thank you, Margaret. Please bring X-rays if you have any.'),
      handsBack('Mara Lindqvist', 40),
    ],
  },
  {
    ...clinic,
    key: 'primera-visita-nico',
    page: 'https://clinica-alameda.example/ninos',
    referrer: 'https://cole-alameda.example/familias',
    lastActive: 1900,
    status: 'contacted',
    tags: ['Family'],
    notes: [
      { by: 'Elif Demir', text: 'Le propuse el jueves a las 17:15, con la doctora de niños.', after: 50 },
    ],
    turns: [
      greeting,
      visitor(36, 'Buenas tardes, mi hijo Nico tiene 5 años y le da miedo el dentista'),
      assistant(
        4,
        'Es muy normal. La primera visita es para conocer la silla y contar dientes, y es gratis.',
      ),
      visitor(58, '¿Hay citas por la tarde, después del cole?'),
      assistant(3, 'Sí, hasta las 19:30. ¿A qué correo le enviamos las horas libres?'),
      visitor(33, 'joaquin@ferrer-casa.example'),
      assistant(3, 'Gracias. Se las enviamos hoy.'),
    ],
  },
]
