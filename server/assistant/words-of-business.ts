import type { WordsByMeaning } from '#server/assistant/word-groups.ts'

/** Of opening, paying, booking and bringing back: the words that any business and its customers share. */
export const wordsOfBusiness: WordsByMeaning = {
  open: {
    en: 'open opening hours closed close shut closing till_late office_hours business_hours opening_times evening evenings late lunchtime are_you_there available_on work_on_sundays in_the_office staffed',
    de: 'offen geoffnet offnungszeit offnungszeiten sprechzeit sprechzeiten sprechstunde burozeit geschaftszeit ladenschluss schliessen geschlossen zu_haben auf_haben habt_ihr_auf haben_sie_auf seid_ihr_da sind_sie_da besetzt feierabend abends offen_haben sperrt_ihr erreichbar_am ist_jemand_da macht_ihr_zu macht_ihr_auf mittagspause ruhetag',
  },
  place: {
    en: 'address located location directions map find_you get_to_you get_there based whereabouts street premises where_are_you where_is_the postcode neighbourhood district how_to_get_to way_to get_in branch branches',
    de: 'adresse anschrift standort lage anfahrt wegbeschreibung strasse hausnummer gebaude finde_ich_euch finde_ich_sie komme_ich_zu komm_ich_zu wo_seid_ihr wo_sind_sie wo_liegt wo_findet hinkommen stadtteil viertel weg_zu wie_gelangt filiale ort eingang etage stockwerk wegweiser',
  },
  transit: {
    en: 'bus train tram metro underground tube_station subway station public_transport stop railway',
    de: 'bus bahn zug strassenbahn ubahn sbahn tram haltestelle bahnhof offis nahverkehr',
  },
  parking: {
    en: 'parking park car_park parked garage parking_space parking_lot parking_spot leave_my_car leave_the_car parking_ticket leave_a_car put_my_car',
    de: 'parken parkplatz parkplatze stellplatz parkhaus tiefgarage parkschein auto_abstellen auto_lassen parkmoglichkeit abstellen abgestellt auto_parken stellt_man',
  },
  car: { en: 'car van vehicle automobile', de: 'auto wagen pkw fahrzeug kfz' },
  access: {
    en: 'wheelchair accessible accessibility disabled disability step_free ramp walking_frame mobility barrier_free mobility_scooter crutches handicapped',
    de: 'rollstuhl rollator rolli barrierefrei behindert gehbehindert gehbehinderung behindertengerecht rampe stufenlos ebenerdig kruecken krucken schwerbehindert handicap kinderwagen',
  },
  stairs: { en: 'lift elevator stairs steps', de: 'aufzug fahrstuhl lift treppe treppen stufen' },
  toilet: { en: 'toilet toilets restroom bathroom loo wc washroom', de: 'toilette wc klo kundentoilette' },
  wifi: { en: 'wifi wi_fi wlan internet hotspot', de: 'wlan wifi internet hotspot' },
  appointment: {
    en: 'appointment appointments booking book booked reserve reservation schedule slot walk_in turn_up just_come just_show_up drop_in come_in_for in_advance beforehand make_an_appointment arrange see_someone when_can_i_come get_in_today fit_me_in squeeze_me_in free_slot next_available consultation',
    de: 'termin termine buchen buchung reservieren reservierung anmelden anmeldung voranmeldung vereinbaren terminvereinbarung vorher_anrufen einfach_so_kommen einfach_vorbei spontan ohne_termin wann_kann_ich_kommen freien_termin kurzfristig drankommen unangemeldet beratungstermin vorbeibringen',
  },
  enrol: {
    en: 'sign_up enrol enroll register registration join enrolment apply',
    de: 'anmelden anmeldung einschreiben einschreibung registrieren beitreten mitmachen',
  },
  cancel: {
    en: 'cancel cancelled cancellation call_off can_t_come cannot_come can_t_make_it won_t_make_it wont_make_it cannot_make_it no_show pull_out drop_out something_came_up not_show_up back_out withdraw get_out_of changed_my_plans can_t_be_there',
    de: 'absagen absage stornieren storno stornierung abmelden abbestellen zurucktreten rucktritt ausfallen dazwischengekommen dazwischen_gekommen verhindert nicht_kommen schaffe_es_nicht nicht_wahrnehmen nicht_erscheinen verhindert_bin kann_nicht_kommen nicht_antreten nicht_teilnehmen platz_freigeben',
  },
  endContract: {
    en: 'terminate notice_period leave_any_time end_contract',
    de: 'kundigen kundigung kundigungsfrist vertragslaufzeit',
  },
  reschedule: {
    en: 'reschedule postpone move_my move_a move_the shift_my another_day different_day change_my_appointment put_off push_back swap_my_appointment another_time later_date rearrange',
    de: 'verschieben verlegen umbuchen verschiebung anderen_tag anderer_tag auf_einen_anderen anderen_termin spater_kommen tauschen_den_termin',
  },
  missed: {
    en: 'miss missed missing skip absent absence be_away make_up catch_up can_t_attend',
    de: 'verpassen verpasst verpasse versaumen fehlen fehle nachholen fehlzeit nicht_da_sein krank',
  },
  emergency: {
    en: 'emergency emergencies urgent urgently out_of_hours at_night on_weekends weekend_service night on_call immediately after_hours in_the_middle_of_the_night weekend sunday_night saturday_night right_now',
    de: 'notfall notdienst notfalle dringend eilig sofort nachts bereitschaftsdienst bereitschaft am_wochenende ausserhalb_der feiertags mitten_in_der_nacht am_sonntag am_samstag wochenenddienst',
  },
  price: {
    en: 'price prices cost costs pricing how_much fee fees charge charges expensive rate rates quote estimate set_me_back pay_for what_would_i_pay what_do_i_pay going_rate money affordable price_list how_expensive ballpark budget cost_me bucks quid pounds',
    de: 'preis preise kosten kostet teuer gebuhr gebuhren wieviel wie_viel_kostet was_verlangt verlangt berechnen was_nehmt hinlegen rechnen honorar tarif kostenpunkt dazuzahlen eigenanteil zuzahlung euro geld kostenvoranschlag preisliste was_muss_ich was_nehmen_sie was_kommt_auf angebotspreis kohle stundensatz',
    about: true,
  },
  free: {
    en: 'free free_of_charge no_charge complimentary gratis for_nothing does_that_cost_anything cost_anything',
    de: 'kostenlos gratis umsonst kostenfrei frei_haus kostet_das_was kostet_das_etwas',
    about: true,
  },
  discount: {
    en: 'discount discounts reduction reductions concession concessions cheaper reduced special_offer promo coupon student_rate deal knock_off money_off bargain student_discount senior_discount',
    de: 'rabatt rabatte ermassigung ermassigungen ermassigt nachlass billiger gunstiger vergunstigung sonderpreis prozente aktion preisnachlass mengenrabatt skonto billig studentenrabatt',
  },
  concession: {
    en: 'student students senior seniors pension pensioner retired unemployed over_65 apprentice benefits',
    de: 'student studenten studierende studis azubi azubis auszubildende rentner rentnerin senioren schuler schulerin arbeitslos burgergeld sozialpass',
  },
  pay: {
    en: 'pay paying payment payments paid card cards cash credit_card debit_card contactless cheque cheques apple_pay paypal bank_transfer notes coins accept_cards pay_by settle tap_to_pay bank_details direct_debit',
    de: 'bezahlen zahlen zahlung zahlungsart zahlungsarten bar bargeld karte ec_karte kreditkarte kreditkarten lastschrift uberweisung uberweisen abbuchen paypal konto kartenzahlung begleichen girocard uberweise abbuchung bankverbindung',
  },
  instalments: {
    en: 'instalment instalments installment installments monthly_payment pay_monthly spread_the_cost finance financing bit_by_bit pay_later in_parts monthly_parts pay_off credit_check pay_it_off three_parts payment_plan pay_over_time pay_in_stages',
    de: 'rate raten ratenzahlung monatsrate monatsraten finanzierung finanzieren abstottern abbezahlen stuckchenweise teilzahlung in_teilen kredit in_etappen ratenplan nach_und_nach spater_zahlen monatlich_zahlen',
  },
  subscription: {
    en: 'subscription membership member monthly_plan plan subscribe per_month a_month',
    de: 'abo abonnement mitgliedschaft mitglied monatsbeitrag vertrag im_monat',
  },
  invoice: {
    en: 'invoice bill receipt receipts billing',
    de: 'rechnung quittung beleg kassenbon kassenzettel abrechnung bon kaufbeleg',
  },
  deposit: {
    en: 'deposit deposits security_deposit down_payment prepayment',
    de: 'kaution pfand anzahlung hinterlegen sicherheit vorauszahlung',
  },
  voucher: {
    en: 'voucher vouchers gift_card gift_cards gift_certificate present gift birthday for_christmas give_as_a_present as_a_present surprise give_someone token',
    de: 'gutschein gutscheine geschenk geschenkgutschein verschenken schenken geburtstag geschenkkarte als_geschenk mitbringsel uberraschung uberraschen',
  },
  return: {
    en: 'return returned refund money_back bring_back send_back take_back give_back change_my_mind don_t_like_it not_happy withdrawal don_t_want_it doesn_t_fit not_satisfied unhappy_with get_my_money_back return_policy',
    de: 'ruckgabe zuruckgeben zuruckschicken geld_zuruck erstattung erstatten ruckerstattung widerruf zurucknehmen nehmt_ihr_zuruck zuruckbringen gefallt_nicht zuruckbekommen geld_wieder unzufrieden nicht_gefallt doch_nicht passt_nicht retoure wieder_zuruck',
  },
  exchange: {
    en: 'exchange swap replace part_exchange trade_in outgrown different_one another_size upgrade',
    de: 'umtausch umtauschen eintauschen tauschen tausch wechseln rausgewachsen inzahlungnahme in_zahlung gegen_ein_anderes gegen_eine_andere andere_grosse',
  },
  warranty: {
    en: 'warranty guarantee guaranteed covered faulty defect defective still_covered breaks_after faults goes_wrong',
    de: 'garantie gewahrleistung reklamation reklamieren mangel abgesichert gedeckt garantiefall kaputt_geht geht_kaputt gewahr noch_garantie',
  },
  repair: {
    en: 'repair repairs repaired repairing mend mending mended fix fixed fixing broken broke workshop glued restore damaged snapped bent isn_t_working doesn_t_work not_working stopped_working sort_out put_right patch cracked worn',
    de: 'reparatur reparaturen reparieren repariert kaputt defekt beschadigt werkstatt hinuber instandsetzen gebrochen durchgebrochen heil_machen wieder_hin wieder_hinkriegen richten schrauben funktioniert_nicht geht_nicht_mehr lauft_nicht nicht_mehr richten_lassen macken flickt in_ordnung_bringen beheben',
  },
  inspection: {
    en: 'service servicing inspection check_up checkup tune_up once_over overhaul maintenance look_over checked full_service mot',
    de: 'inspektion wartung durchchecken check durchsicht uberprufung uberholen vorsorge kontrolle durchsehen service',
  },
  adjust: {
    en: 'adjust adjusted adjusting adjustment tighten',
    de: 'einstellen nachstellen justieren anpassen nachziehen',
  },
  duration: {
    en: 'how_long how_soon how_fast how_quickly turnaround waiting_time wait while_you_wait on_the_spot when_will when_would_i_get get_it_back ready same_day lead_time last lasts take_long how_many_days how_many_weeks done_by by_when soonest',
    de: 'wie_lange wie_schnell dauer dauern dauert wartezeit fertig wann_krieg wann_bekomme lieferzeit zuruckbekommen wann_ist halt anhalten wie_viele_tage wie_viele_wochen bis_wann_ist abholbereit braucht_ihr brauchen_sie wie_bald',
  },
  delivery: {
    en: 'deliver delivery delivered shipping ship post_it brought_to_my bring_it_to send_it_to to_my_home to_my_door send bring_to drop_off_at_my courier by_post dispatched',
    de: 'liefern lieferung liefert versand versenden verschicken nach_hause zustellen zustellung vorbeibringen bringt_ihr_mir ausliefern bringen_sie_mir zuschicken schicken schickt bringen_sie nach_hause_bringen postweg paket zusenden',
  },
  collect: {
    en: 'collect collection pick_up pickup pick_my fetch picked_up come_and_get picked_up_from come_to_my come_round',
    de: 'abholen abholung abgeholt einsammeln holt_ihr holen_sie abholdienst bei_mir_abholen kommt_ihr_vorbei holen vor_ort',
  },
  rent: {
    en: 'rent rental renting hire hired hiring_out borrow lend loan lease rented on_loan rent_out for_hire for_a_day',
    de: 'mieten miete vermieten verleih verleihen leihen ausleihen leihgebuhr mietpreis ausborgen leih miet tageweise ausleihen_kann zum_leihen verleihst',
  },
  lease: {
    en: 'lease leasing employer salary_sacrifice company_bike company_car cycle_to_work',
    de: 'leasing leasen dienstrad dienstwagen jobrad arbeitgeber firmenrad',
  },
  used: {
    en: 'used second_hand secondhand pre_owned preowned refurbished pre_loved ex_display ex_demo pre_used',
    de: 'gebraucht gebrauchte gebrauchtrad second_hand secondhand aus_zweiter_hand gebrauchtware gebraucht_kaufen vorfuhrmodell ausstellungsstuck',
  },
  sellToYou: {
    en: 'buy_my sell_my will_you_buy get_rid_of take_my_old do_you_buy part_with sell_you',
    de: 'ankauf ankaufen kauft_ihr kaufen_sie verkaufen_mein loswerden abkaufen inzahlungnahme',
  },
  brands: {
    en: 'brand brands make makes manufacturer manufacturers makers label labels',
    de: 'marke marken hersteller fabrikat fabrikate',
  },
  range: {
    en: 'stock range selection assortment carry on_offer what_s_on_offer do_you_stock in_store',
    de: 'sortiment auswahl angebot programm im_programm fuhren auf_lager vorratig',
  },
  trial: {
    en: 'trial try try_out test_ride test_drive sample_lesson taster sit_in try_it free_lesson ride test give_it_a_go have_a_go demo taster_session',
    de: 'probe probieren ausprobieren probefahrt testen probestunde schnuppern schnupperstunde reinschnuppern probetraining vorher_testen anprobieren antesten probeweise kennenlernen einmal_testen vorab_testen',
  },
  insurance: {
    en: 'insurance insure insured insurer policy cover insurers claim',
    de: 'versicherung versichern versichert versicherer police absichern abgesichert versicherungsschutz',
  },
  healthFund: {
    en: 'health_insurance dental_insurance nhs insurer',
    de: 'krankenkasse kasse krankenversicherung zuschuss festzuschuss kassenpatient gesetzlich privatpatient privat_versichert',
  },
  theft: {
    en: 'theft stolen steal thief thieves nick nicks nicked robbed burglary',
    de: 'diebstahl gestohlen klauen geklaut dieb diebe stehlen einbruch',
  },
  lock: {
    en: 'lock locks chain padlock lock_up chain_up',
    de: 'schloss schlosser abschliessen kette abschliess bugelschloss',
  },
  reach: {
    en: 'phone telephone call ring contact reach email whatsapp phone_number talk_to get_hold_of speak_to text_you get_in_touch hotline landline',
    de: 'telefon telefonisch anrufen anruf erreichen erreichbar kontakt rufnummer telefonnummer email whatsapp ans_telefon durchklingeln ruckruf handynummer hotline schreiben_an',
  },
  company: {
    en: 'company companies firm office employer employees staff colleagues corporate premises workplace',
    de: 'firma firmen unternehmen betrieb kollegen mitarbeiter buro arbeitgeber chef belegschaft',
  },
  jobs: {
    en: 'job jobs vacancy vacancies hiring career careers apply_for work_for_you looking_for_work employment recruit open_positions apprenticeship traineeship cv join_your_team become_a work_with_you work_at_your open_position job_opening need_staff need_anyone looking_for_staff',
    de: 'job jobs stelle stellen bewerben bewerbung ausbildung ausbilden aushilfe aushilfen praktikum stellenangebot karriere bei_euch_arbeiten bei_ihnen_arbeiten mitarbeiter_gesucht azubi_gesucht sucht_ihr_noch arbeiten_bei mitarbeiten nebenjob minijob quereinsteiger arbeit_suche verstarkung',
  },
  wage: { en: 'salary wage wages earn do_you_pay_your', de: 'gehalt lohn verdient verdienen verdienst' },
  owner: {
    en: 'owner owns founded founder boss',
    de: 'inhaber inhaberin besitzer gehort_der gegrundet grunder',
  },
  history: {
    en: 'how_old_is_the founded since_when history established',
    de: 'seit_wann_gibt gegrundet geschichte bestehen',
  },
  certificate: {
    en: 'certificate certificates diploma proof on_paper confirmation attestation',
    de: 'zertifikat bescheinigung teilnahmebescheinigung nachweis urkunde bestatigung zeugnis diplom',
  },
  accredited: {
    en: 'recognised recognized accredited official',
    de: 'anerkannt anerkennung akkreditiert zugelassen',
  },
  documents: {
    en: 'document documents paperwork papers forms records notes file files bring_with_me what_should_i_bring need_to_bring id_card',
    de: 'unterlagen dokumente papiere dokument akte akten mitbringen formular ausweis befunde was_muss_ich_mitbringen brauche_ich_etwas papierkram',
  },
  privacy: { en: 'privacy gdpr data_protection', de: 'datenschutz dsgvo daten' },
  online: {
    en: 'online video zoom skype teams remote remotely from_home over_video webcam virtual from_my_computer live_stream internet distance over_the_internet',
    de: 'online onlinekurs onlinekurse video zoom teams von_zu_hause von_daheim am_computer per_video virtuell digital fernunterricht im_netz ubers_internet fernkurs von_daheim_aus onlineunterricht',
  },
  recorded: {
    en: 'record recorded recording recordings',
    de: 'aufzeichnen aufgezeichnet aufzeichnung aufnahme mitschnitt',
  },
  link: { en: 'link password login passcode', de: 'link passwort zugangsdaten kennwort login' },
  group: {
    en: 'group groups group_size class_size crowd how_many_people people participants big_class small_group how_many_students how_many_others how_big size_of_the_group alone_or',
    de: 'gruppe gruppen teilnehmer teilnehmerzahl gruppengrosse klasse klassen grosse_klassen wie_viele_leute wie_viele_sind personenzahl wie_gross_sind wie_viele_personen wie_viele_teilnehmer',
  },
  start: {
    en: 'start starts starting begin begins beginning kick_off start_date next_course kicks_off commence next_intake first_day',
    de: 'beginn beginnen beginnt start starten startet anfang anfangen fangt los_geht losgehen los starttermin geht_es_los wann_geht einstieg einsteigen nachster_kurs',
  },
  holiday: {
    en: 'holiday holidays bank_holiday christmas easter half_term new_year vacation summer_break',
    de: 'ferien feiertag feiertage weihnachten ostern urlaub betriebsferien schulferien sommerferien herbstferien silvester',
  },
  recommend: {
    en: 'recommend recommendation recommended suggest suggestion advise advice best should_i which_one which_is_best what_would_you good_choice worth_getting',
    de: 'empfehlen empfehlung empfehlt rat raten_sie beraten beratung am_besten tipp welches_ist_am was_wurdet was_passt was_taugt',
  },
  custom: {
    en: 'custom bespoke made_to_order made_to_measure',
    de: 'massanfertigung nach_mass wunschaufbau sonderanfertigung individuell',
  },
  event: {
    en: 'party celebration birthday_party wedding event',
    de: 'feier party hochzeit veranstaltung fest',
  },
  weather: { en: 'weather rain forecast', de: 'wetter regen wettervorhersage' },
  crypto: { en: 'bitcoin crypto ethereum', de: 'bitcoin krypto kryptowahrung' },
}
