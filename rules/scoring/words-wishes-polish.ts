import type { WishWords } from './words-wishes.ts'

const owned =
  '(?:moj\\w*|nasz\\w*|swoj\\w*|juz|wczoraj|odwolac|anulowac|zmienic|przelozyc|gdzie jest|zwrocic|zostal\\w*)'

export const polish: WishWords = {
  price: {
    words:
      'ile cena ceny cene cennik kosztuje kosztuja koszt* koszt koszty wycena wycene rabat znizka znizke znizki promocja promocje taniej drogie drogo',
    phrases: [
      'ile (?:to )?(?:kosztuje|kosztuja|to|za|bedzie|wynosi|placi|zaplace|by)(?! (?:ich|trwa|razy))|po ile|jaka (?:jest )?cena|(?<!(?:dobra|wysoka|niska) )cen[ay]?(?! (?:jest|sa|byla) )|cene|cennik|kosztuj[ea]|kosztowal\\w*|koszt|koszty|wycena|wycene|rabat|znizk[aei]|promocj[aei]|taniej',
    ],
    unless: '(?:zaplacil\\w*|pobrano|pobrali|dobr\\w+) (?:\\S+ ){0,3}$',
  },
  buy: {
    words: 'kupic kupie kupuje zamow* zamowic zamawiam nabyc zakupic zlozyc biore wezme wesprzec',
    phrases: [
      '(?:chce|chcial\\w*|chcemy|moge|mozna|mozemy|gdzie|jak|prosze|poprosze|planuje|zamierzam|bym|aby|zeby) (?:\\w+ ){0,3}(?:kupic|zamowic|nabyc|zakupic|zlozyc zamowienie)|kupic|kupie|kupuje|zamowic|zamawiam|zlozyc zamowienie|biore (?:to|ten|ta|te|dwa|jeden)|wezme',
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  book: {
    words:
      'zarez* rezer* umowic umowie umow wizyt* wizyta wizyte wizyty termin terminu terminy terminow stolik stoli* preze* demo jazda jazdy wolne wolny spotkanie obejr* przym* salonie przyjsc odwie* taksowke',
    phrases: [
      '(?:zarezerwow|rezerw)\\w*|umowic|umowie|umow (?:mnie|nas|sie)|wizyt[aeyi]|termin(?:u|y|ow)?|stolik\\w*|prezentacj[aei]|demo|jazd[aey] probn\\w+|wolne (?:terminy|pokoje|miejsca)|wolny (?:termin|stolik|pokoj)|(?:umowic|umowmy|na) spotkanie|obejrzec (?!film|mecz|serial)|przymierzyc|salonie|przyjsc do (?:sklepu|salonu)|odwiedzic (?:sklep|salon|was|panstwa)|zamowic taksowke',
    ],
    unless: `(?:${owned}) (?:\\S+ ){0,3}$`,
  },
  delivery: {
    words:
      'dosta* dosta wysyl* wyslac przes* kurier kurie* paczk* kolorze rozmiarze dostepne dostepny dostepna stanie magaz* czas kiedy odbior odebrac macie maja sprze* potrz* wymiar zamowienie',
    phrases: [
      'potrzebuj\\w+ (?:(?!termin|pomoc|odpowiedz|stolik|pokoj)\\S+ ){0,4}?(?:przed|do) (?:koncem |konca )?(?:swiet\\w*|bozym|gwiazdk\\w+|wigili\\w+|wielkanoc\\w*|poniedzialk\\w*|wtork\\w*|srod\\w*|czwartk\\w*|piatk\\w*|sobot\\w*|niedziel\\w*|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|tygodnia|miesiaca|roku|\\d{1,2})|na (?:wymiar|zamowienie)',
      'dostaw\\w*|dostarcz\\w*|wysylk\\w*|(?:czy|mozecie|mozna|moga) (?:\\w+ )?wyslac|wysylacie|wysylaja|wyslecie|kurier\\w*|paczkomat\\w*|dostepn\\w*|na stanie|(?:w|na) magazynie|czas realizacji|(?:czy|jest|sa|macie) (?:\\S+ ){0,3}?w (?:kolorze|rozmiarze)|kiedy (?:dojdzie|dotrze|przyjdzie|otrzymam|dostane)|odbior (?:osobisty|w)|(?:moge|mozna) (?:\\w+ )?odebrac|(?:macie|maja panstwo|sprzedajecie)(?! (?:\\w+ ){0,2}(?:czas|pytania|racje|pomysl|dzieci|rodzenstwo|rodzine|psa|kota|ochote|sie))',
    ],
    unless: `(?:${owned}|nie|dziekuj\\w*|dzieki) (?:\\S+ ){0,3}$`,
  },
  person: {
    words:
      'czlow* osoba konsu* praco* dorad* kims sprze* kiero* agentem obsluga kontakt telefon zadzw* oddzw* oddzwonienie',
    phrases: [
      '(?:porozmawiac|rozmawiac|rozmowa|polaczyc|polacz\\w*|polaczenie|skontaktowac|kontakt|prosze|chce|chcial\\w*|pogadac|mowic) (?:\\w+ ){0,3}?(?:z|do|od) (?:\\w+ )?(?:czlowiekiem|czlowieka|osoba|konsultant\\w*|pracownik\\w*|doradc\\w*|kims|sprzedawc\\w*|kierownik\\w*|agentem|obsluga)|zywy(?:m)? czlowiek\\w*|(?:prosze|poprosze) (?:o (?:kontakt|telefon)|\\w+ )?(?:zadzwonic|oddzwonic|konsultant\\w*|czlowiek\\w*)|o (?:kontakt|telefon|oddzwonienie)|oddzwon\\w*|(?:zadzwon\\w* do (?:mnie|nas)|do (?:mnie|nas) (?:\\S+ ){0,2}?zadzwon\\w*)|^(?:czlowiek|konsultant)$',
    ],
  },
}
