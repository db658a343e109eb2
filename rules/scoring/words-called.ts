// On folded text. What follows "call me" where it asks for a call: a time, a number, an end; a name follows where it says what one is called.

const number = '[+\\d]'

export const englishCall = `(?: (?:${number}|(?:back|please|pls|plz|on|at|when|whenever|if|as soon|asap|tomorrow|today|tonight|later|now|soon|this|next|in|after|before|between|around|about|within|during|until|once|then|again|instead|directly|first thing|any ?time|some ?time|straight|right|urgently|immediately|quickly|here|there|from|with|to|and|or|so|for|re|regarding|because|thanks|thank you|thx|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|noon|midday|over the|my (?:phone|mobile|cell|number|landline)|by (?:phone|\\d|noon|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the))(?![a-z]))|$)`

export const germanCall = `(?: (?:${number}|(?:bitte|mal|doch|einfach|kurz|schnell|unter|auf|um|ab|am|gegen|nach|vor|zwischen|wenn|sobald|falls|und|oder|heute|morgen|jetzt|gleich|bald|spater|nachher|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|wegen|zuruck|an|\\S+(?: \\S+){0,5} (?:an|zuruck))(?![a-z]))|$)`

export const spanishCall = `(?: (?:${number}|(?:por (?:favor|telefono|la (?:manana|tarde|noche))|porfa(?:vor)?|al|a (?:las?|partir|este|mi (?:movil|telefono|numero|casa)|cualquier)|cuando|si|hoy|manana|luego|despues|mas tarde|ahora|ya|pronto|en|para|antes|entre|cuanto|lo antes|y|o|desde|gracias|est[ea] (?:tarde|manana|noche|semana)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|proximo|\\d)|un (?:momento|comercial|asesor)|alguien)(?![a-z]))|$)`

export const frenchCall = `(?: (?:${number}|(?:svp|stp|s'il (?:vous|te) plait|au|a|sur|quand|des|si|aujourd'hui|demain|plus tard|apres|avant|ce|cet|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|maintenant|vite|rapidement|directement|merci|pour|dans|entre|vers|en|et|ou|urgent|d'urgence|le (?:matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|plus|\\d)|la semaine)(?![a-z]))|$)`
