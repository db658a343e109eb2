import type { QuestionWords } from './words-questions.ts'

export const french: QuestionWords = {
  words:
    'combien quel quelle quels quelles heure quand ou pourquoi comment est qu qui que quoi avez quelles pouvez pourriez faites livrez vendez proposez acceptez etes savez auriez ouvrez fermez expediez reparez vous puis peut il elle y savoir demande possible',
  anywhere: [
    "combien|(?:de|en|a|dans|pour|avec) quel(?:le)?s? \\w+|quel(?:le)?s? (?:est|sont|sera|serait|prix|taille|tailles|couleurs?|horaires?|jours?|heures?|delais?|modeles?|types?|\\w+ (?:avez|est|sont|proposez|faites))|a quelle heure|quand (?:est|puis|pourr\\w+|sera|arriv\\w+|ouvr\\w+|ferm\\w+|pouvez|vais)|ou (?:est|sont|se|puis|etes|peut|puis-je)|pourquoi|comment (?:\\w+)|est-ce|est ce que|qu'est|qu'y|qui (?:est-ce|peut-)",
    "(?:avez|pouvez|pourriez|faites|livrez|vendez|proposez|acceptez|etes|savez|auriez|ouvrez|fermez|expediez|reparez)[- ]vous|vous (?:l'|les )avez|vous (?:avez (?:des|du|un|une|ca|encore|la|le|en)|pouvez|faites|livrez|vendez|proposez|acceptez|etes (?:ouverts?|ferme))|puis-je|peut-on|est-il|est-elle|y a-t-il|y a t il|c'est (?:combien|possible|disponible|quoi|ou|quand)|je (?:voulais|voudrais|souhaite|souhaiterais|aimerais) savoir|je me demande(?:rais)?",
  ],
  atStart: [
    'que|quand|ou|qui|quoi|quel(?:le)?s?|comment|avez|pouvez|peut|livrez|vous (?:avez|faites|livrez|vendez)|possible',
  ],
  never: [
    "ou (?:alors|bien|pas|encore|meme|plutot|habit\\w+|vis-tu)|que (?:du|de|je|vous|tu|la|le|les)|qui(?= (?:me|nous|sait|es-tu|etes))|quel(?:le)? (?:journee|semaine|soiree|belle|beau|bonne|bon|joie|dommage|plaisir|chance|temps|horreur|jolie|age (?:as|avez)|bonheur|est (?:ton|votre) (?:nom|age|prenom))|quand (?:je|tu|vous|il|elle|on|meme|j')|comment (?:ca va|allez|vas|tu (?:vas|t'appelles)|vous (?:allez|appelez)|dire|se passe (?:ta|votre)|s'est passe)|pourquoi pas|combien de temps sans|est-ce (?:que )?(?:tu|t') ?(?:aimes|as|vas)|est-ce vrai|est-ce que (?:vous|tu) (?:aimez|allez bien|avez des enfants|croyez)|qu'est-ce que (?:tu (?:fais|racontes)|vous (?:faites (?:ce|dans)|voulez dire)|ca veut dire)|(?:avez|aimez|etes)[- ]vous (?:des enfants|passe|bien dormi|mange|marie\\w*|la$|un robot|sur|aussi)|vous (?:avez (?:raison|un (?:chien|beau)|des enfants|passe)|faites du bon|pouvez (?:m'appeler|garder))|tu (?!as (?:ca|ce|cette|des|du|encore|le|la)|peux|vends|livres)\\w+|t'as (?!ca|ce|des|encore)|qui l'eut|qu'il (?:fait|est)|qu'elle|qu'en pens",
  ],
  requests: [
    "(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu) (?:(?:me|nous|le|la|s'il vous plait|svp) ){0,3}(?:m'|l')?(?:aider|reserver|annuler|changer|envoyer|transferer|rappeler|appeler|repeter|attendre|ajouter|mettre|passer)(?![a-z])",
    '(?:puis-je|est-ce que je (?:peux|pourrais)|je peux|peut-on) (?:\\w+ )?(?:reserver|commander|acheter|parler|annuler|changer|prendre (?:un )?rendez|avoir une? (?:rendez|table|chambre)|poser une question)',
  ],
  chatter:
    'preferee?s?|souviens|amis|dormir|sens de la vie|quel temps|la meteo|chanter|blagues?|copine|qui t a|fait (?:beau|froid|chaud)|en dieu|le match|bien dormi|ca roule|projets pour|quel age|t appelles|que fais tu|tu fais (?:ce|quoi|dans)',
  personal:
    '(?:^| )(?:tu|toi|te|ton|tes)(?: |$)|(?:^| )t (?:as|es|y|en|a) |^(?:vous avez|avez vous) (?:chaud|froid|faim|bien|passe|vu)|^comment va |vous aussi$',
  business:
    'prix|cout\\w*|combien|livr\\w*|expedi\\w*|envo\\w*|stock|tailles?|couleurs?|rouge|bleu|noir|blanc|dispo\\w*|command\\w*|achet\\w*|pay\\w*|carte|rendez|rdv|reserv\\w*|table|chambre|magasin|boutique|horaires?|ouvr\\w*|ouvert\\w*|ferm\\w*|remises?|promo\\w*|garantie|retour\\w*|factur\\w*|produits?|modeles?|marques?|repar\\w*|services?',
  smallTalk:
    'ca va(?: bien)?|comment (?:ca va|allez vous|vas tu|va tu|tu vas|vous allez)(?: aujourd hui)?|(?:il )?y a (?:t il )?quelqu un|vous etes la|etes vous (?:la|un robot|un humain)|tu es la|(?:pouvez vous|vous pouvez|tu peux|peux tu|pourriez vous) m aider|n est ce pas|vraiment|ah bon|oui|non|quoi|d accord|et (?:vous|toi)|quoi de neuf|comment|pardon|hein',
  opening:
    "bonjour|bonsoir|salut|et|alors|mais|donc|merci|oui|s'il vous plait|svp|une question|pardon|excusez-moi|aussi",
}
