import type { QuestionWords } from './words-questions.ts'

export const polish: QuestionWords = {
  words:
    'ile czy gdzie kiedy dlaczego skad dokad po kto co jak jaki jaka jakie jakich jakim jakiego jakiej jakimi ktor* chcial* zasta* macie mozna moge moglbym moglabym jest sa maja robicie wysylacie sprzedajecie',
  anywhere: [
    'o ktorej|ile|czy|gdzie|kiedy|dlaczego|skad|dokad|po co|kto (?:jest|moze|to)|co (?:to|jest|kosztuje|oferujecie|macie|mozna|zawiera|musze|trzeba)|jak(?:i|a|ie|ich|im)? (?:jest|sa|macie|dlugo|daleko|duzo|czesto|szybko|moge|mozna|to|dziala|wyglada|dojechac|koszt|cena|czas|kolory|rozmiary|kolor|rozmiar|duzy|duze|godziny|zamowic|zaplacic)|jaki[aeghjcomy]* \\w+|chcial\\w* (?:\\w+ )?(?:zapytac|spytac|wiedziec)|zastanawiam sie',
    '(?<=^|[,:-] ?|(?:^| )(?:i|oraz|lub|a|ale) )ktor[ayeo]\\w* \\w+',
  ],
  atStart: [
    'co|jak|jaki|jaka|jakie|kto|ktor[ayeo]\\w*|kiedy|macie|mozna|moge|moglbym|moglabym|jest|sa|maja|robicie|wysylacie|sprzedajecie',
  ],
  never: [
    'jak (?:najbardziej|zwykle|milo|wspomnial\\w*|sie (?:masz|pan|pani|czujesz|miewa\\w*)|leci|tam|minal|minela|masz na imie|fajnie|pieknie|zawsze|mowilem|mowilam|to milo|dobrze|mozna bylo)|jaki (?:piekny|ladny|mily|fajny|z ciebie)|jaka (?:piekna|ladna|szkoda|mila|fajna|ulga)|jakie (?:piekne|ladne|szczescie|to mile)|jest (?:ok|dobrze|super|pieknie|zimno|cieplo|mi|fajnie|w porzadku)|co (?:nie|do|za|slychac|tam|u (?:ciebie|was|pana|pani)|robisz|porabiasz|to (?:bedzie|byl)|mowisz|masz na mysli|ty)|sa (?:ok|super|swietne)|ile (?:masz lat|ma pan|mozna|lat)|skad (?:jestes|pan jest|pani jest|wiesz)|gdzie (?:mieszkasz|jestes)|kto (?:wie|to (?:wie|mowi)|by)|kiedy (?:bylem|bylam|tylko|ja|juz)|dlaczego nie|po co (?:komu|to wszystko)|czy (?:lubisz|masz (?:dzieci|psa|kota|rodzine)|jestes (?:pewien|pewna|tam|zonat\\w*|szczesliw\\w*)|dobrze (?:spales|spalas|sie)|wierzysz|uwierzysz|to nie (?:piekne|super|wspaniale)|wszystko (?:ok|w porzadku|dobrze)|u was|ogladal\\w*|slyszal\\w*)|(?!masz|sprzedajesz|wysylasz|mozesz|robisz)[a-z]+(?:isz|asz|ysz|esz|ales|alas|iles|ilas)|moge (?:poczekac|sobie)|(?:lubisz|jestes|masz dzieci|ogladasz|spisz)',
  ],
  requests: [
    '(?:czy )?(?:mozesz|moze|mozecie|moglby\\w*|moglaby\\w*|mogliby\\w*)(?: (?:pan|pani|panstwo|prosze|mi|mnie|nam)){0,3} (?:pomoc|zarezerwowac|anulowac|zmienic|przelaczyc|polaczyc|powtorzyc|poczekac|zaczekac|zadzwonic|oddzwonic|dodac|umowic)(?![a-z])',
    '(?:czy )?(?:moge|mozemy|moglbym|moglabym) (?:\\w+ ){0,2}(?:zarezerwowac|zamowic|kupic|umowic|porozmawiac|anulowac|zmienic|zapytac|spytac)(?![a-z])',
  ],
  chatter:
    'ulubion\\w*|przyjaciol\\w*|pamietasz|zmeczon\\w*|moge spac|tesknisz|sens zycia|pogod[aey]|spiewac|dowcip\\w*|dziewczyn\\w*|stworzyl\\w*|w boga|mecz\\w*|masz plany|plany na|spal(?:es|as)|hobby|masz na imie|robisz (?:wieczorem|dzis|dzisiaj|jutro)|ile masz lat|jestes (?:czlowiekiem|madr\\w*|prawdziw\\w*)',
  personal:
    '(?:^| )(?:[a-z]+(?:isz|asz|ysz|esz)|[a-z]{2,}(?:les|las)|ty|ci|cie|ciebie|toba|twoj\\w*|tam rodzina|u was)(?: |$)',
  business:
    'cen\\w*|koszt\\w*|ile|dostaw\\w*|wysyl\\w*|wysl\\w*|magazyn\\w*|stanie|rozmiar\\w*|kolor\\w*|czerwon\\w*|niebiesk\\w*|czarn\\w*|bial\\w*|dostepn\\w*|zamow\\w*|zamaw\\w*|kup\\w*|plac\\w*|kart\\w*|wizyt\\w*|termin\\w*|rezerw\\w*|stolik\\w*|pokoj\\w*|sklep\\w*|godzin\\w*|otw\\w*|zamk\\w*|rabat\\w*|znizk\\w*|promoc\\w*|gwaranc\\w*|zwrot\\w*|zwroc\\w*|fakt\\w*|produkt\\w*|model\\w*|mark\\w*|napraw\\w*|uslug\\w*|paczk\\w*|przesyl\\w*',
  smallTalk:
    '(?:jak (?:sie masz|leci|tam|zdrowie|sie pan miewa|sie pani miewa)|co (?:slychac|tam|u ciebie|nowego))(?: (?:slychac|dzisiaj|dzis))?|(?:czy )?(?:jest|ktos) tu? ?(?:ktos|jest)(?: tam)?|czy (?:jest tam ktos|ktos tam jest|jestes (?:botem|czlowiekiem|tam))|(?:czy )?(?:mozesz|moze pan|moze pani|mozecie) mi pomoc|(?:czy )?moge o cos (?:zapytac|spytac)|prawda|naprawde|serio|tak|nie|co|halo|a (?:ty|pan|pani|u ciebie|wy)|slucham|i co|no i co|jak to',
  opening:
    'hej|czesc|witam|dzien dobry|dobry wieczor|oraz|ale|tak|dziekuje|prosze|przepraszam|mam pytanie|pytanie|jeszcze jedno',
}
