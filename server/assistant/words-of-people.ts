import type { WordsByMeaning } from '#server/assistant/word-groups.ts'

/** Of people, bodies, homes, learning and free time. */
export const wordsOfPeople: WordsByMeaning = {
  visit: {
    en: 'pop_in pop_by drop_by drop_in stop_by swing_by come_by call_in look_around',
    de: 'vorbeikommen vorbeischauen reinschauen umsehen hereinkommen anschauen',
  },
  child: {
    en: 'child children kid kids son daughter baby toddler boy girl teenager teenagers little_one year_old infant grandchild pupil my_boy my_girl kiddo little_ones family schoolchild',
    de: 'kind kinder sohn tochter baby kleinkind junge madchen teenager jugendliche enkel kleine jahrige saugling kids nachwuchs familie schulkind kindern',
  },
  dog: { en: 'dog dogs pet pets puppy cat', de: 'hund hunde haustier katze welpe' },
  adult: { en: 'adult adults grown_up grown_ups', de: 'erwachsene erwachsener erwachsen' },
  age: {
    en: 'how_old age ages old_enough from_what_age minimum_age too_early too_young',
    de: 'wie_alt alter ab_welchem_alter mindestalter zu_fruh zu_jung alt_genug',
  },
  weight: { en: 'weight heavy weigh weighs kilos', de: 'gewicht schwer wiegt wiegen wiege', about: true },
  size: {
    en: 'size sizes dimensions height tall how_big',
    de: 'grosse grossen masse abmessungen hohe wie_gross',
    about: true,
  },
  pregnant: {
    en: 'pregnant pregnancy expecting expecting_a_baby unborn',
    de: 'schwanger schwangerschaft erwarte_ein_kind in_anderen_umstanden erwarte',
  },
  pain: {
    en: 'pain pains painful hurt hurts hurting ache aching aches sore killing_me agony throbbing toothache discomfort tender ouch sharp_pain',
    de: 'schmerz schmerzen schmerzt weh tut_weh wehtun weh_tut zahnschmerzen zahnweh beschwerden aua wehgetan pocht ziept sticht',
  },
  painkiller: {
    en: 'painkiller painkillers ibuprofen paracetamol aspirin tablet',
    de: 'schmerzmittel schmerztablette ibuprofen ibu paracetamol aspirin tablette',
  },
  afraid: {
    en: 'afraid fear scared anxious nervous anxiety terrified frightened phobia panic dread worried frightens',
    de: 'angst angstlich panik furcht angstpatient phobie nervos angste fürchte bammel schiss sorge',
  },
  sedation: {
    en: 'sedation sedate sleep asleep put_to_sleep gas gas_and_air laughing_gas anaesthetic anesthetic anaesthesia knock_me_out put_under',
    de: 'narkose vollnarkose sedierung lachgas schlafen einschlafen dammerschlaf anasthesie nichts_mitbekommen nichts_merken',
  },
  numb: {
    en: 'numb numbness injection jab anaesthetised needle wears_off',
    de: 'taub taubheit spritze betaubung betaubt wirkung nachlassen',
  },
  swollen: { en: 'swollen swelling', de: 'geschwollen schwellung' },
  blood: { en: 'blood bleeding bleed', de: 'blut bluten blutung blutet' },
  sick: {
    en: 'sick ill illness cold flu fever unwell',
    de: 'krank krankheit erkaltet erkaltung fieber grippe',
  },
  sickNote: {
    en: 'sick_note doctor_s_note fit_note',
    de: 'krankschreibung krankmeldung krankmelden krankgeschrieben attest arbeitsunfahigkeit au_bescheinigung',
  },
  accident: {
    en: 'accident fell fall knocked knocked_out fallen_out crash broke_off',
    de: 'unfall gesturzt hingefallen ausgeschlagen rausgefallen sturz sturze sturzen rausgeschlagen abgebrochen',
  },
  sport: {
    en: 'sport sports gym exercise jogging running workout training football rugby',
    de: 'sport joggen laufen_gehen fitnessstudio trainieren training fussball fitness',
  },
  smoke: { en: 'smoke smoking cigarette', de: 'rauchen zigarette raucher' },
  eat: {
    en: 'eat eating food meal meals snack snacks dinner lunch breakfast',
    de: 'essen fruhstuck abendessen mittagessen mahlzeit snack',
  },
  diet: {
    en: 'vegetarian vegetarians vegan gluten allergy allergies allergic',
    de: 'vegetarisch vegetarier vegan glutenfrei allergie allergien allergisch',
  },
  drinks: { en: 'drink drinks beverage coffee tea', de: 'getranke getrank kaffee tee trinken' },
  drive: { en: 'drive driving', de: 'auto_fahren autofahren fahrtuchtig' },
  doctor: {
    en: 'doctor doctors dentist dentists dr physician who_treats',
    de: 'arzt arzte arztin zahnarzt zahnarztin doktor behandler wer_behandelt wer_macht',
  },
  patient: {
    en: 'patient patients new_patients taking_on register accepting_patients',
    de: 'patient patienten patientin neupatienten neue_patienten aufnehmen noch_platze aufnahme',
  },
  hospital: { en: 'hospital clinic surgeon', de: 'krankenhaus klinik chirurg' },
  team: {
    en: 'team staff who_are who_teaches which_of_your',
    de: 'team mitarbeiter wer_macht wer_unterrichtet personal',
  },
  treat: {
    en: 'treat treated treatment treatments done procedure',
    de: 'behandeln behandlung behandelt eingriff',
  },
  surgery: { en: 'surgery operation operate', de: 'operation operieren operiert op eingriff' },
  xray: {
    en: 'xray xrays x_ray x_rays radiograph',
    de: 'rontgen rontgenbild rontgenbilder gerontgt rontgenaufnahme',
  },
  hair: { en: 'hair haircut hairdresser highlights', de: 'haare haarschnitt friseur strahnen' },
  massage: { en: 'massage physio', de: 'massage physiotherapie' },
  botox: { en: 'botox fillers lip_fillers', de: 'botox hyaluron' },
  room: { en: 'room rooms hall venue', de: 'raum raume zimmer saal' },
  lodging: {
    en: 'accommodation lodging host_family host family_stay stay_overnight place_to_stay bed_and_breakfast homestay hostel overnight place_to_sleep flat guest_room',
    de: 'unterkunft unterkunfte gastfamilie gastfamilien ubernachtung ubernachten wohnen zimmer schlafplatz wohnung bleibe schlafen_kann pension untermiete',
  },
  visa: {
    en: 'visa visas immigration sponsor residence_permit',
    de: 'visum visa aufenthaltstitel aufenthaltserlaubnis',
  },
  passport: {
    en: 'passport citizenship naturalisation',
    de: 'pass einburgerung staatsburgerschaft einburgerungstest',
  },
  speak: {
    en: 'speak speaks spoken language languages understand understands interpreter interpret mother_tongue',
    de: 'sprechen spricht sprache sprachen fremdsprache fremdsprachen versteht verstehen dolmetscher muttersprache',
  },
  course: {
    en: 'course courses class classes lesson lessons training workshop tuition seminar learn learning evening_class club session sessions programme lecture',
    de: 'kurs kurse kursus unterricht stunde unterrichtsstunde seminar lernen lehrgang workshop schulung vorlesung einheit kursangebot',
  },
  teach: {
    en: 'teach teaches taught teaching instruct learn learning study',
    de: 'unterrichten unterricht lehren lernen beibringen',
  },
  teacher: {
    en: 'teacher teachers tutor tutors instructor trainer who_teaches',
    de: 'lehrer lehrerin lehrkraft lehrkrafte dozent dozentin trainer kursleiter kursleiterin wer_unterrichtet',
  },
  native: {
    en: 'native native_speaker native_speakers',
    de: 'muttersprachler muttersprachlerin einheimische',
  },
  private: {
    en: 'private_lesson private_lessons one_to_one one_on_one individual tutor alone private personal_lesson on_my_own individually',
    de: 'einzelunterricht einzelstunde einzelstunden privatstunde privatunterricht nur_fur_mich einzeltraining einzel unter_vier_augen personlich allein alleine',
  },
  beginner: {
    en: 'beginner beginners starter starters from_scratch no_experience newbie never_done never_learned zero_knowledge first_time',
    de: 'anfanger anfangerin einsteiger ohne_vorkenntnisse neuling vorkenntnisse noch_nie null_ahnung von_null erstes_mal zum_ersten_mal',
  },
  level: {
    en: 'level levels placement placement_test which_class which_course how_good assessment',
    de: 'niveau stufe sprachniveau einstufung einstufungstest welchen_kurs welcher_kurs vorkenntnisse kenntnisse',
  },
  exam: {
    en: 'exam exams examination test tests mock_exam sit_the qualification',
    de: 'prufung prufungen examen test tests ablegen klausur prufungstermin zertifikatsprufung abschluss',
  },
  examResult: {
    en: 'result results passed pass_the grade grades',
    de: 'ergebnis ergebnisse bestanden prufungsergebnis note noten durchgefallen',
  },
  textbook: {
    en: 'book books textbook coursebook course_book workbook material materials',
    de: 'buch bucher lehrbuch kursbuch lehrbucher arbeitsbuch lehrmaterial material',
  },
  library: { en: 'library films', de: 'bibliothek bucherei filme' },
  homework: { en: 'homework essay assignment', de: 'hausaufgaben hausarbeit aufsatz referat' },
  tutoring: { en: 'after_school_tutoring school_help', de: 'nachhilfe' },
  intensive: {
    en: 'intensive crash_course all_day full_time one_week',
    de: 'intensiv intensivkurs crashkurs ganztags wochenkurs kompaktkurs',
  },
  studyLeave: {
    en: 'study_leave educational_leave',
    de: 'bildungsurlaub freistellen freistellung bildungszeit',
  },
  publicFunding: {
    en: 'jobcentre benefits_office',
    de: 'jobcenter berechtigungsschein arbeitsagentur bamf integrationskurs integrationskurse gutschein_vom',
  },
  chat: {
    en: 'conversation chat chatting talk practise practice meet_up exchange_evening speaking',
    de: 'quatschen reden plaudern sprachcafe stammtisch unterhalten konversation uben gesprachskreis',
  },
  translate: {
    en: 'translate translation translations translator sworn',
    de: 'ubersetzen ubersetzung ubersetzungen ubersetzer ubertragen beglaubigt vereidigt',
  },
  coding: { en: 'coding programming', de: 'programmieren programmierkurs programmierkurse' },
  evening: {
    en: 'evening evenings night after_work',
    de: 'abend abends abendkurs abendkurse nach_feierabend nach_der_arbeit',
  },
  morning: {
    en: 'morning mornings daytime during_the_day',
    de: 'vormittag vormittags morgens fruh tagsuber',
  },
  time: {
    en: 'what_time at_what_time times',
    de: 'uhrzeit uhrzeiten um_wie_viel_uhr wann_genau',
  },
  weekend: {
    en: 'weekend weekends saturday saturdays sunday sundays',
    de: 'wochenende wochenenden samstag samstags sonntag sonntags',
  },
  social: { en: 'club meet together', de: 'verein club gemeinsam treffen' },
  translateSign: { en: 'sign_language', de: 'gebardensprache' },
}
