import type { WishWords } from './words-wishes.ts'

/** What follows "llámame" where it asks for a call; a name follows where it says what one is called. */
const call = `(?: (?:[+\\d]|(?:por (?:favor|telefono|la (?:manana|tarde|noche))|porfa(?:vor)?|al|a (?:las?|partir|este|mi (?:movil|telefono|numero|casa)|cualquier)|cuando|si|hoy|manana|luego|despues|mas tarde|ahora|ya|pronto|en|para|antes|entre|cuanto|lo antes|y|o|desde|gracias|est[ea] (?:tarde|manana|noche|semana)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|proximo|\\d)|un (?:momento|comercial|asesor)|alguien)(?![a-z]))|$)`
const owned =
  '(?:tengo|tenia|teniamos|tenemos|mi|mis|nuestr\\w+|he|ha|hemos|habia|ya|ayer|fue|cancelar|anular|cambiar|devolver)'

export const spanish: WishWords = {
  price: {
    words:
      'cuanto cuanta precio precios presupuesto descuento descuentos oferta tarifa tarifas cuesta cuestan costa* costar coste costo vale valen barato',
    phrases: [
      'cuanto (?:cuesta|cuestan|vale|valen|sale|seria|cobran|cobra|por)|cuanto es(?! tu)|a cuanto|que (?:precio|coste|costo|vale)|precios?(?! (?:(?:es|esta|son|estan|era) |(?:muy )?(?:bueno|malo|alto)))|presupuesto|descuentos?|(?:alguna|hay|una|tienen|en) oferta|tarifas?|(?<!(?:me|nos|le|te) )cuesta[n]?(?! (?:creer|trabajo))|costar(?:a|an|ia|ian)|cuanto (?:me |nos )?(?:saldria|valdria|valdrian)|mas barato',
    ],
    unless: '(?:cobraron|cobrado|pague|pagado|buen|mal) (?:\\S+ ){0,3}$',
  },
  buy: {
    words:
      'comprar compr* pedir pedirlo pedirla encar* adqui* ordenar llevar llevarme llevarlo llevo pedido donar suscr* contr*',
    phrases: [
      '(?:quiero|quisiera|queria|queremos|gustaria|puedo|podria|podemos|deseo|para|como|donde|necesito|voy a) (?:\\w+ ){0,2}(?:comprar(?:lo|la|los|las)?|pedir(?:lo|la|los|las)?(?! (?:cita|hora|informacion|perdon|ayuda|disculpas))|encargar(?:lo|la|los)?|adquirir|ordenar|llevar(?:me|lo|la|los)|donar|suscribirme|contratar)|me (?:lo|la|los|las) llevo|hacer un pedido|realizar un pedido|(?<!(?:de|al|a) )comprar',
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  book: {
    words:
      'reser* cita citas agend* mesa demos* prueba visitar visita pedir turno hora habit* pasar pasarme taxi probar',
    phrases: [
      'reserv(?:ar|acion|aciones|arme|amos)(?! (?:numero))|(?:quiero|hago|una) reserva|(?:una|pedir|hay|tener|con|otra|proxima|alguna) citas?(?! (?:anterior|romantica))|agendar|agenda una|mesa para|demostracion|prueba gratis|prueba de conduccion|visitar (?:la|el|su|vuestr\\w) (?:tienda|showroom|exposicion|taller|piso|casa)|visita guiada|pedir (?:cita|hora)|(?:pedir|un) turno|hora libre|habitacion (?:libre|disponible)|pasar(?:me)? por (?:la|su) tienda|(?:necesito|quiero) un taxi',
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  delivery: {
    words:
      'envio envios envian enviais enviar envia* entrega entregas entregan repar* domic* stock dispo* exist* plazo llega llegaria llegan llega* tarda tiempo recoger recog* tienen teneis tienes venden vendeis hay necesito necesitamos necesitaria falta medida',
    phrases: [
      '(?:necesit(?:o|amos|aria|ariamos)|hace falta) (?:(?!cita|mesa|hora|ayuda|respuesta|habitacion)\\S+ ){0,4}?antes del? (?:el |la |las |los )?(?:navidad(?:es)?|reyes|semana santa|fiestas|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|fin(?:al)?|boda|\\d{1,2}|proxim[oa])|a medida(?! que)',
      'envi(?:os?|an|ais|ar|arlo|arla|aran)(?! (?:un|una|el|la|mi|me) )|entrega(?:s|n|r|is)?|reparto|a domicilio|hay (?:stock|existencias|disponib\\w*)|en stock|disponib(?:le|les|ilidad)|existencias|plazo|cuando (?:llegaria|lo recib\\w+|me llegaria)|cuanto tarda|en cuanto tiempo|recoger(?:lo|la)? en (?:la )?tienda|(?:tienen|teneis|venden|vendeis|tienes)(?! (?:\\w+ ){0,2}(?:tiempo|idea|razon|preguntas?|hijos|planes|ganas|mascotas|perros?|gatos?|novi[oa]|hambre|hermanos?|hermanas?|padres|calor|frio|miedo|suerte|sueno|cara|pinta|anos))',
    ],
    unless: `(?:${owned}|donde esta|no|gracias|planes|anos|hijos) (?:\\S+ ){0,3}$`,
  },
  person: {
    words:
      'persona humano agente asesor asesora alguien encargado encargada respo* comercial opera* vende* empleado gerente llama llame llamen llamais llamar llaman llamame llameme llame* llama* telef*',
    phrases: [
      `(?:hablar|chatear|comunicar(?:me)?|contactar|conectar(?:me)?|atienda|atender|pasar(?:me)?|paseme|pasame|contacto|necesito|quiero) (?:\\w+ )?(?:con |a |por )?(?:una |un |el |la |algun |alguna )?(?:persona|humano|agente|asesor|asesora|alguien|encargad[oa]|responsable|comercial|operador|operadora|vendedor|vendedora|empleado|gerente)|persona real|(?<!(?:asi|amigos|todos|como|se) )(?:me |nos )(?:(?:puede[ns]? |podria[ns]? )?llam(?:a|e|en|ais|ar|an)(?=${call})|(?:puede[ns]? |podria[ns]? )?telefonear)|llam(?:ame|eme|enme|arme|adme)(?=${call})|^(?:humano|agente|persona|asesor)(?: por favor)?$`,
    ],
  },
}
