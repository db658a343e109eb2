/** The forms Polish cities take behind "w", "we", "z" and "ze", and the form they are known by: "krakowie" and "krakowa" are of Kraków. */
const forms = `Warszawa: warszawie warszawy warszawe | Kraków: krakowie krakowa krakow | Łódź: lodzi lodz | Wrocław: wroclawiu wroclawia wroclaw | Poznań: poznaniu poznania poznan
Gdańsk: gdansku gdanska gdansk | Szczecin: szczecinie szczecina | Bydgoszcz: bydgoszczy | Lublin: lublinie lublina | Białystok: bialymstoku bialegostoku bialystok | Katowice: katowicach katowic
Gdynia: gdyni | Częstochowa: czestochowie czestochowy czestochowa | Radom: radomiu radomia | Toruń: toruniu torunia torun | Kielce: kielcach kielc | Rzeszów: rzeszowie rzeszowa rzeszow
Gliwice: gliwicach gliwic | Olsztyn: olsztynie olsztyna | Zabrze: zabrzu zabrza | Sopot: sopocie sopotu | Opole: opolu opola | Zakopane: zakopanem zakopanego | Rybnik: rybniku rybnika
Bielsko-Biała: bielsku-bialej bielska-bialej bielsko-biala | Tychy: tychach tychow | Elbląg: elblagu elblaga elblag | Płock: plocku plocka plock | Tarnów: tarnowie tarnowa tarnow
Sosnowiec: sosnowcu sosnowca | Chorzów: chorzowie chorzowa chorzow | Bytom: bytomiu bytomia | Koszalin: koszalinie koszalina | Kalisz: kaliszu kalisza | Legnica: legnicy
Słupsk: slupsku slupska slupsk | Nowy Sącz: nowym saczu nowego sacza nowy sacz | Siedlce: siedlcach siedlec | Konin: koninie konina | Suwałki: suwalkach suwalk suwalki | Gniezno: gnieznie gniezna
Zielona Góra: zielonej gorze zielonej gory zielona gora | Gorzów: gorzowie gorzowa gorzow | Jelenia Góra: jeleniej gorze jeleniej gory jelenia gora | Przemyśl: przemyslu przemysla przemysl | Zamość: zamosciu zamoscia zamosc
Polska: polsce polski | Berlin: berlinie berlina | Niemcy: niemczech niemiec | Londyn: londynie londynu | Praga: pradze pragi | Wiedeń: wiedniu wiednia wieden`

/** Folded form to the city as it is written. */
export const polishPlaces: ReadonlyMap<string, string> = new Map(
  forms.split(/[|\n]/).flatMap((entry) => {
    const [place = '', said = ''] = entry.trim().split(': ')
    const whole = place === 'Nowy Sącz' || place.endsWith('Góra') ? pairs(said) : said.split(' ')
    return whole.map((form): [string, string] => [form, place])
  }),
)

function pairs(said: string): string[] {
  const words = said.split(' ')
  return words.flatMap((word, index) => (index % 2 === 0 ? [`${word} ${words[index + 1] ?? ''}`] : []))
}
