import type { WishWords } from './words-wishes.ts'

/** What follows "appelez-moi" where it asks for a call; a name follows where it says what one is called. */
const call = `(?: (?:[+\\d]|(?:svp|stp|s'il (?:vous|te) plait|au|a|sur|quand|des|si|aujourd'hui|demain|plus tard|apres|avant|ce|cet|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|maintenant|vite|rapidement|directement|merci|pour|dans|entre|vers|en|et|ou|urgent|d'urgence|le (?:matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|plus|\\d)|la semaine)(?![a-z]))|$)`
const owned =
  "(?:mon|ma|mes|notre|nos|j'ai(?! besoin)|avons|avais|deja|hier|annuler|changer|modifier|retourner|annulation)"

export const french: WishWords = {
  price: {
    words:
      'combien prix tarif tarifs devis coute coutent coutera couteront couterait couter couteraient remise remises reduction reductions promotion promotions cher',
    phrases: [
      "(?:c'est |ca |cela )?(?:coute|coutent|couterait)? ?combien(?: (?:coute|coutent|couterait|ca|cela|est|vaut|pour|je))(?! de temps)|c'est combien|combien$|(?:quel|quels) (?:est le |sont les |sont vos )?(?:prix|tarifs?)|prix(?! (?:est|sont|etait) (?:trop|tres|bon|correct|eleve))|tarifs?|devis|(?<!(?:me|m'|nous) ?)coute(?:nt)?(?! (?:les yeux|un bras|cher))|couter(?:a|ont|ait|aient)|(?:une|des|faire|faites|de) (?:remise|reduction|promotion)s?|c'est cher|moins cher",
    ],
    unless: '(?:preleve|facture|paye|bon|bons) (?:\\S+ ){0,3}$',
  },
  buy: {
    words: 'acheter achete commander commande prendre prends donner don abonner souscrire',
    phrases: [
      "(?:veux|voudrais|voudrions|aimerais|aimerions|souhaite|souhaiterais|souhaitons|peux|puis-je|peut-on|pouvons|pour|comment|vais|ou) (?:\\w+ ){0,2}(?:l'|en |la |le |les |vous |m')?(?:acheter|commander|abonner|souscrire|prendre (?:le|la|les|un|une|deux|trois)(?! (?:rendez|rdv|photo|temps|pause|cafe))|passer (?:une )?commande|faire un don)|passer (?:une )?commande|je (?:le|la|les) prends|j'achete|je commande|(?<!(?:d'|de|a) ?)(?:acheter|commander)",
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  book: {
    words:
      'reser* rendez rdv table essai demon* demo visiter visite passer chambre creneau creneaux essayer prendre taxi',
    phrases: [
      "(?<!(?:deja|a) )reserver|(?:une|faire) reservation|rendez-vous|rdv|prendre (?:un )?rendez|table pour|essai (?:gratuit|routier)|demonstration|(?:une|la|votre) demo|visiter|visite (?:du|de la|de votre)|passer (?:au|a la|dans votre|a votre|vous voir) (?:magasin|boutique|showroom|atelier)?|chambre (?:libre|disponible)|creneaux?|(?:l'|les |le |la |pour |puis-je )essayer|besoin d'un taxi",
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  delivery: {
    words:
      'livra* livrez livrer livre* exped* envoyez port stock dispo* delai delais quand retirer retrait avez auriez vendez faut faudrait besoin mesure',
    phrases: [
      "(?:besoin|faut|faudrait) (?:(?!rendez|reponse|table|chambre|aide)\\S+ ){0,4}?(?:avant|d'ici) (?:le |la |les |a )?(?:noel|paques|fetes|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|fin|mariage|\\d{1,2})(?![a-z])|sur[- ]mesure",
      "livr(?:aison|aisons|ez|er|ables?|able)|(?:etre|sera|est|soit) livree?s?|expedi(?:ez|er|tion)|envoyez[- ]vous|vous envoyez|frais de port|en stock|disponib(?:le|les|ilite)|delais?|quand (?:vais-je|est-ce que je|pourrais-je|serait|puis-je)(?: \\w+){0,2} ?(?:recevoir|recois|recevrai|livre|la)|(?:puis-je|pour|peut-on|possible de) (?:\\w+ )?(?:le |la |les )?retirer|retrait en|(?:vous (?:l'|les )avez|(?:l'|les )avez-vous|avez-vous|vous avez|vous auriez|auriez-vous|vendez-vous|vous vendez)(?! (?:\\w+ ){0,2}(?:le temps|raison|questions?|idee|enfants|chaud|froid|faim|soif|sommeil|freres|sours|famille|chien|bien|passe|raisons?|peur|l'air|chance|vu|dit|oublie|compris|besoin))",
    ],
    unless: `(?:${owned}|ou est|ne|n'est|pas|merci) (?:\\S+ ){0,3}$`,
  },
  person: {
    words:
      'personne humain humaine conseiller conseillere agent quelqu responsable vendeur vendeuse commercial collegue operateur appelez rappelez contactez rappeler appeler recontacter rappel joindre',
    phrases: [
      `(?:parler|discuter|echanger|joindre|contacter|passer|mettre en (?:relation|contact)|transferer|avoir|voudrais|veux) (?:\\w+ )?(?:a |avec |au |directement a |directement avec )?(?:une? |votre |le |la |vraie? ){0,3}(?:personne|humain|humaine|conseiller|conseillere|agent|quelqu'un|responsable|vendeur|vendeuse|commercial|collegue|operateur)|vraie personne|appelez[- ](?:moi|nous)(?=${call})|(?:rappelez|contactez)[- ](?:moi|nous)|(?:me |nous |m')(?:rappeler|appeler)(?=${call})|(?:me|nous) recontacter|rappel telephonique|^(?:humain|conseiller|agent)(?: svp| s'il vous plait)?$`,
    ],
  },
}
