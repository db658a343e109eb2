import type { QuestionWords } from './words-questions.ts'

export const spanish: QuestionWords = {
  words:
    'cuant* cual cuales donde que quien quienes como cuando tienen tiene teneis tienes hacen haceis hay puedo podria podrian podriais puede pueden podemos venden vendeis envian enviais abren abris aceptan aceptais ofrecen ofreceis esta estan posible existe cuesta incluye saber pregunto podeis puedes es son',
  anywhere: [
    'cuant[oa]s?|cual(?:es)?|donde|a que hora|(?:de|en|con|para) que (?!nada)\\w+|que (?:precio|material|tamano|color|marca|coste|costo|tal|horario|hora|dia|dias|talla|tallas|colores?|tipo|tipos|marcas?|modelos?|medidas|es|hay|incluye|necesito|tengo|opciones|formas|diferencia)|por que|quien(?:es)?|como (?:puedo|se|es|funciona|hago|pago|llego|podemos|esta|seria|reservo|compro)|cuando (?:es|abren|cierran|llega|puedo|esta|estara|sale|empieza|seria|me)',
    '(?:tienen|teneis|haceis|puedo|podria|podrian|podriais|pueden|podemos|venden|vendeis|envian|enviais|abren|abris|aceptan|aceptais|ofrecen|ofreceis|es posible|se puede|existe|cuesta|incluye|quisiera saber|queria saber|me gustaria saber|quiero saber|me pregunto|podeis|puedes)',
    '(?<=^|[,:-] ?|(?:^| )(?:y|o|pero|hola|si|tambien|gracias|dias|tardes|favor) )(?:tiene|tienes|hacen|hay|puede|esta|estan)',
  ],
  atStart: ['que|como|cuando|quien|es|son|tienen|hay|puedo|esta|estan'],
  never: [
    'que (?:tengas|tenga|pase|pena|bien|bueno|bonito|va|si|no|tal|risa|calor|frio|alegria|lindo|gracia|haces|hace|te|os|quieres decir|quiere decir|lastima|interesante|rico|guay|pasa|mas|hay de|dia (?:tan|mas))|cuanto (?:tiempo sin|me alegro|lo siento)|como (?:te|le|os|ya|siempre|dije|estas|esta(?= |$)|va|andas|se llama|dice|has|ha ido)|cuando (?:quieras|puedas|pueda|llegue|era|estaba)|cuantos anos|es (?:para|que|un|una|muy|verdad|broma|increible|genial|cierto)|esta (?:bien|claro|lloviendo|tarde|manana|semana|noche|ahi|es|todo)|son (?:para|muy)|(?:de )?donde (?:eres|es usted)|(?:te|os|le) (?:gusta|gustan)|eres|donde (?:vives|estas)|quien (?:eres|sabe|es usted|lo)|por que no|(?:tienes|tiene|teneis) (?:hijos|mascotas|familia|planes|novi[oa]|razon|perro|gato|hambre)|puedes? (?:creer\\w*|imaginar\\w*)|se puede creer|hay (?:que|mucho|gente)|puedo imaginar\\w*',
  ],
  requests: [
    '(?:me |nos )?(?:puedes?|pueden|podria[ns]?|podrias|podeis|podriais) (?:usted |ustedes |por favor |me ){0,2}(?:ayudar(?:me|nos)?|reservar(?:me)?|cancelar|cambiar|enviarme|mandarme|pasarme|llamar(?:me)?|repetir(?:lo)?|esperar|hacerme|anadir|ponerme|conectarme|comunicarme)(?![a-z])',
    '(?:puedo|podria|podemos) (?:reservar|pedir|comprar|encargar|hacer (?:una reserva|un pedido)|hablar|cancelar|cambiar mi|preguntar)(?![a-z])',
  ],
  chatter:
    'favorit[oa]s?|amig[oa]s|acuerdas|dormir|extranas|sentido de la vida|tiempo hace|clima|cantar|chistes?|quien te|en dios|el partido|planes tienes|hiciste|como te llamas|cuantos anos tienes|hay problema|(?:eres|estas) (?:real|list[oa]|sol[oa]|cansad[oa])|duermes',
  personal:
    '(?:^| )(?:tienes|has|haras|bebes|vas a hacer|juegas|eres|estas|vives|haces|comes|duermes|hablas|sabes|crees|quieres|piensas|conoces|te|tu|[a-z]+(?:aste|iste))(?: |$)| (?:tu|ti|contigo)(?: |$)|^que [a-z]+(?:oso|osa|ido|ada|ado)$|^como va (?:la|tu|todo)',
  business:
    'precio\\w*|cuesta\\w*|cuanto|vale\\w*|envi\\w*|entreg\\w*|stock|tallas?|color\\w*|rojo|azul|negro|blanco|disponib\\w*|pedidos?|compr\\w*|pag\\w*|tarjeta|citas?|reserv\\w*|mesa|habitacion|tienda|horarios?|abr\\w*|cierr\\w*|descuentos?|ofertas?|garantia|devol\\w*|factura|productos?|modelos?|marcas?|repar\\w*|servicios?|arregl\\w*',
  smallTalk:
    'que tal(?: (?:esta|estas|todo|el dia))?|como (?:esta|estas|estan|te va|le va|va todo|andas)(?: usted| hoy)?|hay alguien(?: (?:ahi|aqui))?|esta(?:s)? ahi|eres (?:un )?(?:robot|bot|humano|una persona)|(?:me )?(?:puedes|puede|podrias|podria) ayudar(?:me)?|verdad|no es cierto|de verdad|si|perdon|en serio|y (?:tu|usted|vosotros)|que hay|que pasa|que|como',
  opening:
    'hola|buenos dias|buenas(?: tardes| noches)?|y|entonces|pero|gracias|si|por favor|perdon|una pregunta|oye|disculpe|disculpa|tambien',
}
