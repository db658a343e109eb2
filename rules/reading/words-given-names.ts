// From @faker-js/faker (MIT License, Copyright (c) 2022-2025 Faker): the given names of its English, Indian,
// German, Spanish, French, Polish, Italian, Portuguese, Dutch and Swedish lists, without those that are words or places.

/** More given names; folded. */
export const moreGivenNames = `aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandinii aanjaneya aaratrika aarya aaryan aasa aasha aashritha
aatmaj aatmaja aatreya aayushmaan aayushman abaco abagail abani abbey abbie abbigail abbondanza abbondanzio abbondio abd abdallah abdel abdelkader abdellah
abderrahmane abdiel abdon abdone abdonie abdou abdoul abdoulaye abdourahmane abdramane abe abel abelard abelardo abele abelin abeline abenzio abhaidev abhaya
abhirath abhisyanta abibo abigael abigaelle abigale abigayle abimbola abisola abisoye abner abondance aboubacar aboubakar abraham abramio abramo abril absalon
acace acacie acacio acanthe acario acaryatanaya accursio achaire achalesvara acharyasuta achille achintya achraf achyut acilia acilio aciscolo acrisio ada
adah adalard adalardo adalbald adalbaude adalberon adalbert adalberta adalberto adalfredo adalgisa adalgiso adaline adalric adalrico adalsinde adama adame
adamo adan adaugo addie addison addolorata adea adeboye adedayo adegoke adegrin adegrine adel adela adelajda adelardo adelasia adelbert adelberto adelchi
adelfo adelgardo adelia adelie adelin adelina adeline adell adella adelle adelmo adelphe adeltrude adem aden adenet adeodat adeodato adheesh adhemar adhiraj
adhrit adib adikavi adina adinath aditeya adityanandan adja adjutor adolf adolfo adolph adolphe adolphie adolphus adone adonis adonise adrain adrastee
adrehilde adria adriaan adriano adriel adrien adrienne adrione adripathi advaya adwitiya afton agabio agamennone agape agapet agapito agasti agastya agathange
agathe agathon agaton agazio agenore agesilao agilbert agilberte aglae agnan agnane agneflete agnese agneta agneya agnimitra agniprava agnivesh agostina
agostino agrata agrippa agrippin agrippine agrypina agustin agustina ahalya ahilya ahmet aiace aicha aida aidano aileen aime aimee aimone aina aishani aissa
aissata aissatou aiyana ajan ajana ajeet ajit ajla ajlin ajna akande akanni akeem akram akroor aksel akshainie akshaj akshat akshata akshita aksil akula
akunna alade aladino alain alaina alaine alais alamanno alana alanis alanna alano alara alarico alassane alayna alba alban albane albano alberade alberic
alberico alberta alberte albertha albertine albin albina albino alboino albrico alceo alceste alcibiade alcide alcidie alcime alcina alcine alcino alcyone
alda aldegonde alden aldobrando aldonce aldric alea aleandro aleardo aleaume alec aleen alejandrin alek aleksa aleksandar aleksy alena alene alenia aleramo
alessa alessandra alessio aleth aletha alexandrea alexandria alexandrine alexandro alexandros alexane alexanne alexie alexine alexys alexzander aleya aleyna
alf alfio alfons alfonsa alfonzo alford alfreda algiso alia alica alida alienor aliette alighiero alima aline aliou alisa alisha alissa alissia alistair
alivia alix alixe aliya aliyah aliza alize alizee allegra allene alliaume allie ally alma almerigo almine almire almiro alois aloise aloisio alok alon alondra
alonzo aloys aloyse alparslan alpha alphee alphonse alphonsine alphonso alpinien alta altea althea althee alton alva alvah alvena alvera alverede alverta
alviero alvin alvina alvis alvise alwar aly alya alyah alyce alycia alysa alysha alyson alyssia alysson amabela amabile amadea amadeo amadou amael amalia
amaliane amalric amalthee amandin amandine amando amani amant amante amanzio amar amaranaath amarande amaranthe amaranto amaresh amari amarnath amaryllis
amata amato amatore amauri amaury amaya ambar ambra ambrine ambrogio ambroise ambroisie ambrose ambrosiano ambrozy amea amedee amedeo amel ameliane amelien
ameline amelio amely americo amerigo ameyatma amicie amico amie amiel amilcare amin aminat aminata amine aminte amintore aminu amira amish amiya amleto
amodini amogh amon amone amore amos amour amparo ampelio amra amrit amritambu amya anaadi anabel anabelle anacleto anae anael anaelle anagh anahi anahita anal
anala anamika ananda anandamayi anang ananta anas anasooya anass anastacio anastase anastasie anastasija anastazja anasuya anatol anatole anatolia anatolie
ancelin anceline ancilla andeol anderson andjelina andoche andreane andreanne andree andrej andri andrin andrina andromeda andzelika anemone anes anette
angadreme ange angele angeles angeline angelique angelita angelo angie angilbe angilberte angilran angoustan angus ania anibal anicee anicet aniceto anicette
aniello anik anika anila anilaabh anilabh anina anis anish anissa aniya aniyah anja anjaneya anjushree anjushri ankal annabel annabell annabella annabelle
annaelle annagrazia annalena annalise annamae annamaria annamarie annapurna anneli annelie annemarie annemijn annetta anni annibal annibale annika annonciade
annunziata anny anouar anouck anouk ansaldo ansbert ansberte ansel anselme anselmo ansgar ansgary anshula ansley ansovino anstrudie antea antelmo antero
anthelme anthelmette antide antigone antimo antino antioco antoinette anton antone antonella antonello antonetta antonette antonietta antonin antonina
antonine antwan antwon anuar anuja anunay anuraag anurag anusuya anwesha aphelie apollina apollinaire apollinare apollinary apolline apollo apollonia appia
appoline apsara apuleio aquilin aquiline aquilino ara arabella arabelle araceli aracely araldo aratone arcadie arcadio arch archambaud archan archange
archibald archie archimede archippo arcibaldo arda ardella arden ardith ardito arduino arely aresio argelia argimiro argine ari aria ariadna arialdo arian
ariana ariane arianna ariberto aric aricie arie ariel ariele arielle arij arindam arion ariosto aris arisa aristarco ariste aristeo aristide aristione aristo
aristofane aristotele arkady arlene arlette arlie arlo arman armance armand armande armandine armando armani armel armeline armelle armida armide armin armine
arminio arnaldo arnaud arnaude arnesh arno arnoldo arnould arnulfo arolde aron aronne arrigo arsene arsenie arseniusz arsinoe artemis artemisa arthaud artheme
arthurine arthus arto artus arved arvel arvid arvilla arwa arwen arya aryan aryanna arystarch asa ascanio ascelin asceline ascension asdrubale asella ashlee
ashleigh ashlesh ashly ashlynn ashton ashtyn asia asimodeo asiya asja aslesha asma asmaa assa assetou assia assil assomption assunta assunto assya astarte
asterie asterio astianatte astou astree asya ataleo atanasia atanasio atanazy athalie athanase athanasie athena athenais athina athos atlas atmaja atmanand
atmananda atreyee atreyi attila attilano attilio aube aubertine auberto aubin aubree aubrey aubry audace aude audebert audeline audie audouin audra audran
audreanne augusta auguste augustin augustina augustine augusto augustus aure aurel aurele aurelia aureliano aurelien aurelienne aurelio aurelle aurian auriane
auron ausilia ausiliatrice ausilio austen austyn auxane auxence avadhesh avani avantika aveline averardo avery avi aviel avigaelle avital avoye avril awa
axeline axelle aya ayaan ayah ayan ayana ayaz aydan ayden ayebatari ayem ayinde ayla aylan ayleen aylin ayline ayman aymane aymard aymardine aymen aymeric
aymon aymonde ayoub ayushmati azalee azeglio azelia azelie azeline azelio aziz azra azubuike azzurra baala baalaaditya baalagopaal babette babila bacco badis
bafode bahia bahula baidehi baijayanti bailee bailey bakary bakula balaaditya balachandra baladitya balagopal balagovind balamani baldassarre balderico baldo
baldomero baldovino baldwin balgopal balthazar bambina bandhu bandhul banji bankim bankole baptiste baran barbarigo barbe barbro bardo bardomiano baris
barnaba barnabe barney baron barrett barsaba barsimeo barthelemy bartholome bartimee bartolo bartolomea bartolomeo barton basanti basile basileo basilia
basilio basilisse basma bassiano bassilla bastiaan bastian bastiano bastien bathilde batilda battista batuhan baudouin baya baylee bazyli beato beatrix
beatrycze beaulah becky bela belina belinda bella bellino beltramo benedetta benedetto benedict benedicte benedykt bengt beniamin beniamina beniamino benicio
benigna benigne benigno benito benja bennet bennett bennie benno benny benoit bent bente benthe benton benvenuta benvenuto benyamin beranger berangere berard
berardo berat berend berengario berenice berit berkay bernadetta bernadette bernadine bernardo berneice bernice bernie berniece bernita beronico bert berta
bertha berthe bertille bertoldo bertolfo bertram bertrand beryl bessie bethany bethel betsy betta bette bettie bettina bettye beulah beuve beya bhaanumati
bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bhardwaj bhargava bhargavi
bhasvan bhaswar bhaumik bhaves bheeshma bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan
bhushit bhuvanesh bhuvaneshwar biagio bianka bibiana bibianna bibiano bigna bilal bilel billie billy bilva bilwa bindo binta bintou birdie birgitta birino
birjesh bishnu bjarne blair blaise blake blanche blandine blaze blessing bobbi bobbie bodhan bodhi bohemond bonagiunta bonaldo bonaventura bonavita boniface
bonifacio bonita bonnie bortolo borys boubacar boubou bouchard bouchra bowie boyd braden bradly brady braeden brahim brahma brahmaanand brahmabrata
brahmanandam brahmdev brain brajan brajendra brajesh brancaleone brandi brando brandt brandy brandyn brannon branson brant braulio braxton brayan breana
breanna breanne brenden brendon brenn brenna brennan brennon breno brent bret brett bria briac briana brianne brice bridgette bridie brielle brieuc brigida
brigitta brigitte brijesh brionna brisa britney brock broderick brody brooks bruna brune brunehaut brunehilde brunilde bruto bryana bryant bryce brycen
brygida bryon buchi bud buddhana budhil buford bukola bulah burdette burley burnice buster byron cade caden caino caitlyn calanico calcedonio cale calebe
caleigh calista calixte callie callisto callum calogera calogero calpurnia calvin camden camelia camelien camil camilia camilla camillien camillo camren
camron camryn camylle candace candelario candice candida candido cantidio canziano capitolina cara carey caribert caridad carina carine carissa carlee carles
carleton carley carli carlie carlijn carlo carloman carlota carlotta carlton carmel carmela carmella carmelo carmine carola carolanne carole carolin carolyne
caronte carponio carrie carroll carson cary casandra casilda casimer casimir casimira casimiro caspar casper cassandra cassandre cassiano cassidy cassie
cassien cassio cassiopea cassiopee castille casto cataldo cataleya catalina catena caterina catharina catharine cathrine cathryn catrin catullo cayla ceasar
cecco cecelia cecil cecile cecilio cecylia cecyliusz cedrick cedrik celestin celestine celestino celia celian celien celina celinia celso cesaire cesar cesare
cesario ceyda ceylin chaanakya chadd chadrick chahine chahinez chai chaim chaima chaitan chakor chakradhar chakravartee chakravarti chakrika chanakya chanda
chandak chandan chandani chandi chandini chandira chandni chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani
chandramauli chandramohan chandranath chandrani chandravati chanel chanelle chantal chapal chapala charak charity charlaine charleen charlemagne charlene
charley charli charline charlize charlotta charly charuchandra charumati charuvrat charvi chasity chaten chatur chatura chaturaanan chaturbhuj chauncey chaya
chayenne chayma chaz cheick cheikh chelsey chelsie cherechi cherubino chesley chester chet chetan chetanaanand cheyanne cheyenne chiaffredo chiamaka
chidaakaash chidaatma chidambar chidambaram chidananda childebert chilperic chimamanda chinmayanand chinyere chiranjeev chiranjeeve chirine chisom chitraksh
chitrali chitramala chitrangada chizoba chretien christ christa christelle christer christiaan christiana christiano christie christin christodule christoffer
christop christy chrysole chrysostome chukwu chyna cicero cielo cierra cinzia cipriano cirano ciriaco cirilla cirillo cirino citlalli claas claes clarabelle
clare clarence clarenzio clarissa clarisse clark claud claude claudie claudien claudine clayton clea cleandre cleandro clelia clelie clemence clemens clemente
clementina clementine clemenzia clemmie cleo cleofe cleonico cleopatra cleophee cleora clery cleta cletus cleve clifford clifton climaco clinio clint clinton
clodomiro clodoveo cloe clorinda clotaire clothilde clotilde clovis cloyd clyde coby cody cointa colby cole coleman colette coline colleen collien collin
colmanno colmazio colomba colombano colombe colt colten colton conception concetta concetto conchita concordio conner connie conrad consolata constance
constant constantin cora coralie coraline corbin corbiniano cordelia cordell cordia cordie corene coreno corentin corentine corey corine corinne coriolano
cornelia cornelio cornelis cornelius cornell coronato corrado corrine cortez cortney corto corvin cory cosima cosimo cosma costante costantino costanza
costanzo coty coumba courtney coy crawford cremenzio creola crescente crescenzia crescenzio crespignano crispino cristal cristaldo cristiana cristiano
cristobal cristoforo cristopher crocefissa crocefisso cronida cruz crystal crystel cullen cunegonda cuniberto cupido curt cuzia cydney cyprien cyra cyrian
cyriaque cyrielle cyril cyrille cyrine cyrus cyryl daantje daciano dacio daevi daevika dafne dagoberto dahlia daija daisha daiwik dakota daksha dakshayani
daley dalia dalida dalila dalla dallin dalmazio dalton damaris damaso damayanti dameon damiana damiano damilare damilola damin damion damocle damodara damon
danae dandak dandapaani dandre dane dangelo dani dania danial daniella danika danilo danio danique danjuma dannie dante dany danyka danyl daouda daphne
daphnee daphney darby darcy daren daria darian dariana darien darine dario darion daris darius darla darleen darlene darnell daron darrel darrell darrick
darrin darrion darron darryl darshan darshwana darwin daryl dashawn dasia datta davey davin davina davino davion davonte dawson dax dayaamay dayaananda
dayaanidhi dayamayee dayan dayana dayane dayna dayne dayton dea deangelo deanna deb debbie debora decimo dedric dedrick dee deeksha deenabandhu deepali deepan
deepankar deependra deepesh deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne degna deion dejah dejon dejuan delaney
delbert delfina delfino delia delilah delinda delizia della delmer delores delpha delphia delphin delta demarco demarcus demario demba demetria demetrio
demetris demetrius demetriusz democrito demond demostene dena deneval denis deniz denny deodata deodato deon deondre deontae deonte dereck derick deron
derrick desdemona deshaun deshawn desiderata desiderato desiderio desire desiree desmond dessie destany destin destinee destiney destini dev devadatt devagya
devajyoti devak devan devangana devani devante devasree devdan deven devesh deveshwar devika devin devon devonte devota devvrat devyn dewayne dewey dewitt
dexter dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diamante
diamond dianna dianne dianora diar diara didier didimo diede dieke dieudonne dieudonnee digambar digambara diksha dilan dilara diletta dillan dillon dimitri
dina dinakar dinkar dino diocleziano diodata diodoro diogene diomede dion dione dionigi dionisia dionisio dionizy dipali dipankar dipendra dipesh diptendu
divaakar divakar divjot dixie djayden djeneba djenna djibril dodato dolly domenic domenica domenick domenik domezio dominick domitille domiziano donata
donatella donatello donato donavon donnell donnie donny dora dorcas doreen dorian doriane doriano dorine dorotea doroteo dorothea dorothee dorris dortha
dorthy douce dounia douwe dov dovie doyle drake draupadi driss dron drona druina dua duane duccio dudley duilio dulari dulce dulina dune durgeshwari durward
dwaipayan dwaipayana dwayne dwight dylano dyna earl earlene earline earnestine easter easton ebba eberardo ebiere ebiowei ebony ecclesio ecrin eda edd eddi
eddy edelberga eden edgard edgardo edilberto edison edith editta edmee edmond edmondo edmund edna edoardo edouard eduard eduarda edvige edvin edwardo edwina
edyth edythe eefje eekalabya efe effie efisio efraim efrain efrem efren ege egidio eginardo egisto egizia eglantine einar ekaaksh ekadant ekaksh ekalavya
ekaling ekaparnika ekdant ela eladio elaide elaina elakshi elanur elbert elda eldon eldora eldred eldridge elea eleanora eleanore eleazar electa elenor
elenora eleonora eleonore elettra eleuterio eleuthere elfrieda elia eliah eliahou elian eliana eliane eliano eliasz elide elie eliel eliette eliezer elifio
eligio elija elijah elimena elin elina eline elinor elinore elio eliodoro elion eliona elior eliot eliott elise elisea elisee eliseo elisha elisio elissa
elita elize elli elliot elliott ellis ellsworth elly elmer elmira elmo elmore elna elnora eloan eloane elody elogio eloi eloisa eloise elona elone elora
elouan elouise eloy elpidio elroy elsa elsbeth elsie elta elton elva elvera elvezio elvia elvie elvino elvira elvire elvis elwin elwira elwyn elya elyas elyes
elyne elynn elyse elyssa elza elzear ema emanuel emanuela emanuele emanuelly emelia emelie emeline emely emerald emerance emerencie emeric emerson emery emi
emidio emie emile emilian emiliana emiliano emilien emilija emir emirhan emmalee emmanuelle emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emna
emory empirio emy ena enakshi endrigo enea enecone enes enguerrand enid enie enimia enio enna ennio enno enoch enola enora enos enrica enrico ensar enya enyo
ephraim epiphane eracla eraclide eraldo erardo erasmo erast erberto ercolano ercole eren erenia eriberto erich erick ericka erico erin erine erling erma
ermanno ermelinda ermenegarda ermenegilda ermenegildo ermes ermete ermilo erminia erminio erna ernesta ernestina ernestine ernie eron ersilia ervin erwan
erwann eryn esha eshana eshita esma esmee esra esse essie estefania estel estela estell estella estelle ester estera esterina estevan estrella esuperio eterie
etha ethann ethel ethelyn etienne ettie ettore eubert euclide eudes eudokia eudoksja eudora eudoxe eudoxie eufebio eufemia eufemio eufrasia eufronio eugen
eugenia eugenie eugenio eugeniusz eula eulah eulalia eulalie euna eunice euphrasie euridice eurydice eusebe eusebia eusebie eusebio euseo eustache eustorgio
eustosio eustracjusz eutalia eutalio evaldo evalyn evandro evangelina evangeline evann evans evariste evaristo evasio evelien evelin evelina eveline evelyne
everardo everett everette evert evidio evie evodio evrard evremondo evy ewald ewan ewell ewen ewenn eya eyal eymen eytan eythan ezechiele ezekiel ezequiel
ezio ezra fabiana fabiano fabienne fabiola fabrice fabricia fabricio fabrizio fadi fady fae falba falk famiano famke fannie fanny fanta fantin fantine fardau
fares farouk fatim fatimata fatou fatouma fatoumata fausta faustine faustino fausto favian fay faye fayen fayenne fazio fedde fedele fedro felice felicia
feliciano felicie felicien felicita felicitas felicite feliks felina felipa felton fender fenja fenna fenne ferdinand ferdinando ferdynanda feriel fermiano
fermin fermo ferne ferre ferruccio feryel festo fiacre fiammetta fidenziano fidenzio fieke fiene fiete filemon filiberto filipa filipe filippa filomena
filomeno filou finia finja finlay finley finn finnja finnley fionn fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo firas firmin flaminia flavia
flaviana flaviano flavie flavien flavio fleano fleta fletcher fleur flo flodoard floor floortje flora flore florencia florencio florencja florent florentin
florentine florestan floriana floriane floriano floridia florie florina florine floris flossie floy floyd flurin flurina flynn fode folco forest forrest
fortunata fortunato fortune fortunee fosca fosco foster foucauld foulques franca francette francia francine francisca francisque franciszka franka frankie
franklin franziska freda freddy frederick frederico frederike frederique fredrick fredrik fredy freeda freek freeman freida frenkie freya frido fridolin
frieda friederike frontiniano fulbert fulberto fulcran fulgence fulgenzio fulvia fulvio funmilade funmilayo furio furkan furman furseo fuscolo fynn gabe gabin
gabino gabriella gael gaelle gaetan gaetano gage gaglioffo gaia gail gajaadhar gajabahu gajadhar gajbaahu galatea galdino galeazzo galfryd galileo gallicano
ganak ganaka ganapati gandharv gandharva gandolfo gangesh gardner garett garfield garimberto garland garnet garnett garnier garret garrett garrick garrison
garry garth garud garuda gaspar gaspard gaspare gaston gastone gati gatien gatik gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga gautama gautami
gauthier gautier gautiero gavino gayatri gayle gbeminiyi gbemisola gedeon gedeone geeta geetanjali gelila gelsomina geltrude gemine gemini geminiano gemma
generosa generoso genesia genesio genesis genevieve gennaro genoveffa genoveva gentile genziano geo geoffroy georges georgette georgiana georgianna geovanni
geovanny geovany geraldine gerasimo geraud gerazym gerberge gerbert gerda geremia gerino germain germaine germana germano gerolamo geronimo geronzio gerrit
gerry gerson gertruda gertrude gervais gervasio gesualdo ghanaanand ghanashyam ghanshyam gherardo ghislain ghita gia giacinta giacinto giacobbe giada giadero
giambattista gian gianbattista giancarlo giandomenico gianfranco gianluca gianluigi gianmarco gianmaria gianmario gianna gianni gianpaolo gianpiero gianpietro
gianuario giasone gideon gigliola gilberto gilda gildo giles giliola gilles gillo gineto ginevra ginewra gino gioacchina gioacchino giobbe gioberto gioconda
giocondo gioele gioia gion giona gionata giordano giorgia giorgio giosue giosuele giotto giovani giovanna giovanny giove gioventino giovenzio girardo girart
giri girija girik girika girindra giriraaj giriraj girja girolamo gisele gisella gislebert gisselle gitanjali giuda giuditta giuliana giuliano giulio giulitta
giuseppa giuseppina giusta giustiniano giusto gladyce gladys glauco glen glenda glenn glenna glennie gobinda godeberta godfrey godiva goffredo golda golia
gomberto gondebaud gondulfo gonerio gonsalwy gonthier gontran gonzaga gonzague gopaal gopee gorakhanatha gorakhnath gordiano gosto goswamee goswami gottardo
gottfried gotum goundo gouranga goutam govinda gracie graciela graciliano gracja grady granville grato grayce grayson grazia graziana graziano graziella gregg
gregoire gregoria gregorio greta gretchen greyson griffin grimaldo griselda grover guadalupe gualberto gualtiero gubio gudakesa gudakesha gudrun guelfo guenda
guendalina guenievre guerin guerrino guglielmo gui guiberto guilhem guilhemine guilherme guillemette guillermina guiscardo guiseppe gumesindo gundelinda
gunilla gunnel gunner gurdev gus gussie gustav gustave gustavine guusje guy guyot gwen gwenaelle gwendoline gwendolyn gwido habib habiba haby hadja hadley
hadriel hadrien hafsa hailee hailey hailie haim hajar hakim hal haleigh haley halie halima hallie hamed hamidou hamish hamsini hanae hania hank hanne hanno
hansjorg hanspeter hansruedi hansueli hardouin hardy harinakshi harinarayan harit harita harmon harmony harold haron haroun harouna haroune harrison harvey
haskell hasna hassane hassie hatem hatouma hattie hauke hava hawa hayden haylee hayley haylie hazle heath heaven heber hedelin hedi heema heitor helie helier
helin helio helios hellen helmer heloisa heloise henderson hendrika hennes henning henrick henrietta henriette henrike henryka herluin hermenegildo hermina
hermine herminia herminio hernan hershel herta hertha herve hester hettie hiba hicham hidaya hidde hieronim hilaire hilario hilarion hilbert hilda hildebert
hildegard hillard hillary hillel hilma hilton himadri himani hincmar hind hipolit hipolito hippolyte hira hiram hiranmay hiranmaya hiranya hobart holden
hollie hollis homer homero honore honorine horace horacio horacy hortense hosea houda howell hoyt hudson hugues huguette hulda humberto hussein hyman iacopo
iacopone ianira iban ibrahima icaro icie icilio ida idan idell idella idir idris idriss idrissa ifunanya iginia iginio igino ignatius ignazio ike ikenna iker
ikhidie ila ilai ilan ilana ilario ilay ilayda ildebrando ildefonso ildegarda ildegonda ileana ilene ilenia ilhan ilian iliana iliane ilias ilies ilja illidio
illuminato ilona ilyan ilyana ilyane ilyas ilyass ilyes ilyess ima imad iman imane imani imelda imen imene imke immacolata immacolato immanuel imogen imogene
imrane ina inara inaya incoronata inder indra indro inez inger inka innocente innocenty innocenza innocenzo inza iolanda ionne iorio ippocrate ippolito ira
irem ireneo ireneusz ireti iride irmina irvin irving irwin isa isabeau isabela isabell isabelly isac isacco isadora isadore isai isaia isaiah isaias isaure
ischirione isee iseult ishaq iside isidora isidore isidoro isidro isioma isis isla ismaele ismerie isobel isom isotta isra israa issa issac issam issiaka
italo itzel iva ivah ivanna ivano ivanoe iven ivetta ivone ivonne ivy iwan iyad iyed izaak izabella izaiah izajasz izia izolda izydor jabari jace jacey
jacinthe jacinto jackeline jacklyn jacky jaclyn jacoba jacobo jacobus jacquelyn jacynthe jad jada jaden jadesola jadon jadyn jaeden jael jaelynn jagadish
jagadisha jagathi jagdeep jagdish jagmeet jahnu jai jaida jaiden jailey jailyn jaimini jaimy jairo jaivey jakayla jakubina jaleel jalen jalil jalon jalou
jalyn jamaal jamar jamarcus jamel jameson jamey jamil jamila jamir jamiro jamison jammie janae janaina janek janelle janessa janick janie janin janis janiya
janna jannah janne jannek jannes jannie jannik jannis jano janosch jany japhet jaquan jaquelin jaqueline jara jaren jari jarne jarno jaro jarod jaron jarred
jarrell jarret jarrett jarrod jarvis jasen jasin jasmijn jasmina jasper jassem jassim jaunita javas javon javonte jawad jawed jaxon jayce jaycee jayda jayde
jayden jaydon jaylan jaylano jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazlyn jazmin jazmyn jazmyne jazzlyn jazzlynn jeanette jeanie jeannel
jeannette jeannie jeannot jed jedediah jedidiah jefferey jeffery jeffry jefta jehanne jella jelle jelmer jelte jenifer jenna jennah jennie jennings jennyfer
jensen jente jeppe jerad jerald jeramie jeramy jerel jeremi jeremiah jeremias jeremiasz jeremie jermain jermaine jermey jerod jeromy jeronimo jerrell jerrod
jerrold jess jessika jesslyn jesslynn jessy jessyca jett jette jettie jevon jewel jewell jibril jidde jihane jil jill jillian jimmie jinane jinte jinthe
jitender jitendra joachim joah joakim joanie joann joannie joanny joany joaquim jocelyn jocelyne jodi jodie jody joelina joeline joelle joesph joey johanne
johathan johnathan johnathon johnnie johnpaul jolanda jolayemi joleen jolie jolien jolijn jolin jolina joline jona jonah jonatan jonathon jonna jonte jordane
jordi jordon jordy jordyn jorgen jorin joris jorrit joscha joschua josefa josefien josefin josefina josefine josep josephin josette joshuah josiah josiane
josianne josie josse josselin josua josue josy joud jourdain jovan jovani jovanny jovany jovin joyce jozefina jozue juanita judah judd jude judge judicael
judson judyta julan jule jules juliane julianne julienne juliet julieta julika julina julius juliusz juna junayd junius junon jurg juri jurre jusra justen
justice justina juston justus justyn jusuf juvenal juwan jyotis jyotsana kaan kacey kaci kacie kade kaden kadiatou kadidia kadidiatou kadin kady kaela kaelyn
kahina kaia kailash kailee kailey kailyn kaina kais kaitlin kaitlyn kaja kalea kaleb kaleigh kaley kali kalinda kalistrat kalle kallie kalyani kama kamalesh
kameron kamille kamla kamlesh kamren kamron kamryn kanak kanaka kanchan kane kanishka kannen kanti kara karam karamba karamoko kareem karelle kari kariane
karianne karine karlee karley karli karlie karlijn karlo karlotta karolann karoline karson karunanidhi kasandra kasey kashyap kashyapi kasper kassandra kassim
katelin katell katelyn katelynn katheryn kathlyn kathryne katia katlyn katlynn katrina katrine kattie kavon kawtar kay kaya kaycee kayden kaylah kaylee
kayleigh kayley kayli kayliah kaylie kaylin kayna kayode kayra kays keagan keano keanu keara keaton keegan keeley keely keenan keerti keira kellen kelley
kelli kellie kelsi kelsie kelton kelvin kelya kelyan kemi kenan kendall kendra kendrick kenna kennedi kennedy kennith kenny keno kensi kenton kenyatta kenyon
kenza kenzi kenzo kenzy keon kerem keren kerim kerry keshaun keshawn ketsia keven kevon keyan keyla keyon keyshawn khadidiatou khadidja khadija khady khalil
kian kiana kianna kiano kiara kiarra kiera kieran kiley kilian killian kilyan kimberley kimi kimo kin kira kirk kirstin kirti kitty kiyan kjeld klaas klara
klarencjusz klaudiusz klea kleber klemens klementyna kleopatra kobe koby kody kolby kole konstancja konstantin konstanty konstantyn koralia koray korbin
korbinian korey korinna kornel korneli kornelia korneliusz kory kraig krijn kris krishnadas krishnadasa krista kristi kristian kristie kristijan kristine
kristofer kristoffer kristopher kristy krystal krystel krystina ksawera ksawery ksenia ksenofont kubra kubura kumuda kurtis kuzey kwintyn kyan kyano kyara
kyla kylee kyleigh kyler kylian kyliann kylie kyllian kyra laal lacey lachlan lacy ladarius ladina ladislao ladislau ladji laetitia lafayette lahna lai laia
laila laisha lakshman lakshmidhar lakshminath lal lalie lalita lamar lambert lamberto lamia lamine lamont lana lancelot lancilotto landen landolfo landry lane
laney lanfranco larina larissa laron larue larysa lassana latifa latoya laurane laure laureen laureline laurencja laurencjusz laurene laurens laurentino
laurenty laurentyna laurenz lauretta lauri lauriane laurianne lauriano laurie laurin laurine laury lauryn lautone lavada lavern laverna laverne lavina lavinia
lavinio lavon lavonne lawson laxman laxmi layana layanah layla layne lazar lazare lazaro lazarz lazzaro leana leander leandra leandre leandro leane leann
leanna leanne leano leart leatha leda ledion leela leelou leendert lehna leia leif leigh leila leilani leina lela lelah leland lelia lempi lemuel len lene
leni lenia lenja lenn lenna lennard lennart lenne lennert lenni lennie lennon lennox lenny lenora lenore leny lenya leola leona leonel leonhard leoni leonia
leonid leonida leonidas leonilda leonio leonis leonne leonora leonore leontina leontine leonzio leopardo leopold leopoldine leopoldo leora lera leroy lesley
lesly lessie lester leta letha leticia letitia letizia letterio leufroy levana levent levi levin levio levke lew lewin lexi lexie leya leyan leyna lia liah
lian liana liara lias libbie libby liberata liberato liberatore libere liberio libero liberto liboria liborio licia lidania lidio liene lietald lieto lieuwe
lieve lili lilia liliana liliane lilianna lilie lilith lilla lilli lilliana lillie lilly lilou lilwenn lilya lilyan lina linde lindsey linn linne linnea
linnie lino linoi linoy linus linwood lio lion lionel lior liora liron lirone lisandro lisann lisanne lisbeth lise liselotte lisette lison lital litzy liva
livia liviana livino livio liya liyah liyam liyan liyana liz liza lizbeth lizeth lizzie lizzy llewellyn lloyd loane lodovica lodovico logan lohan loic lois
loise lola lolade lolita loma lon longin lonie lonnie lonny lonzo lora loraine loredana loreen lorella loren lorene loreno lorenz lorenza loretta lorian
loriana lorik lorin lorine loris lorna lorrain lorraine lothaire lotta lotte lottie lou louan louane louann louay loubna louca louie louison louka loula louna
lounis loup louvenia lovisa lowell loy loyce lua luan luana lubin lucca luce lucian luciana luciano lucien lucienne lucile lucilla lucille lucinda lucio
lucious lucius lucja lucjan lucrezia ludano ludie ludivine ludolphe ludovic ludovica ludovico ludvig ludwig ludwik ludwika lue luella luena luigia luise luiz
luiza luk luka lula lulu luminosa luna lupe lura lurline luther lutz luz luzie lya lyam lyan lyana lyda lydie lyes lyla lyle lylia lylou lyn lyna lynda lyne
lynette lynne lyric lysanne maartje maayane mabel mabelle mable macaire macaria macario maccabeo maceo macey maci macie macy madaline madalyn maddalena
maddison maddox madelief madeline madelyn madelynn madge madhuri madie madilyn madina madisen madisyn madita madlaina madleen madlen madonna mads mady madyson
mae maegan mael maelie maeline maelis maelle maely maelyne maelys maeva maeve mafalda maffeo magali magdalen maggiorino magno magnolia maguelone mahamadou
mahault mahaut mahdi mahe maher maheswar mahir mahmoud maia maica maida maike maila mailin mailo maily mailys maimouna maina maiorico maira maissa maissane
maite maiwenn maiya makan makary makayla makenna makenzie makinwa maksim maksym maksymilian malachi malak malati malco malea malek malena malia malick malik
malika malin malina malinda mallaury mallie mallory malone malou malte malti malvina malwina mamadou mamante mamert mamie mamoudou manal manar manasse mancio
mandaakin mandakini manel manelle manetto manfredo mangala mangalya manikya manil manilio manisha manjusha manley manlio manoah mansueto manuele mara marah
maram marana marceau marceli marcelin marcelina marceline marcelino marcella marcelle marcello marcellus marcelo marcia marciano mareike maren mareta
margareta margarete margarett margaretta margarette margaux marge margherita margie margo margret margrit margrith marguerite mariah mariam mariama mariame
marian mariane marianna mariano maribel marica maricarmen marieke mariela mariella marielle mariem marietta marijn marilena marilie marilou marilu marilyn
marilyne marin marinella marinetta marinus marisa marisol marit marita maritza marius marjane marjolaine marjorie marjory marla marlee marleen marlen marlena
marley marli marlie marlies marlin marlis marlo marlon marly marnie marolo marouane marques marquis marquise marrit marsha marshall marthe martial martim
martino marty martyna marut maruta marwa marwan marwane marwen marwin maryam maryann maryjane marylou maryna maryse marzia marzio masa massima massimiliano
massinissa matej mateja mateus matheo matheus mathew mathijs mathilda mathis mathurin mathys matias matilda matis matisse matroniano mats mattea mattes
mattheo matthijs matthis mattia mattias mattie mattis matylda matys maud maude maudie maugis maura mauricette maurilio maurine maurits maurizio mauro maurycy
maverick mavis maxellende maxence maxens maxi maxie maxima maximiliano maximilien maximillia maximillian maximo maximus maxine maxwell maya mayane mayar
maybell maybelle maye mayeul mayla mayline maylis maymie maynard mayoor mayra maysa mayson mayssa mayte mazie mckayla mckenna mckenzie meagan meaghan meda
medardo mederic medina medine medoro megane meggie meghan meghnad meghnath mehdi meik meire meissa mekhi melania melanio melany melba melchiade melchior
melchiorre melek melezio melia melike melina melinda meline melis melisa melisande melissandre melitina melle mellie mellina melodie melody melusine melvil
melvina melvyn melyna melyssa menahem menardo mence mendel menelao meneo menka menno mennone menodora mercede mercia mercurio meredith merel meriam meriem
merijn merjem merl merle merlin merovee merritt mert mertie merve mervin merwan meryam meryem meryl messalina meta mete metello metrofane mette meyra micaela
micah micha michale michalina micheal michela michelangelo micheline mick mickael midas mieke mika mikael mikaela mikail mikayla mikel mikki mikolaj mila
milana mildred miley milford milhan milla miller millie milly milo milou milton mimma mina minakshi mindy minerva minervina minervino minh minnie mira mirac
miracle miran miray mirco mireille mirella mireya mirja mirko miro mirocleto miron mirre mirta mirte mirthe mirza misael misaele mischa misty mitch mitchel
mittie miya moche modest modesta modesto modibo mody mohammad mohinder mohini moira moise moises moisette mojzesz mollie mona monaldo monitore monroe
monserrat monserrate monte monty morena moreno morgana morgane moriah morris mortimer morton mory mose moses moshe mossie mouctar mouhamadou mouhamed moussa
moustafa moustapha mozell mozelle mozes muhammed mukul muriel murilo murl murphy murray musa mustapha muyiwa muziano mya myah myla mylan mylene myles myra
myriam myrl myrna myron myrthe myrtice myrtie myrtille myrtis myrtle nabil nadege nadir nadja nadzieja nael naelle naemi nahel nahil nahla naia nail naila
naim naima nais najla nakia nala nalini namazio nanda nando nannie naomie naoufal naoufel napoleon napoleone narayan narciso narcisse narinder narseo narsete
nash nasir nassim nat natacha natale natalina natan natanael nataniel nate nath nathanael nathanial nathaniel nathen naudet naval navin nawal nawel nawfel
naya nayel nayeli nayla nazario nazariusz nazary nazim nazzareno nazzaro nea neal ned nedra neela neele neeltje nefeli nehemie neila neiva nejla nela nelda
nele nelia nelio nell nella nelle nelli nellie nelly nels nelson nelya nene neoma neopolo neoterio nereo nermine nesrine nestor nestore nettie neva nevin
nevio newell newton neyla niame nicarete nicea niceforo nicephore niceto nicezio nicholaus nichole nicklaus nickolas nicla niclas nico nicodemo nicolai
nicoletta nicolette nicolo niene nienke nika nikki nikkie nikko niklaus niko nikola nikolai nikolas nil nilde nimit ninfa niniano nino ninon ninthe niouma
niranjan nirbhay niro nisa nives nizar nnamdi noa noam noami noan noar noble noe noelia noelie noella noelle noemie noemy noha noham nohan nola nolan nolann
nolhan nona noor noortje norah norberto norene norhane norina normand norris norval norwood nostriano nouha nour noura nourane nouri nova novan novella nubia
nuccia nunziata nunzio nuri nya nyah nyasia nynke obie obioma oceane ocie octavio oda oddone odelia odell oderico odessa odetta odette odidone odie odile
odilia odilon odin odon odorico ofelia oger ojaswini oke ola olaf olaide oleg oleta olimpia olimpio olin olinda olindo oliviera oliviero oliwier ollie
olufunmi olumide oluwunmi olympe olympia oma omana omari omawunmi ombeline ombline ombretta omer omero omolara ondina ondine onesta onesto onie onofrio onome
onorata onorina onorino onorio onoriode onufry onur oormila opal opalina opaline ophelia ophelie ora oral oran orazio orchidea orell oren orenzio oreste
orestes orfeo oriana oriande oriane orie orietta orin orion orland orlane orlo ornella oronzo orpha orrin orsino orsola orsolina ortensia ortensio orval
orville osanna osbaldo osborne osman osmondo osmund osvaldo oswald oswaldo otello otha othmane otho otilia otis ottaviano ottavio ottilia ottilie ottis ottone
oumar oumayra oumou oury ousmane oussama ova ovidio ozanne ozella paciano pacifico paco pacome pacomio palatino palemon palladia palladio palmazio palmira
paloma pam pammachio pancario pancrazio panfilo pankracy pansy pantaleo pantaleon pantaleone param paramartha pardo parfait paride parmenio parvati pascale
pasquale paterne paterniano patience patrice patricio patrik patrizia patrizio patroclo patrycjusz patrycy patsy patti pattie patty paule paulette paulin
paulina paulo pauside paxton payton pearlie pearline pecine peer peggie pelagia pelagie peleo pelle pellegrino penda penelopa pepe pepijn pepin perceval
percival percy pericle perla pernilla perrine perry perseo pete petronilla petronille petronio peyton pharell phileas phileine philemon philibert philine
philippa philomene philothee philou phoebe phyllis pia piera pierangelo pierce piergiorgio pierluigi piermarco piero pierrick piersilvio piet pinkie pio piper
pippa pippo pius placida placido platon platone pleun plinio plutarco pol polidoro polifemo polikarp polissena pollione polly pompeo pomponio pontus ponziano
ponzio poornima porfirio porfiriusz porfiry porzia porziano postumio pramila pran pranay prassede prathamesh prayag preity prema presley preston priamo
primerose primo prince princess prisca priscilla priscille prisco priska privato priyala procopio prokles prokop prokul proserpina prosper prospera prospero
protasio proteo providenci prudence prudenzia prudenzio publio pulcherie puneet pupolo purnima purushottam pushti pusicio quartilla quarto quasimodo queen
queenie quentin quentine querano quieta quincy quinn quinten quintia quintiliano quintilio quintino quinton quinty quinziano quinzio quirin quirino quiteria
quitterie rachael rachela rachele rachelle rachid radolfo rae raegan rafaela raffaella rageshwari rageswari raheem rahel rahma rahsaan raik raimondo raina
rainaldo rainelda rajana rajendra rajinder rajmund rajnold rakesh ramaa ramata rameshwar rami ramiro ramona ramy randal randall randi randolf randolph rania
raniero ranim ranjeet ranjit ranolfo ransom ranya raoul raphaelle rashad rashawn rasheed rasheedah rati raven rawane rayan rayane rayen raymonde raymundo
rayyan rea reagan reanna reba rebeca rebeka rebekah rebekka reda reece reed reese regan reggie reginald reginaldo regine regis regolo regula reid reilly reina
reine reinhold rejan rejean rejeanne remi remigio remilekun remington remo remondo remy renato renaud renee renske renzo respicio ressie reta retha reto retta
reuben reva rex rey reybaud reyes reymundo reyna reynold rhea rhett rhianna rhiannon rhoda rhonda riad rian riana ricario riccarda riccardo richelmo richie
rickard rickey rickie rico rieke rigoberto rike rinaldo rio ritesh river rivka riyad roan robaldo robb robbie robinson robyn rocco roch rochelle rocky rod
roderick roderyk rodger rodiano rodney rodolfo rodolphe rodrick rodrigue roel rogelio rogers rohana rokia roksana rolande rolando rolfo rollin romaine romana
romane romano romee romero romilda romina romoaldo romola romolo romuald romualdo romy rona ronaldo ronan ronja ronnie roosevelt rosalee rosalia rosalind
rosalinda rosalyn rosamond rosamunda rosanna roscoe roselin roseline rosella roselyn rosemarie rosendo roser rosetta rosie rosina rosita roslyn rosmunda
rossana rossella rossie rotimi rowan rowena rowland roxane roza rozalia rozella rubiano rubie rubye rudolph rudra ruedi rufina rufino rufus ruggero rukhmani
rukmin runa ruperto rupinder russ russel ruta ruthe ruthie rutilo ruya ryad ryann ryder rylan rylee ryleigh ryley rym saad sabato sabazio sabele sabina sabino
sabir sabri sabrine sabryna sacha sadie sadio sadye safa safae saffiro saffo safia safiya safouan safouane sahra saige sakina saladino salih salimata sallie
salma salome salomon salomone salustio salwator samanta samara samba sameer samia samir samira sammie sammy samona samson samu samuele samy sana sanaa sancho
sander sandro sanford sanja sanka sanne sansone santa santina santino santo santos sanya saphira sapiente sarada sarai saraswati sarbello sarina sarisha sarla
sarra sarvin sascha sasha satine saturniano saturnino satyen saul sauveur savanah savanna saverio savin savina savinien savino savion scarlett scholastique
schuyler scolastica scot scottie scotty seamus sebas sebastiaan sebastiana sebastiano seconda secondiano secondina secondo sedrick sefora segolene sekinat
sekou selena selene selim selina selma selmer selvaggia selyan semih semiramide semplicio sempronio sena senesio senna senne senofonte sephora seppe serafin
serafina serafino seraina seraphin serapione serenity serge sergi sergiusz serine servidio serviliano sesto seth settimio settimo severa severiano severin
severine severino severo seweryn seydou shad shade shai shaily shaima shaina shakira shakti shakuntala shalewa shana shanel shanelle shani shania shanice
shanie shaniya shanna shanny shanon shantanu shanti shany sharda shari sharmila shashi shashikala shawna shay shayan shaylee shayma shayna shayne shea sheela
sheldon shelia shelley shemar sher sheri sheridan sherine sherman sherri sherry sherwood sheryl shirel shirine shiv shivakari shobhana shresth shresthi
shreyashi shridevi shrishti shubha shubhaprada shwet shyann shyanne shyrel siana siara sibilla sibyl sicuro sid siddarth siddhi siddhran sidoine sidonia
sidonie sidonio sidra sidy siebe siena sienna sierra sigebert sigfrido sigismond sigismondo sigmund sigurd sihem silas silja siloe silvan silvano silvere
silverio silvestro silvio simea simeon simeone simisola simonetta sina sinan sinesio sinfronio sinja sira sireno siria siriano siricio sirine sirineu sirio
siro sisto sitara sixte sixtine sjors skander skye skyla skylar sloka smeralda smilla smita smriti sname soan soave soccorso socrate sofiane sofie sofija
sofronia sohan sohane solal solange soledad solene solenn soline solocone solon solveig soma somnath somu sonke sonny sonya soraya sostene sosteneo sostrato
souleyman souleymane soumaya spano spartaco speranza speranzio spirydion stacy stan stanford stanislao stanislas stanton steeve stefania stefano steffen
stephania stephany stephon sterre stevie stijn stiliano stina stiriaco stone subhash subhashini subhasini subodh sucheta sude sudeva suelen sujata sukanya
suma sumayyah sumitra surano suryakant suryakanta suryakantam susanna susheel sushil sushma susie suzie suzon svea sverre sveva sviturno swami swann swapnil
swara swarnalata swarup swassane sweta sybilla syble sydnee sydni sydnie sylvain sylvan sylvester sylvestre sylviane syrine szczepan tabea tabita tabitha
tacjana tad taddeo tadeo taha tahlia taide taina tais talea tali talia talita talon talya tami tamia tamina tamino tammaro tammo tammy tancrede tancredi
tanguy tanirika tanner tanushree tanushri tao tapan tarcisio tari tarik tarja tarquinia tarsilla tarso tarun taryn tasha tasnim tasnime tate tatum tatyana
taurean taurin tavares taya tayler taziana taziano tazio teagan tecla teddy teije tejas tekla telchide telemaco telica telly temistocle temitope teo teobaldo
teodata teodolinda teodor teodora teodoro teodosio teodoto teogene terence terencjusz terenzio teri terrance terrell terrence terri terrill tertuliano terzo
tesauro tesifonte tesnim tesnime tess tessa tessie teudosia teunis tevin thad thaddeus thais thalea thalia thanina thea thelma theodora theodore theodose
theophane theophile theophraste theotime theresia theron thiago thibaud thibault thibaut thibert thierno thies thije thijmen thijn thilo thirza thora thorben
thore thorge thurman tia tiago tian tiana tianna tiara tibaldo tibbe tiberio tiburzio ticone tidiane tieme tierra tiffany tiguida tijmen tilda tilio tilla
tillman tillmann timea timeo timm timmothy timmy timoleon timon timoteo timothe timothee tino tiphaine tirone tirza titi titien titilayo titilope tito titouan
titus tizian tiziana tiziano tizio tjark tobia tobiasz tobiloba tobin toby tod toke tolomeo toluwani toma tomasa tomiloba tomke tommie toney tonnin tonya
torbjorn tore torey torquato torrance torrey tosca toscane tosco toussaint trace traci trajan tranquillo trasea travon tre tremaine tremayne trent trenton
tressa tressie treva trever trevion trey tricia trilochan trilochana trilok trilokanath trilokesh triloki trinity trisha tristano tristian tristin triston
troy trudie trycia trystan tsipora tuana tullia tulliano tullio turibio turner turold tushar tussio twila tybalt tycho tymeo tymon tymoteusz tyra tyree tyreek
tyrel tyrell tyrese tyrique tyron tyrone tyshawn tyson ubaldo ubertino uberto udai udit ueli ugo ugolina ugolino uguccione ujjawal ujjwal ulberto ulderico
ulices ulises ulisse uliva ulpiano ulrico ulrika ulstano ulysse umang umberto umile umut upendra uranio urbain urbano urdino uriah uriel uriele urmila urs
ursicio ursino ursmaro ursule uttam uzodimma vada vadim vaidehi vaijayanthi vaijayanti vaishno vaishvi valente valentijn valentino valere valeriana valeriano
valerico valerio valery valfredo valfrido vallie valtena valter vance vanda vanna varalakshmi vasanti vasudev vasudeva vasudha vasundhara vaughn veda vedang
vedanga vedanshi vedasto veerle veit velda velio vella velma velva vena venance venanzio venceslao venceslas venera veneranda venerando venere venerio ventura
venusta venustiano venusto verano verda verdiana verdie verecondo verena verenzio vergie veriana veridiana verla verlie vern verna verner vernice vernie
vernon verona verulo vespasiano vesper vesta vezio vianney vicenta vickie victoire victorien victorin vida vidal vidhur vidhya vidiano vidone vidur vieve
viggo vigile vilfredo viliana viliberto vilma vimala vince vincenza vincenzo vinciane vindonio vinebaldo vinfrido vinicio vinnie violante violette virgie
virgil virgile virgilio virginio virone viscardo vishwamitra vissia vita vitale vitalico vito vitor vittore vittoria vittoriano vittorio vitus viva vivaldo
viviana viviane vivianne viviano vivien vivienne vladimiro vodingo volfango vreni vrinda vrund vuk vulmaro vulpiano vyas waclaw wael waino waldo wale walenty
walentyn walentyna waleran waleria walerian walery walgierz walid walker wallace walton wandrille wanesa warley wassim watson wava wawrzyniec waylon wayne
webster weldon wende wendell wessel westley weston whitney wiara wibke wiebke wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid wilfried
wilfryd wilhelmina wilhelmine willa willard willi willie willis willy wilma wilmer wilson wilton wincenty winfield winifred winnifred winona winston wirginia
wissam wissem witalis wladyslaw woodrow wyatt wyman xander xaver xaviere xenia xenophon ximena xochitl xzavier yacine yacouba yadira yael yaelle yago yahya
yakubu yamileth yamina yango yani yanis yann yanni yannic yannik yara yarah yaren yaretzi yaro yaron yasin yasmeen yasmin yasmina yasmine yasser yassin
yassine yassir yaya yazid yazmin yenthe yesenia yessenia yinthe ylan ylvi ylvie yoan yoann yoav yoel yogendra yoginder yohan yohann yolande yona yoni yoshiko
yosra yossef youcef youmna youna younes youness youri yousef yousra youssef youssouf ysaline yse ysee yseult yumi yuna yunus yvan yven yvette zabedeo zabina
zac zaccaria zaccheo zacharia zachariah zachariasz zacharie zache zachery zack zackary zackery zadig zaira zakaria zakariya zakary zakarya zana zander zane
zaneta zanita zanobi zara zaria zarina zayd zayneb zechariah zefiro zehra zeinab zelda zelie zelinda zella zelma zena zenaide zenebio zenobia zenobio zenone
zephirin zephyr zetico zetta zeynab zeyneb ziad zina zineb zinedine zion zita ziyad zoeva zoey zohra zoie zoila zoilo zola zora zosima zosimo zula zyad`
