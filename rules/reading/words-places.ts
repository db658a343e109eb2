import { moreCities } from './words-cities.ts'
import { polishPlaces } from './words-polish-places.ts'

/** Cities, states and countries that visitors name, one a line part, folded: small letters without accents. */
const places = `new york|new york city|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|columbus|charlotte
san francisco|indianapolis|seattle|denver|washington|washington dc|boston|el paso|nashville|detroit|oklahoma city|portland|las vegas|memphis|louisville|baltimore|milwaukee|albuquerque
tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland
bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|lexington|stockton|saint paul|st louis|cincinnati|pittsburgh|anchorage|greensboro|plano|newark|lincoln|orlando
irvine|toledo|jersey city|chula vista|durham|fort wayne|st petersburg|laredo|buffalo|lubbock|chandler|scottsdale|glendale|reno|norfolk|boise|richmond|spokane|tacoma|salt lake city|des moines|little rock
birmingham|rochester|montgomery|akron|albany|brooklyn|queens|manhattan|bronx|hartford|providence|charleston|savannah|santa fe|palo alto|mountain view|berkeley|santa monica|pasadena|ann arbor|beverly hills|santa clara|fremont
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota
mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota
tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|puerto rico|usa|united states|america|canada|toronto|montreal|vancouver|ottawa|calgary|edmonton|quebec|winnipeg|mexico|mexico city|ciudad de mexico|guadalajara|monterrey|puebla|tijuana
london|manchester|liverpool|leeds|sheffield|bristol|glasgow|edinburgh|cardiff|belfast|leicester|nottingham|newcastle|brighton|oxford|cambridge|york|bath|southampton|portsmouth|plymouth|reading|norwich|exeter|coventry|bradford|aberdeen|dundee|swansea
england|scotland|wales|ireland|northern ireland|uk|united kingdom|great britain|dublin|cork|galway|limerick
germany|deutschland|berlin|hamburg|munich|munchen|cologne|koln|frankfurt|frankfurt am main|stuttgart|dusseldorf|dortmund|essen|leipzig|bremen|dresden|hannover|hanover|nurnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|munster|karlsruhe|mannheim|augsburg|wiesbaden
gelsenkirchen|monchengladbach|braunschweig|chemnitz|kiel|aachen|halle|magdeburg|freiburg|krefeld|lubeck|oberhausen|erfurt|mainz|rostock|kassel|hagen|saarbrucken|potsdam|ludwigshafen|oldenburg|leverkusen|osnabruck|heidelberg|darmstadt|regensburg|ingolstadt|wurzburg|ulm|heilbronn|gottingen|trier|jena|bayern|sachsen|hessen
austria|osterreich|wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|switzerland|schweiz|suisse|zurich|geneva|genf|geneve|basel|bern|lausanne|winterthur|luzern|st gallen
spain|espana|madrid|barcelona|valencia|sevilla|seville|zaragoza|malaga|murcia|palma|palma de mallorca|bilbao|alicante|cordoba|valladolid|vigo|gijon|granada|a coruna|vitoria|oviedo|pamplona|almeria|san sebastian|santander|salamanca|cadiz|toledo|tenerife|ibiza
argentina|buenos aires|rosario|mendoza|chile|santiago|colombia|bogota|medellin|cali|peru|lima|quito|ecuador|caracas|venezuela|montevideo|uruguay|la paz|bolivia|asuncion|paraguay|cuba|la habana|panama|costa rica|guatemala|brazil|brasil|sao paulo|rio de janeiro
france|paris|marseille|lyon|toulouse|nice|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|toulon|saint-etienne|le havre|grenoble|dijon|angers|nimes|clermont-ferrand|le mans|aix-en-provence|brest|tours|amiens|limoges|annecy|perpignan|metz|besancon|orleans|rouen|mulhouse|caen|nancy|avignon|poitiers|versailles|la rochelle|bretagne|normandie
belgium|belgique|brussels|bruxelles|antwerp|ghent|liege|charleroi|namur|luxembourg|netherlands|amsterdam|rotterdam|the hague|utrecht|eindhoven
poland|polska|warsaw|warszawa|krakow|lodz|wroclaw|poznan|gdansk|szczecin|bydgoszcz|lublin|bialystok|katowice|gdynia|czestochowa|radom|torun|kielce|rzeszow|gliwice|olsztyn|zabrze|sopot|opole|zakopane
italy|italia|rome|roma|milan|milano|naples|napoli|turin|torino|florence|firenze|venice|bologna|portugal|lisbon|lisboa|porto|greece|athens|turkey|istanbul|ankara|izmir
sweden|stockholm|gothenburg|malmo|norway|oslo|bergen|denmark|copenhagen|aarhus|finland|helsinki|iceland|reykjavik|czech republic|czechia|prague|praha|brno|slovakia|bratislava|hungary|budapest|romania|bucharest|bulgaria|sofia|croatia|zagreb|split|serbia|belgrade|slovenia|ljubljana
ukraine|kyiv|kiev|lviv|odesa|kharkiv|dnipro|russia|moscow|lithuania|vilnius|latvia|riga|estonia|tallinn
india|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|ahmedabad|chennai|kolkata|surat|pune|jaipur|lucknow|kanpur|nagpur|indore|bhopal|patna|vadodara|coimbatore|madurai|kochi|cochin|trichy|salem|erode|tirupur|vellore|thanjavur|tirunelveli|pondicherry|mysore|mangalore|goa|kerala|tamil nadu|karnataka|maharashtra|punjab|gujarat|noida|gurgaon|chandigarh|visakhapatnam|vijayawada|trivandrum
pakistan|karachi|lahore|islamabad|bangladesh|dhaka|sri lanka|colombo|nepal|kathmandu|china|beijing|shanghai|shenzhen|guangzhou|hong kong|taiwan|taipei|japan|tokyo|osaka|kyoto|korea|south korea|seoul|busan|singapore|malaysia|kuala lumpur|thailand|bangkok|vietnam|hanoi|ho chi minh city|indonesia|jakarta|bali|philippines|manila
australia|sydney|melbourne|brisbane|perth|adelaide|canberra|gold coast|new zealand|auckland|wellington|christchurch|dubai|abu dhabi|uae|united arab emirates|saudi arabia|riyadh|jeddah|qatar|doha|kuwait|oman|bahrain|israel|tel aviv|jerusalem|jordan|amman|lebanon|beirut|egypt|cairo|morocco|casablanca|marrakech|tunisia|algeria|nigeria|lagos|abuja|kenya|nairobi|ghana|accra|ethiopia|south africa|johannesburg|cape town|durban|pretoria`

/** Those that are named alone. */
export const wellKnownPlaces: ReadonlySet<string> = new Set(places.split(/[|\n]/))

export const knownPlaces: ReadonlySet<string> = new Set([
  ...wellKnownPlaces,
  ...moreCities.split(/[|\n]/),
  ...polishPlaces.keys(),
])

/** So many words the longest known place has. */
export const longestPlace = 4
