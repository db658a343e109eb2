import type { WordsByMeaning } from '#server/assistant/word-groups.ts'

/** Of the things that practices, workshops and shops deal in, as those call them who do not know the proper name. */
export const wordsOfTrades: WordsByMeaning = {
  tooth: {
    en: 'tooth teeth molar molars incisor front_tooth back_tooth',
    de: 'zahn zahne backenzahn schneidezahn frontzahn seitenzahn zahnen',
  },
  toothCleaning: {
    en: 'hygienist scale_and_polish scale polish tartar plaque cleaning teeth_cleaning dental_hygiene stain_removal',
    de: 'zahnreinigung pzr prophylaxe zahnstein mundhygiene',
  },
  filling: {
    en: 'filling fillings cavity cavities amalgam hole composite fill',
    de: 'fullung fullungen plombe loch karies amalgam kunststofffullung komposit',
  },
  crown: {
    en: 'crown crowns cap caps veneer veneers',
    de: 'krone kronen uberkronen uberkront veneer veneers',
  },
  implant: {
    en: 'implant implants gap missing_tooth artificial_tooth',
    de: 'implantat implantate zahnlucke kunstlicher_zahn zahnersatz',
  },
  whitening: {
    en: 'whiten whitening bleach bleaching whiter white_teeth yellow discoloured',
    de: 'bleaching bleichen aufhellen aufhellung gelb verfarbt weiss weisser zahnaufhellung',
  },
  aligner: {
    en: 'braces brace aligner aligners invisalign straighten crooked clear_aligners orthodontic orthodontist',
    de: 'zahnspange spange spangen aligner schiene schienen krumm krumme schief schiefe kieferorthopade invisalign begradigen',
  },
  grinding: {
    en: 'grind grinding clench night_guard bruxism',
    de: 'knirschen zahneknirschen knirscherschiene aufbissschiene mahlen mahle pressen',
  },
  extraction: {
    en: 'extraction extract pulled pull_out take_out taken_out took_out remove removed removal',
    de: 'ziehen gezogen extraktion entfernen rausnehmen herausnehmen gerissen zahnziehen',
  },
  wisdomTooth: { en: 'wisdom wisdom_tooth wisdom_teeth', de: 'weisheitszahn weisheitszahne 8er achter' },
  rootCanal: {
    en: 'root_canal root_canals root nerve',
    de: 'wurzelbehandlung wurzelkanal wurzelkanale wurzel wurzelkanalbehandlung',
  },
  denture: {
    en: 'denture dentures false_teeth plate third_teeth',
    de: 'prothese prothesen gebiss zahnprothese dritten_zahne',
  },
  mouthGuard: {
    en: 'mouth_guard mouth_guards gum_shield',
    de: 'mundschutz sportmundschutz mundschutz zahnschutz',
  },
  snoring: { en: 'snore snoring', de: 'schnarchen schnarche' },
  toothbrush: { en: 'toothbrush toothbrushes toothpaste', de: 'zahnburste zahnbursten zahnpasta' },
  bicycle: {
    en: 'bike bikes bicycle bicycles cycle two_wheeler',
    de: 'rad rader fahrrad fahrrader bike bikes drahtesel velo',
  },
  eBike: {
    en: 'ebike ebikes e_bike e_bikes electric_bike electric_bikes pedelec electric_bicycle electric electric_ones motor',
    de: 'ebike ebikes e_bike e_bikes pedelec elektrofahrrad elektrorad motor',
  },
  scooter: { en: 'scooter scooters', de: 'roller scooter e_scooter escooter' },
  cargoBike: { en: 'cargo_bike cargo', de: 'lastenrad lastenrader cargobike' },
  puncture: {
    en: 'puncture punctures flat flat_tyre flat_tire inner_tube innertube tube tyre tyres tire tires',
    de: 'platten platter platt reifenpanne plattfuss schlauch flicken reifen panne',
  },
  gears: { en: 'gear gears derailleur shifting', de: 'schaltung gang gange schaltwerk nabenschaltung' },
  brake: { en: 'brake brakes squeal', de: 'bremse bremsen quietscht' },
  battery: {
    en: 'battery batteries accu accumulator power_pack',
    de: 'akku akkus batterie aku akkumulator',
  },
  charging: {
    en: 'charge charging charger charging_point recharge',
    de: 'laden aufladen ladung ladt ladegerat ladesaule ladesaulen ladestation',
  },
  rangeFar: {
    en: 'how_far how_many_miles range mileage miles distance empty',
    de: 'reichweite wie_weit wie_viele_kilometer kilometer strecke',
  },
  fitting: {
    en: 'fitting bike_fit posture saddle handlebar handlebars bars ergonomics ergonomic position',
    de: 'ergonomie sitzposition sitzpositionsanalyse sattel lenker haltung vermessen ausmessen',
  },
  helmet: { en: 'helmet helmets', de: 'helm helme helmgrosse' },
  childSeat: { en: 'child_seat child_seats', de: 'kindersitz kindersitze' },
  paint: {
    en: 'paint painting respray repaint colour colours color',
    de: 'lackieren lackierung lackiert umlackieren farbe farben streichen',
  },
  code: {
    en: 'engrave engraving security_marking coding_number marking',
    de: 'codieren codierung gravur gravieren kennzeichnen kennzeichnung fahrradcodierung',
  },
  groupRide: {
    en: 'ride_out group_ride group_rides tour tours cycle_with ride_with',
    de: 'ausfahrt tour touren gemeinsam_fahren gruppenausfahrt',
  },
  trailer: { en: 'tow_bar trailer carrier', de: 'anhanger anhangerkupplung trager' },
  clothing: { en: 'jersey shirt clothing clothes', de: 'trikot kleidung bekleidung' },
  hotelStay: { en: 'check_in check_out reception', de: 'einchecken auschecken rezeption' },
  heating: { en: 'boiler heating radiator', de: 'heizung heizkorper therme' },
  plumbing: {
    en: 'plumber tap leak leaking drain clogged blocked',
    de: 'klempner wasserhahn tropft abfluss verstopft rohr rohrbruch',
  },
  electrician: { en: 'electrician socket fuse wiring', de: 'elektriker steckdose sicherung leitung' },
  cleaning: { en: 'clean cleaner cleaners laundry', de: 'putzen putzfrau reinigung wasche' },
  garden: { en: 'garden lawn hedge', de: 'garten rasen hecke' },
  meal: { en: 'menu dish takeaway', de: 'speisekarte gericht speisen zum_mitnehmen' },
  photo: { en: 'photo photos picture pictures photographer', de: 'foto fotos bild bilder fotograf' },
}
