// From @faker-js/faker (MIT License, Copyright (c) 2022-2025 Faker and contributors): the cities of its English, Indian, German,
// Spanish, French, Polish, Austrian, Swiss and Belgian lists, without those that are words or names of people.

/** More cities, folded, with | between them. */
export const moreCities = `aalen|aarau|abilene|achalpur|achhnera|adalaj|adilabad|adityapur|adliswil|adoni|adoor|adra|adyar|aesch|affoltern am albis|afzalpur|agartala|agra|ahlen
ahmednagar|aigen im muhlkreis|aizawl|ajaccio|ajmer|akola|akot|alafaya|alameda|alappuzha|albacete|alcala de guadaira|alcala de henares|alcobendas|alcorcon
alcoy|aleksandrow kujawski|aleksandrow lodzki|algeciras|alhambra|aligarh|alirajpur|aliso viejo|allahabad|allentown|allerheiligen bei wildon|allschwil|aloha
alpharetta|altadena|altamonte springs|altdorf|altenfelden|altoona|altstatten|alwernia|amalapuram|amalner|ambejogai|ambikapur|amravati|amreli|amriswil|amritsar
amroha|anakapalle|anantapur|anantnag|andrychow|anjangaon|anjar|ankeny|ankleshwar|annandale|annopol|antibes|antioch|apopka|appenzell|apple valley|appleton
arakkonam|arambagh|araria|arbon|arden-arcade|arecibo|argenteuil|arlesheim|arlington heights|arnsberg|arosa|arrah|arrecife|arriach|arsikere|arth
aruppukkottai|arvada|arvi|arwal|asansol|asarganj|aschaffenburg|ashburn|asheville|ashok nagar|asnieres-sur-seine|aspen hill|atascocita|athens-clarke county
athni|attingal|attleboro|aubervilliers|augusta-richmond county|augustow|aulnay-sous-bois|aurangabad|avondale|axams|ayna|azamgarh|azusa|baar|babimost
baborow|bad kreuznach|bad oeynhausen|bad salzuflen|badajoz|badalona|baden-baden|bagaha|bageshwar|bahadurgarh|baharampur|bahraich|balaghat|balangir
baldwin park|baleshwar town|ballari|balurghat|bamberg|bankura|bapatla|baracaldo|baramula|baranow sandomierski|barbil|barcin|barczewo|bargarh|barh
baripada town|barlinek|barmer|barnala|barnstable town|barpeta|bartlett|bartoszyce|barwice|bassersdorf|batala|bathinda|baton rouge|battle creek|baumgartenberg
bayamon|bayonne|bayreuth|baytown|beaumont|beauvais|beavercreek|beaverton|bedford|bedzin|begusarai|bel air south|belagavi|belchatow|bell gardens|bellampalle
belleville|bellevue|bellflower|bellingham|bellinzona|bellinzone|belonia|belp|belzyce|benalmadena|benidorm|bentonville|bergheim|bergisch gladbach
berndorf bei salzburg|berne|berwyn|bethesda|bethlehem|bettiah|beziers|bhaburban agglomeration|bhadrachalam|bhagalpur|bhainsa|bharatpur|bharuch|bhatapara
bhavnagar|bhawanipatna|bheemunipatnam|bhilai nagar|bhilwara|bhimavaram|bhiwandi|bhiwani|bhongir|bhubaneswar|bhuj|biala piska|biala podlaska|biala rawska
bialobrzegi|bialogard|bialy bor|biecz|bielawa|bielsk podlaski|bielsko-biala|bienne|bierun|bierutow|biezun|bikaner|bilaspur|billings|biloxi|binghamton
binningen|birsfelden|biskupiec|bisztynek|blachownia|blacksburg|blaine|blaszki|blazowa|blonie|bloomington|blue springs|bobbili|boblingen|bobolice|bobowa
boca raton|bochnia|bocholt|bodzentyn|bogatynia|boguchwala|boguszow-gorce|boise city|bojanowo|bokaro steel city|boleslawiec|bolingbrook|bolkow|bongaigaon city
bonita springs|borek wielkopolski|borne sulinowo|bossier city|bothell|bottrop|boulder|boulogne-billancourt|bountiful|bourges|bowling green|boynton beach
bozeman|bradenton|brahmapur|braniewo|bransk|bregenz|breitenbach am inn|bremerhaven|brentwood|bridgeport|brig-glis|brigue-glis|brockton|brodnica|broken arrow
brookhaven|brookline|brooklyn park|broomfield|brownsville|brugg|brusy|brwinow|brzeg|brzeg dolny|brzesc kujawski|brzesko|brzeszcze|brzeziny|brzostek|brzozow
buchs|buckeye|buena park|buffalo grove|bukowno|bulach|bulle|burbank|burgdorf|burien|burke|burleson|burlington|burnsville|busko-zdroj|bussigny|buxar|byasanagar
bychawa|byczyna|bystrzyca klodzka|bytom|bytom odrzanski|bytow|caguas|calahorra|calais|caldwell|cannes|canton|cape coral|carlsbad|carmichael|carrollton
carson city|cartagena|casa grande|casas adobes|castle rock|castro valley|castrop-rauxel|catalina foothills|cathedral city|catonsville|cedar hill|cedar park
cedar rapids|cedynia|centennial|centreville|cerdanola del valles|ceres|cergy|cerritos|ceuta|chaibasa|chalakudy|cham|chambery|champaign|champigny-sur-marne
chandausi|changanassery|chapel hill|charkhi dadri|charlottesville|chatra|checiny|cheektowaga|chelm|chelmek|chelmno|chelmza|chene-bougeries|cherthala
chesterfield|chhapra|chiasso|chico|chicopee|chikkamagaluru|chilakaluripet|chino|chino hills|chirala|chirkunda|chirmiri|chittoor|chittur-thathamangalam
chmielnik|chocianow|chociwel|chodecz|chodziez|chojna|chojnice|chojnow|cholet|choroszcz|chorzele|chorzow|choszczno|chrzanow|chur|ciechanow|ciechanowiec
ciechocinek|cieszanow|cieszyn|ciezkowice|citrus heights|ciudad real|clearwater|cleveland heights|clichy|cmielow|coachella|coconut creek|coeur d'alene|coire
collado villalba|college station|collierville|colmar|colombes|columbia|commerce city|concord|conroe|conway|coon rapids|coral gables|coral springs
cornella de llobregat|corvallis|coslada|costa mesa|cottbus|council bluffs|country club|courbevoie|covina|cranston|creteil|crissier|cupertino|cutler bay
cuttack|cuyahoga falls|cybinka|cypress|czaplinek|czarna bialostocka|czarna woda|czarnkow|czchow|czechowice-dziedzice|czeladz|czempin|czerniejewo|czersk
czerwiensk|czerwionka-leszczyny|czlopa|czluchow|czyzew|dabie|dabrowa bialostocka|dabrowa gornicza|dabrowa tarnowska|dale city|daleszyce|dalli-rajhara
daly city|danbury|danville|darbhanga|darjiling|darlowo|davanagere|davenport|davie|davos|daytona beach|dearborn|dearborn heights|debica|deblin|debno|debrzno
decatur|deerfield beach|deesa|dehradun|dehri-on-sone|dekalb|delano|delemont|delmenhorst|delray beach|deltona|denton|deoghar|des plaines|desoto|dessau-roslau
detmold|deutsch-wagram|dhamtari|dhanbad|dharmanagar|dharmavaram|dhenkanal|dhoraji|dhubri|dhule|dhuri|diamond bar|dibrugarh|dienten am hochkonig|dietach
dietikon|dimapur|dinslaken|diphu|dobczyce|dobiegniew|dobre miasto|dobrodzien|dobrzany|dobrzyn nad wisla|dolsk|doral|dormagen|dornbirn|dorsten|dos hermanas
dothan|downers grove|downey|drancy|draper|drawno|drawsko pomorskie|drezdenko|drobin|drohiczyn|drzewica|dubendorf|dukla|duluth|dumka|dumraon|dundalk|dunkerque
dunwoody|duren|durg|durnkrut|duszniki-zdroj|dynow|dzialdowo|dzialoszyce|dzialoszyn|dzierzgon|dzierzoniow|dziwnow|eagan|east hartford|east honolulu
east lansing|east los angeles|east orange|east providence|eastvale|eau claire|eben im pongau|ebenthal in karnten|ebikon|ecublens|eden prairie|edina|edinburg
eichgraben|einsiedeln|eisenstadt|el cajon|el centro|el dorado hills|el ejido|el monte|elblag|elche|elgin|elk grove|elkhart|ellicott city|ellmau|elmhurst
elmshorn|eluru|elyria|emden|emmen|encinitas|english bazar|enterprise|erftstadt|erie|erlangen|eschweiler|escondido|esslingen am neckar|estepona|etawah|euclid
euless|euskirchen|evanston|evansville|fairfield|fall river|fargo|faridabad|faridkot|farmington|farmington hills|farooqnagar|fatehabad|fatehpur sikri
fayetteville|fazilka|federal way|feistritz am wechsel|ferrol|findlay|finkenberg|firozabad|firozpur|firozpur cantt.|fishers|fiss|flagstaff|flawil|flensburg
florence-graham|florissant|flower mound|folsom|fond du lac|forbesganj|fort collins|fort lauderdale|fort myers|fort pierce|fort smith|fort-de-france
fountain valley|fountainebleau|framingham|frampol|frantschach-st. gertraud|frauenfeld|frechen|freeport|freiburg im breisgau|freienbach|fribourg
friedrichshafen|frisco|fritzens|frombork|fuengirola|fuenlabrada|fulda|fullerton|furth|gadwal|gainesville|gaithersburg|galveston|gams bei hieflau|gandhinagar
gandia|gangarampur|ganjbasoda|garbsen|garden grove|gardena|gastonia|gaya|gecho|geiersberg|georgetown|germantown|gerona|getafe|giesen|gilroy|giridih|gizycko
gladbeck|gland|glaris centre|glaris nord|glarus nord|glen burnie|glendora|glenview|glinojeck|glogow|glogow malopolski|glogowek|glowno|glubczyce|glucholazy
gluszyca|gniew|gniewkowo|gniezno|goalpara|gobichettipalayam|gobindgarh|godhra|gogolin|gohana|gokak|golancz|golczewo|goldap|goleniow|golina|golub-dobrzyn
goniadz|goodyear|gooty|gopalganj|goppingen|gora kalwaria|gorlice|gorlitz|gorowo ilaweckie|gorzno|gorzow slaski|gorzow wielkopolski|goscino|goslar|gosnitz
gossau|gostyn|gostynin|gozdnica|grabow nad prosna|grajewo|grand forks|grand island|grand junction|grand prairie|grand rapids|granges|granollers|great falls
greeley|green bay|greenville|greenwood|greifswald|grenchen|gresham|grevenbroich|grodkow|grodzisk mazowiecki|grodzisk wielkopolski|grojec|groshoflein|grudziadz
grybow|gryfice|gryfino|gryfow slaski|guaynabo|gubin|gudivada|gudur|gulfport|gumia|gummersbach|guntakal|guntur|gurdaspur|guruvayoor|gutersloh|guwahati|gwalior
hacienda heights|hackensack|hajipur|hajnowka|haldwani-cum-kathgodam|halinow|haltom city|hameln|hamm|hammond|hampton|hanau|hanford|hansi|hapur|hardoi|hardwar
harlingen|harrisburg|harrisonburg|hartl|hattiesburg|hattingen|hausleiten|haverhill|hawthorne|hayward|hazaribag|hemet|hempstead|hendersonville|herford|herisau
herne|herten|herzogenburg|hesperia|hialeah|hicksville|high point|highlands ranch|hilden|hildesheim|hillsboro|hilo|hindupur|hinterhornbach|hinwil|hisar|hoboken
hochwolkersdorf|hoffman estates|homestead|hoover|horgen|horw|hoshiarpur|hospitalet de llobregat|hrubieszow|hubli-dharwad|huelva|hugli-chinsurah|huntersville
huntington|huntington beach|huntington park|huntsville|hurth|hutchinson|hyeres|ibbenburen|ichalkaranji|idaho falls|ilawa|illnau-effretikon|ilowa|ilza|ilztal
imielin|imphal|indio|inglewood|innerbraz|inowroclaw|insko|interlaken|iowa city|irondequoit|irun|iserlohn|issy-les-moulineaux|itarsi|itter|ittigen
ivry-sur-seine|iwonicz-zdroj|izbica kujawska|jabalpur|jablonowo pomorskie|jaen|jagdalpur|jagerberg|jaggaiahpet|jagraon|jagtial|jalandhar|jalandhar cantt.
jalpaiguri|jamalpur|jammalamadugu|jammu|jamnagar|jamshedpur|jamui|janesville|jangaon|janikowo|janow lubelski|janowiec wielkopolski|jarocin|jasien|jaslo
jastarnia|jastrowie|jastrzebie-zdroj|jatani|jawor|jaworzno|jaworzyna slaska|jedlicze|jedlina-zdroj|jedrzejow|jedwabne|jefferson city|jeffersonville|jeging
jehanabad|jelcz-laskowice|jelenia gora|jeziorany|jhansi|jhargram|jharsuguda|jhumri tilaiya|jind|jodhpur|johns creek|johnsbach|johnsdorf-brunn|johnson city
joliet|jonesboro|jordanow|jorhat|jozefow|jungholz|jurupa valley|jutrosin|kadapa|kadi|kadiri|kagaznagar|kailasahar|kaiserslautern|kaithal|kakinada|kalety
kalimpong|kalisz pomorski|kalpi|kaluszyn|kalwaria zebrzydowska|kalyan-dombivali|kamareddy|kamien krajenski|kamien pomorski|kamienna gora|kamiensk|kancheepuram
kanczuga|kandukur|kanhangad|kannapolis|kannur|kapadvanj|kapurthala|karaikal|karczew|kargowa|karimganj|karimnagar|karjat|karlino|karnal|karpacz|kartuzy|karur
karwar|kashipur|kathurban agglomeration|katihar|katy wroclawskie|kavali|kayamkulam|kazimierz dolny|kazimierza wielka|kcynia|kearny|kedzierzyn-kozle
kendale lakes|kendrapara|kendujhar|kenner|kennewick|kenosha|kentwood|kepice|kepno|kerpen|keshod|ketrzyn|kettering|kety|khair|khambhat|khammam|kharagpur|kharar
khowai|kietrz|killeen|kindberg|kingsport|kirchdorf am inn|kirkland|kishanganj|kisielice|kissimmee|klecko|kleczew|kleszczele|kleve|klobuck|klodawa|klodzko
kloten|kluczbork|knoxville|knurow|knyszyn|koblenz|kobylin|kobylka|kodungallur|kohima|kolaczyce|kolbuszowa|kollam|kolno|kolo|kolobrzeg|kolonowskie|koluszki
koniecpol|konin|koniz|konskie|konstancin-jeziorna|konstantynow lodzki|konstanz|koprzywnica|koratla|korba|korfantow|kornik|koronowo|korsze|koscian|koscierzyna
kosow lacki|kostrzyn|kostrzyn nad odra|koszalin|kot kapura|kota|kothagudem|kottayam|kottes-purk|kovvur|kowalewo pomorskie|kowary|koyilandy|kozhikode
kozieglowy|kozienice|kozmin wielkopolski|kozuchow|krajenka|krapkowice|krasnik|krasnobrod|krasnystaw|kreuzlingen|kriens|krobia|krosniewice|krosno
krosno odrzanskie|krotoszyn|krumau am kamp|krumbach|kruszwica|krynica morska|krynica-zdroj|krynki|krzanowice|krzepice|krzeszowice|krzywin|krzyz wielkopolski
ksiaz wielkopolski|kudowa-zdroj|kunnamkulam|kunow|kurnool|kusnacht|kutno|kuznia raciborska|kwidzyn|kyathampalle|la chaux-de-fonds|la coruna|la crosse|la habra
la mesa|la mirada|la neuveville|la seyne-sur-mer|la tour-de-peilz|labiszyn|lachhmangarh|ladek-zdroj|ladnu|ladwa|laguna niguel|lahar|laharpur|lake charles
lake elsinore|lake forest|lake havasu city|lake ridge|lakeville|lakewood|lakheri|lakhimpur|lakhisarai|lakshmeshwar|lal gopalganj nindaura|lalganj|lalgudi
lalitpur|lalsot|lancaster|lancut|lancy|landshut|langenhagen|langenthal|lansing|lapy|las cruces|lasin|lask|laskarzew|laszczow|lathi|latur|lauderhill|lavamund
lawton|layton|laziska gorne|le grand-saconnex|le locle|le tampon|league city|leba|lebork|leczna|leczyca|ledziny|lee's summit|leesburg|leganes|legionowo
legnica|lehi|lehigh acres|leknica|lenexa|lenzbourg|leonberg|lerida|les abymes|lesko|lesna|lesnica|leszno|levallois-perret|levittown|lewin brzeski|lewisville
lexington-fayette|lezajsk|libiaz|lidzbark warminski|liestal|lilong|limanowa|limbdi|lingsugur|lipiany|lipno|lippstadt|lipsk|lipsko|littleton|livermore|livonia
lobez|lobzenica|locarno|lochow|lodersdorf|logrono|loha|lohardaga|lombard|lomianki|lompoc|lomza|lonar|lonavla|longmont|longowal|longview|loni|lorain|lorca
lorient|lorrach|losal|losice|loveland|lubaczow|luban|lubartow|lubawa|lubawka|lubien kujawski|lubliniec|lubniewice|lubomierz|lubon|lubraniec|lubsko|lucerne
ludenscheid|ludesch|ludhiana|ludwigsburg|ludwigshafen am rhein|lugano|lukow|lumding|lunawada|luneburg|lunen|lunglei|lwowek|lwowek slaski|lynchburg|lynwood
lyss|macherla|machilipatnam|macon-bibb county|madanapalle|maddur|madhepura|madhubani|madhugiri|madhupur|madikeri|magadi|mahad|mahalingapura|maharajganj
maharajpur|mahasamund|mahbubnagar|mahemdabad|mahendragarh|mahesana|mahidpur|mahnar bazar|mahuva|maihar|mainaguri|majadahonda|makhdumpur|makow mazowiecki
makow podhalanski|makrana|malaj khand|malappuram|malavalli|malbork|malda|malden|malegaon|malerkotla|malkangiri|malkapur|malogoszcz|malomice|malout|malpura
malur|manachanallur|manavadar|manawar|mancherial|mandalgarh|mandamarri|mandapeta|mandawa|mandi|mandi dabwali|mandideep|mandla|mandsaur|mandvi|mandya
manendragarh|maner|mangaldoi|mangaluru|mangalvedhe|manglaur|mangrol|mangrulpir|manihari|manjlegaon|mankachar|manmad|mannedorf|manresa|mansa|mansfield|manteca
manuguru|manvi|manwath|maple grove|mapusa|marbella|marburg|margao|margate|margonin|marhaura|maricopa|marigaon|markapur|marki|marmagao|martigny|marysville
masaurhi|maszewo|mataro|mathabhanga|mathura|mattannur|mattsee|mauganj|mauterndorf|mavelikkara|mavoor|mayaguez|mayang imphal|mcallen|mckinney|medak|medford
medinipur|meerbusch|meerut|mehkar|meilen|memari|mendrisio|menifee|merced|merida|meriden|meridian|merignac|merta city|mesquite|metairie|methuen town|meyrin
mhaswad|mhow cantonment|mhowgaon|miami beach|miami gardens|miasteczko slaskie|miastko|michalowo|middletown|midland|midwest city|miechow|miedzyborz|miedzychod
miedzylesie|miedzyrzec podlaski|miedzyrzecz|miedzyzdroje|miejska gorka|mielec|mieroszow|mieszkowice|mihijam|mijas|mikolajki|mikolow|mikstat|milakowo|milanowek
milicz|millcreek|milomlyn|miloslaw|milpitas|minden|minnetonka|minot|minsk mazowiecki|mira-bhayandar|miramar|mirganj|miroslawiec|mirsk|miryalaguda|mishawaka
mission|mission viejo|missoula|missouri city|mitterbach am erlaufsee|mlawa|mlynary|modasa|modinagar|moers|mogielnica|mogilno|mohali|mohlin|mokameh|mokokchung
molina de segura|moline|mollet del valles|monki|monoharpur|montauban|montebello|monterey park|monthey|montreuil|montreux|moradabad|morag|mordy|moreno valley
morgan hill|morges|morshi|morvi|moryn|mosina|mostoles|motihari|motipur|motril|mount abu|mount pleasant|mount prospect|mount vernon|moutier|mragowo|mrocza
mszana dolna|mszczonow|mudabidri|mudalagi|muddebihal|mukerian|mukhed|muktsar|mulbagal|multai|munchenbuchsee|munchenstein|muncie|mundargi|mundi|mungeli|munger
munsingen|murfreesboro|muri bei bern|murliganj|murowana goslina|murrieta|murshidabad|murtijapur|musabani|mussoorie|muszyna|muttenz|muvattupuzha|muzaffarpur
myslenice|mysliborz|myslowice|myszkow|myszyniec|nabadwip|nabarangapur|nabha|nadbai|nadiad|nagaon|nagapattinam|nagar|nagari|nagarkurnool|nagaur|nagda|nagercoil
nagina|nagla|nahan|naharlagun|naidupet|naihati|naila janjgir|nainital|nainpur|najibabad|naklo nad notecia|nakodar|nakur|nalbari|naleczow|namagiripettai
namakkal|nampa|namyslow|nanded-waghala|nandgaon|nandivaram-guduvancheri|nandura|nandurbar|nandyal|nangal|nanjangud|nanjikottai|nanpara|nanterre|napa
naperville|narasapuram|narasaraopet|naraura|narayanpet|nargund|narkatiaganj|narkhed|narnaul|narol|narsinghgarh|narsipatnam|narwana|nashik|nashua
nashville-davidson|nasielsk|nasirabad|natham|nathdwara|national city|naugachhia|naugawan sadat|nautanwa|navalgund|navsari|nawabganj|nawada|nawanshahr|nawapur
nedumangad|neem-ka-thana|neemuch|nehtaur|nekla|nelamangala|nellikuppam|nellore|nepanagar|neu-ulm|neubrandenburg|neuchatel|neudorf bei passail
neudorf bei staatz|neuenburg|neuhausen am rheinfall|neuilly-sur-seine|neumunster|neuss|neuwied|new bedford|new braunfels|new britain|new brunswick|new haven
new rochelle|newport beach|newport news|neyyattinkara|niagara falls|nidadavole|nidzica|niederleis|niemcza|niemodlin|niepolomice|nieszawa|nilambur|nilanga
nimbahera|niort|nirmal|nisko|niwai|niwari|nizamabad|noblesville|nohar|noisy-le-grand|nokha|nongstoin|noorpur|norderstedt|nordhorn|north bethesda
north charleston|north highlands|north lakhimpur|north las vegas|north lauderdale|north little rock|north miami|north miami beach|north port
north richland hills|norwalk|novato|novi|nowa deba|nowa ruda|nowa sarzyna|nowa sol|nowe brzesko|nowe miasteczko|nowe miasto lubawskie|nowe skalmierzyce
nowe warpno|nowgong|nowogard|nowogrod|nowogrod bobrzanski|nowogrodziec|nowy dwor gdanski|nowy dwor mazowiecki|nowy sacz|nowy staw|nowy targ|nowy tomysl
nowy wisnicz|nuzvid|nyon|nysa|o' valley|o'fallon|oak lawn|oak park|oakland park|oberndorf in tirol|oberstorcha|oberwaltersdorf|oberwil|oblarn|oborniki
oborniki slaskie|obra|obrzycko|ocala|oceanside|oddanchatram|odolanow|oed-oehling|offenbach am main|offenburg|oftringen|ogden|ogrodzieniec|okonek|olathe|olawa
olecko|olesnica|olesno|oleszyce|olkusz|olsztynek|olszyna|olten|onex|ontario|opalenica|opatow|opfikon|opoczno|opole lubelskie|orai|orem|orense|orihuela
orland park|orneta|oro valley|ort im innkreis|orzesze|orzysz|oshkosh|osieczna|osiek|osmanabad|osno lubuskie|ostermundigen|ostroda|ostroleka|ostrorog
ostrow lubelski|ostrow mazowiecka|ostrow wielkopolski|ostrowiec swietokrzyski|ostrzeszow|oswiecim|otmuchow|ottappalam|otwock|overland park|owensboro|oxnard
ozar|ozarow|ozarow mazowiecki|ozimek|ozorkow|p.n.patti|pabianice|pachora|pachore|pacode|paczkow|paderborn|padmanabhapuram|padra|padrauna|paithan|pajeczno
pakaur|pakosc|palacole|palai|palakkad|palampur|palani|palanpur|palasa kasibugga|palatine|palencia|palghar|pali|palia kalan|palitana|palladam|pallapatti
pallikonda|palm bay|palm beach gardens|palm coast|palm desert|palm harbor|palm springs|palmdale|palwal|palwancha|panagar|panagudi|panaji|panamattom|panchkula
panchla|pandharkaoda|pandharpur|pandhurna|pandurban agglomeration|panipat|panna|panniyannur|panruti|panvel|pappinisseri|paradip|paramakudi|paramount
parangipettai|parasi|paravoor|parbhani|parczew|pardi|parla|parlakhemundi|parli|parma|partur|parvathipuram|pasan|paschim punropara|pasco|pasighat|paslek
passaic|passau|pasym|patan|paterna|pathanamthitta|pathankot|pathardi|pathri|patiala|patratu|pattamundai|pattran|pattukkottai|patur|pauni|pauri|pavagada
pawtucket|payerne|peabody|pearl city|pearland|pedana|peddapuram|pehowa|pelczyce|pelplin|pembroke pines|pensacola|peoria|perambalur|peravurani|peringathur
perinthalmanna|periyakulam|periyasemur|pernampattu|perris|perth amboy|perumbavoor|peseux|pessac|petaluma|petlad|pfaffikon|pflugerville|pforzheim|phagwara
phalodi|phaltan|pharr|phillaur|phulabani|phulera|phulpur|phusro|piaseczno|piaski|piastow|pico rivera|piechowice|piekary slaskie|pieniezno|piensk|pieszyce
pihani|pilani|pilawa|pilawa gorna|pilgersdorf|pilibanga|pilibhit|pilica|pilkhuwa|pilzno|pinczow|pindwara|pine bluff|pine hills|pinellas park|pinjore|pionki
piotrkow kujawski|piotrkow trybunalski|pipar city|pipariya|piriyapatna|piro|pisz|pithampur|pithapuram|pithoragarh|pitschgau|pittsburg|pittsfield
piwniczna-zdroj|placentia|plainfield|plan-les-ouates|plantation|plauen|pleasanton|pleszew|plock|plonsk|ploty|pniewy|pobiedziska|pocatello|poddebice
podkowa lesna|pogorzela|poinciana|polanica-zdroj|polaniec|polanow|polczyn-zdroj|poliez-pittet|polkowice|pollachi|pollham|polur|pomona|pompano beach|ponferrada
poniatowa|poniec|ponnani|ponneri|ponnur|pontevedra|pontiac|porbandar|poreba|porrentruy|porsa|port arthur|port blair|port charlotte|port orange|port st. lucie
portage|porterville|potomac|poway|powayan|pozuelo de alarcon|prabuty|prantij|praszka|pratapgarh|pratteln|preitenegg|prilly|prithvipur|prochowice|proddatur
proszkow|proszowice|provo|pruchnik|prudnik|prusice|pruszcz gdanski|pruszkow|przasnysz|przeclaw|przedborz|przedecz|przemkow|przemysl|przeworsk|przysucha
pszczyna|pszow|puck|pudukkottai|pudupattinam|puertollano|pukhrayan|pulawy|pulgaon|pulheim|puliyankudi|pully|pultusk|punalur|punjaipugalur|puranpur|puri|purna
purnia|purqurban agglomerationzi|purulia|purwa|pusad|puszczykowo|puthuppally|puttur|pyrzyce|pyskowice|pyzdry|qadian|quimper|raayachuru|rabenwald|rabka-zdroj
rabkavi banhatti|raciaz|raciborz|racine|radhanpur|radkow|radlin|radlow|radomsko|radomysl wielki|radymno|radziejow|radzionkow|radzymin|radzyn chelminski
radzyn podlaski|rae bareli|rafiganj|raghogarh-vijaypur|raghunathganj|raghunathpur|rahatgarh|rahuri|raiding|raiganj|raigarh|raikot|raipur|rairangpur|raisen
raisinghnagar|rajagangapur|rajahmundry|rajakhera|rajaldesar|rajam|rajampet|rajauri|rajgarh|rajgir|rajgrod|rajkot|rajnandgaon|rajpipla|rajpura|rajsamand|rajula
rajura|rakoniewice|ramachandrapuram|ramagundam|ramanagaram|ramanathapuram|ramdurg|rameshwaram|ramganj mandi|ramgarh|ramnagar|ramngarh|rampur maniharan
rampura phul|rampurhat|ramtek|ranaghat|ranavav|ranchi|rancho cordova|rancho cucamonga|rancho palos verdes|rancho santa margarita|ranebennuru|rangia|ranibennur
ranipet|rapar|rapid city|rapperswil-jona|rasipuram|rasra|rastatt|rastenfeld|raszkow|ratangarh|ratia|ratingen|ratlam|ratnagiri|ratten|raurkela|ravensburg|raver
rawa mazowiecka|rawatbhata|rawatsar|rawicz|raxaul bazar|rayachoti|rayadurg|rayagada|recklinghausen|recz|redlands|redmond|redondo beach|redwood city|reengus
regensdorf|rehli|reinach|rejowiec fabryczny|remscheid|renens|renigunta|renton|renukoot|reoti|repalle|resko|reston|reszel|rettenegg|reutlingen|revelganj|rewa
rewari|rheine|rheinfelden|rialto|richland|richterswil|riehen|rio rancho|risch-rotkreuz|rishikesh|risod|rivas-vaciamadrid|riverton|riverview|roanoke
robertsganj|robertson pet|rochester hills|rock hill|rockford|rocklin|rockville|rockwall|rocky mount|rogozno|rohnert park|rohtak|romanshorn|roorkee|ropczyce
roquetas de mar|rorschach|rosemead|rosenheim|rosera|roseville|roswell|roubaix|round rock|rowland heights|rowlett|royal oak|rozan|rubi|ruciane-nida|ruda slaska
rudauli|rudnik nad sanem|rudrapur|rueil-malmaison|rumia|rupnagar|russelsheim am main|ruti|rybnik|rychwal|rydultowy|rydzyna|ryglice|ryki|rymanow|rypin|rzepin
rzgow|sabadell|sabalgarh|sadabad|sadalagi|sadasivpet|sadri|sadulpur|sadulshahar|safidon|safipur|sagar|sagara|saginaw|sagunto|sagwara|saharanpur|saharsa
sahaspur|sahaswan|sahawar|sahibganj|sahjanwa|saidpur|saiha|sailu|saint-denis|saint-gall|saint-maur-des-fosses|saint-moritz|saint-nazaire|saint-paul
saint-quentin|sainthia|sakaleshapura|sakti|salaya|salina|salur|salzgitter|samalkha|samalkot|samana|samastipur|sambalpur|sambhal|sambhar|samdhan|sammamish
samthar|san angelo|san bernardino|san bruno|san clemente|san fernando|san jacinto|san juan|san leandro|san luis obispo|san marcos|san mateo|san rafael
san ramon|san tan valley|sanand|sanawad|sanchore|sandi|sandila|sandomierz|sanduru|sandy springs|sangamner|sangareddy|sangaria|sangli|sangole|sangrur
sankarankovil|sankari|sankeshwara|sankt augustin|sanlucar de barrameda|sanok|santa barbara|santa clarita|santa cruz|santa maria|santa rosa|santee
santiago de compostela|santipur|sarangpur|sarasota|sarcelles|sardarshahar|sardhana|sarnen|sarni|sarsod|sasaram|sasvad|satana|satara|sathyamangalam|satna
sattenapalle|sattur|saunda|saundatti-yellamma|sausar|savanur|savarkundla|savner|sawai madhopur|sawantwadi|sayreville|schaffhausen|schaffhouse|schaumburg
schenectady|schlieren|schwabisch gmund|schweinfurt|schwerin|schwytz|scinawa|scranton|sedam|sedziszow|sedziszow malopolski|sehore|sejny|sendhwa|seohara|seoni
seoni-malwa|sepolno krajenskie|sepopol|serock|severn|shahabad|shahade|shahbad|shahdol|shahganj|shahjahanpur|shahpur|shahpura|shajapur|shamgarh|shamli|shawnee
sheboygan|shegaon|sheikhpura|shendurjana|shenkottai|sheoganj|sheohar|sheopur|sherghati|sherkot|shiggaon|shikaripur|shikohabad|shillong|shimla|shirdi
shirpur-warwade|shirur|shishgarh|shivamogga|shivpuri|sholavandan|sholingur|shoranur|shoreline|shreveport|shrigonda|shrirampur|shrirangapattana|shujalpur
sianow|sibsagar|siddipet|siders|sidhi|sidhpur|sidlaghatta|siechnice|siedlce|siemianowice slaskie|siemiatycze|sieniawa|sieradz|sierakow|sierpc|sierra vista
sierre|siewierz|sihor|sihora|sikanderpur|sikandra rao|sikandrabad|sikar|silao|silapathar|silchar|siliguri|sillod|silvassa|silver spring|simdega|simi valley
sindagi|sindelfingen|sindhagi|sindhnur|singrauli|sinnar|sion|sioux city|sioux falls|sircilla|sirhind fatehgarh sahib|sirkali|sirohi|sironj|sirsa|sirsaganj
sirsi|siruguppa|sitamarhi|sitapur|sitarganj|sitten|sivaganga|sivagiri|sivakasi|siwan|skalbmierz|skarszewy|skaryszew|skarzysko-kamienna|skawina|skepe
skierniewice|skoczow|skoki|skokie|skorcz|skwierzyna|slawa|slawkow|slawno|slesin|slomniki|slubice|slupca|slupsk|smigiel|smyrna|sochaczew|sohagpur|sohna|sojat
sokolka|sokolow malopolski|sokolow podlaski|solan|solapur|solec kujawski|soleure|solingen|solothurn|somerville|sompolno|sonamukhi|sonepur|songadh|sonipat
sopore|soron|sosnicowice|sosnowiec|south bend|south gate|south hill|south jordan|south san francisco|south valley|south whittier|southaven|southfield|soyagaon
speyer|spiez|spokane valley|spreitenbach|spring hill|spring valley|springdale|srem|sri madhopur|srikakulam|srikalahasti|srinagar|srinivaspur|srirampore
srivilliputhur|sroda slaska|sroda wielkopolska|st. charles|st. clair shores|st. cloud|st. gallen|st. george|st. joseph|st. louis|st. louis park|st. paul
st. peters|st. petersburg|st. polten|stafa|stalowa wola|stamford|stans|staporkow|starachowice|stargard|starogard gdanski|stary sacz|staszow|state college
stawiski|stawiszyn|steffisburg|steinhausen|sterling heights|steszew|stillwater|stoczek lukowski|stralsund|stratford|strongsville|stronie slaskie|strumien
strykow|strzegom|strzelce krajenskie|strzelce opolskie|strzelin|strzelno|strzyzow|sucha beskidzka|suchan|suchedniow|suchowola|sugar land|sugauli|suhr
sujangarh|sujanpur|sulechow|sulecin|sulejow|sulejowek|sulkowice|sullurpeta|sulmierzyce|sultanganj|sultanpur|sumerpur|summerville|sunabeda|sunam|sundargarh
sundarnagar|sunnyvale|sunrise manor|supaul|suprasl|surandai|surapura|suratgarh|suraz|surban agglomerationr|suri|suriyampalayam|sursee|suryapet|susz|suwalki
swarzedz|swiatniki gorne|swidnica|swidnik|swidwin|swiebodzice|swiebodzin|swieradow-zdroj|swierzawa|swietochlowice|swinoujscie|sycow|syracuse|szadek|szamocin
szamotuly|szczawnica|szczawno-zdroj|szczebrzeszyn|szczecinek|szczekociny|szczucin|szczuczyn|szczyrk|szczytna|szczytno|szepietowo|szklarska poreba
szlichtyngowa|szprotawa|sztum|szubin|szydlowiec|tadepalligudem|tadpatri|takhatgarh|talaja|talcher|talegaon dabhade|talikota|taliparamba|tallahassee|talode
talwara|tamarac|tamiami|tamluk|tanda|tandur|tanuku|tarakeswar|tarana|taranagar|taraori|tarbha|tarczyn|tarikere|tarn taran|tarnobrzeg|tarnogrod|tarnow
tarnowskie gory|tarragona|tarrasa|tasgaon|taunton|taxenbach|taylorsville|tczew|tehri|tekkalakote|telde|temecula|tempe|tenali|tenkasi|tenu dam-cum-kathhara
terdal|terespol|terre haute|texas city|tezpur|thakurdwara|thalwil|thammampatti|thana bhawan|thane|thanesar|thangadh|tharad|tharamangalam|tharangambadi
the hammocks|the villages|the woodlands|theni allinagaram|thirumangalam|thirupuvanam|thiruthuraipoondi|thiruvalla|thiruvallur|thiruvananthapuram|thiruvarur
thodupuzha|thonex|thornton|thoubal|thoune|thousand oaks|thrissur|thun|thuraiyur|tigard|tikamgarh|tilda newra|tilhar|tindivanam|tinley park|tinsukia|tiptur
tirora|tiruchendur|tiruchengode|tiruchirappalli|tirukalukundram|tirukkoyilur|tirupathur|tirupati|tiruppur|tirur|tiruttani|tiruvannamalai|tiruvethipuram
tiruvuru|tirwaganj|titlagarh|tittakudi|titusville|tluszcz|todabhim|todaraisingh|tohana|tolkmicko|tomaszow lubelski|tomaszow mazowiecki|toms river|tonawanda
torrejon de ardoz|torrelavega|torremolinos|torrevieja|torzym|toszek|tourcoing|town 'n' country|towson|tragwein|trebesing|trieben|troisdorf|troyes
trujillo alto|trzcianka|trzciel|trzcinsko-zdroj|trzebiatow|trzebinia|trzebnica|trzemeszno|tubingen|tuchola|tuchow|tuckahoe|tuczno|tuensang|tulare|tuliszkow
tuljapur|tulsipur|tumkur|tumsar|tundla|tuni|tura|turlock|turnau|tuscaloosa|tustin|tuszyn|twardogora|twin falls|tychowo|tychy|tyczyn|tykocin|tyszowce|ubelbach
uberackern|ubersaxen|ubersbach|uchgaon|udaipur|udaipurwati|udgir|udhagamandalam|udhampur|udumalaipettai|ujazd|ujhani|ujjain|ujscie|ulanow|umarga|umaria
umarkhed|umbergaon|umred|umreth|ungerdorf|uniejow|union city|university|unjha|unna|unnamalaikadai|unnao|unterauersbach|unterstinkenbrunn|untertilliach|upleta
uran islampur|uravakonda|urbana|urbandale|urdorf|urmar tanda|usilampatti|uster|ustka|ustron|ustrzyki dolne|uthamapalayam|uthiramerur|utica|utraula|uttendorf
uzwil|vacaville|vadakkuvalliyur|vadalur|vadgaon kasba|vadipatti|vadnagar|vaijapur|vaikom|val-de-ruz|valdemoro|valdosta|valence|valparai|vals|valsad|vandavasi
vaniyambadi|vapi|varanasi|varkala|vasai-virar|vatakara|vedaranyam|velbert|vellakoil|venissieux|venkatagiri|veraval|vernier|versoix|vevey|veyrier|victorville
vidisha|viege|viehhofen|viersen|vijapur|vijayapura|vijaypur|vikarabad|vikramasingapuram|viladecans|villach|villars-sur-glane|villejuif|villeneuve-d'ascq
villeurbanne|villingen-schwenningen|viluppuram|vineland|vinukonda|viramgam|virudhachalam|virudhunagar|visalia|visnagar|viswanatham|vitis|vitry-sur-seine
vizianagaram|volketswil|vrindavan|vyara|wabrzezno|wachock|waco|wadenswil|wadgaon road|wadhwan|wadi|wadowice|wagrowiec|waiblingen|waipahu|walbrzych|walcz
waldkirchen am wesen|waldorf|wallisellen|walnut creek|waltham|wanaparthy|wani|wankaner|wara seoni|warangal|wardha|warhapur|warisaliganj|warka|warner robins
warora|warta|warud|washim|wasilkow|wasosz|waterbury|waterloo|watsonville|waukegan|waukesha|wauwatosa|wegliniec|wegorzewo|wegorzyno|wegrow|weinfelden|wejherowo
wesel|wesley chapel|west allis|west babylon|west covina|west des moines|west hartford|west haven|west jordan|west lafayette|west new york|west palm beach
west sacramento|west seneca|west valley city|westfield|westland|westminster|wettingen|wetzikon|wetzlar|weymouth town|wheaton|white plains|whittier|wiazow
wichita falls|wiecbork|wielen|wielichowo|wieliczka|wielun|wieruszow|wilamowice|wilhelmshaven|willich|wilmington|winston-salem|winterthour|wisla|witkowo
witnica|witten|wladyslawowo|wlen|wloclawek|wlodawa|wloszczowa|wodzislaw slaski|wohlen|wojcieszow|wojkowice|wojnicz|wokha|wolborz|wolbrom|wolczyn|wolfenbuttel
wolfsburg|wolin|wolomin|wolow|wolsztyn|woodbury|woodland|worb|worcester|worms|wozniki|wronki|wrzesnia|wschowa|wylie|wyrzysk|wysmierzyce|wysoka
wysokie mazowieckie|wyszkow|wyszogrod|yadgir|yakima|yamunanagar|yanam|yavatmal|yawal|ybbsitz|yellandu|yemmiganur|yerraguntla|yevla|yonkers|yorba linda
youngstown|yspertal|yuba city|yucaipa|yuma|yverdon-les-bains|zabki|zabkowice slaskie|zabludow|zabno|zagan|zagorow|zagorz|zaidpur|zakliczyn|zakroczym|zalewo
zamania|zambrow|zamosc|zarki|zarow|zary|zator|zawadzkie|zawichost|zawidow|zawiercie|zbaszyn|zbaszynek|zdunska wola|zduny|zdzieszowice|zeillern|zelechow
zell am pettenfirst|zelow|zerkow|zerlach|zermatt|zgierz|zgorzelec|ziebice|zielona gora|zira|zirakpur|zlocieniec|zloczew|zlotoryja|zlotow|zloty stok|zmigrod
znin|zofingue|zollikofen|zollikon|zory|zoug|zuchwil|zukowo|zunheboto|zuromin|zwickau|zwierzyniec|zwolen|zwolfaxing|zychlin|zyrardow|zywiec`
