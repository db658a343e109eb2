/** The zones most businesses live in, by area, each with its country. Not every browser can be asked for this. */
const zonesOf = new Map(
  Object.entries({
    Europe:
      'Amsterdam NL, Andorra AD, Athens GR, Belfast GB, Belgrade RS, Berlin DE, Bratislava SK, Brussels BE, ' +
      'Bucharest RO, Budapest HU, Busingen DE, Chisinau MD, Copenhagen DK, Dublin IE, Gibraltar GI, Helsinki FI, ' +
      'Istanbul TR, Kaliningrad RU, Kiev UA, Kyiv UA, Lisbon PT, Ljubljana SI, London GB, Luxembourg LU, Madrid ES, ' +
      'Malta MT, Minsk BY, Monaco MC, Moscow RU, Oslo NO, Paris FR, Podgorica ME, Prague CZ, Riga LV, Rome IT, ' +
      'Samara RU, San_Marino SM, Sarajevo BA, Skopje MK, Sofia BG, Stockholm SE, Tallinn EE, Tirane AL, Vaduz LI, ' +
      'Vienna AT, Vilnius LT, Warsaw PL, Zagreb HR, Zurich CH',
    America:
      'Anchorage US, Argentina/Buenos_Aires AR, Asuncion PY, Bogota CO, Boise US, Buenos_Aires AR, Cancun MX, ' +
      'Caracas VE, Chicago US, Costa_Rica CR, Denver US, Detroit US, Edmonton CA, El_Salvador SV, Fortaleza BR, ' +
      'Guatemala GT, Guayaquil EC, Halifax CA, Havana CU, Indiana/Indianapolis US, Indianapolis US, Jamaica JM, ' +
      'Kentucky/Louisville US, La_Paz BO, Lima PE, Los_Angeles US, Managua NI, Manaus BR, Mexico_City MX, ' +
      'Monterrey MX, Montevideo UY, New_York US, Panama PA, Phoenix US, Port_of_Spain TT, Puerto_Rico PR, Recife BR, ' +
      'Regina CA, Santiago CL, Santo_Domingo DO, Sao_Paulo BR, St_Johns CA, Tegucigalpa HN, Tijuana MX, Toronto CA, ' +
      'Vancouver CA, Winnipeg CA',
    Asia:
      'Almaty KZ, Amman JO, Baghdad IQ, Bahrain BH, Baku AZ, Bangkok TH, Beirut LB, Calcutta IN, Colombo LK, Dhaka BD, ' +
      'Dubai AE, Ho_Chi_Minh VN, Hong_Kong HK, Jakarta ID, Jerusalem IL, Karachi PK, Kathmandu NP, Katmandu NP, ' +
      'Kolkata IN, Kuala_Lumpur MY, Kuwait KW, Macau MO, Makassar ID, Manila PH, Muscat OM, Nicosia CY, ' +
      'Novosibirsk RU, Qatar QA, Riyadh SA, Saigon VN, Seoul KR, Shanghai CN, Singapore SG, Taipei TW, Tashkent UZ, ' +
      'Tbilisi GE, Tehran IR, Tokyo JP, Yekaterinburg RU, Yerevan AM',
    Africa:
      'Abidjan CI, Accra GH, Addis_Ababa ET, Algiers DZ, Cairo EG, Casablanca MA, Dakar SN, Dar_es_Salaam TZ, ' +
      'Harare ZW, Johannesburg ZA, Kampala UG, Kigali RW, Lagos NG, Luanda AO, Lusaka ZM, Maputo MZ, Nairobi KE, ' +
      'Tunis TN, Windhoek NA',
    Atlantic: 'Azores PT, Canary ES, Faroe FO, Madeira PT, Reykjavik IS',
    Australia:
      'Adelaide AU, Brisbane AU, Canberra AU, Darwin AU, Hobart AU, Melbourne AU, Perth AU, Sydney AU',
    Indian: 'Maldives MV, Mauritius MU, Reunion RE',
    Pacific: 'Auckland NZ, Fiji FJ, Honolulu US',
  }),
)

/** The country of a time zone like `Europe/Berlin`; nothing for the rarer ones. */
export function countryOfZone(zone: string): string | undefined {
  const slash = zone.indexOf('/')
  const place = `${zone.slice(slash + 1)} `
  const found = zonesOf
    .get(zone.slice(0, slash))
    ?.split(', ')
    .find((pair) => pair.startsWith(place))
  return found?.slice(place.length)
}
