/**
 * Words that end a name or are none: small words, and what people say after "I'm …" in a shop, in English, German, Spanish,
 * French and Polish. Folded: small letters without accents.
 */
const english = `gladly haha hahaha hehe aha oops whoops lovely ridiculous awful annoying terrible funny absolutely exactly perfectly seriously honestly import export
a about above access account accounts ac acc actually address advance afraid after again age agent ago all allergic
almost alone along already also always am an and angry annoyed another any anybody anyone anything apartment app apply appointment
are area aren't around arrive arriving as asking ask assist assistance assistant at available aware away back bad bank based be because
been before being beside best better between beyond big birthday block blocked book booked booking bored both bot break broken
brother business busy but buy buying by bye call called calling came can cancel cancelled can't cannot captain car card cash catering
cause chat chatting check checking chief child children city claim clear click client close cold come coming company complete
completely complaining computer concerned confirm confirmation confirmed confused connected contact contacting continue cook correct
cost could credit curious current currently customer customers daughter date dad day days dead dealing dear decided deciding definitely
deliver delivery depart departing deposit did didn't different dinner disappointed do doctor does doing done don't down driver driving
due during dying each early easy eat eating either else email emergency employee end engineer enough enquiring enter error even evening
ever every everyone everything exactly excellent excited existing expecting experiencing facing fake family fan far fast father feel feeling
few fill find finding fine finally finished first flexible flight flying food for forget forgot form forward free friend from frustrated full
fully further future gave get getting give given giving glad go going gone good goodbye got grateful great group guess guest had half
hai hii hiii helo hallo county happen happy hard has have haven't having he headed heading heard hello help helping hence her here hey hi him his hold home
hope hoping host hotel hotels hour hours house how however human hungry hurry hurt husband i i'd i'll i'm i've id idea if ill im important
in info information inquiring inside instead insurance intending interested internet into is isn't issue issues it it's its itself job
join joining just keep kids kind know last late later latest leaving left less let lets let's like likely line link list little live
living local located location lock locked login long longer look looking lost lot lots love low lunch mad made mail make making man
manager many married maybe me mean means meet meeting member message met mine minute minutes miss missing mistake moment money month months
more morning most mother moved moving mr mrs ms much mum mom must my myself name named names near need needing needs never new next nice night
no nobody none nope normal not nothing now number numbers of off offer office often oh ok okay old on once one online only open option
or order ordered ordering orders other others our ours out outside over own owner package paid pain party passenger passengers passport
password patient pay paying payment people per perfect perhaps permanent person personal phone pick pin pizza place plan planning please
pleased plus policy possible prefer preferred present pretty price pro problem problems product purchase purchasing question questions quick
quickly quite quote rather ready real really reason received receiving recently regarding regards registered related relative remember rent
renting reply reporting request reservation reserve response rest restaurant restaurants return returning ride right room running sad safe said
same satisfied save saw say saying school search searching seat second secure see seeking seem send sent seriously service
set several she shop short should show shy sick side since single sir sister sitting size sleeping small so social software some somebody
someone something somewhere son soon sorry sort speak speaking spouse ssn staff standing start started starting stay staying still stop
stranded street stressed student stuck such suffering super support supposed sure surprised table take taken taking talk talking team
tell terrible than thank thankful thanks that that's thats the their them then there there's these they thing things think thinking this those
though three through ticket tickets tied till time tired to today together told tomorrow tonight too total totally tourist town train
traveling travelling trip tried trouble true trust try trying two type ugh unable under unfortunately unhappy unsure until up update upset
urgent us use used user username using usually vegan vegetarian very via visit visiting wait waiting walking wanna want wanted wanting was
watching way we weather wedding week weekend welcome well went were what whatever what's when where whether which while who whole whom
whose why wife will willing wish with within without woman won't wonder wondering work worker working world worried worse would writing wrong ya
yeah year years yep yes yesterday yet yo you your you're yours yourself zip hmm hm uh um umm huh wow awesome cool lol plz pls thx tq thankyou
welcome mam madam maam dude guys buddy none nope yup
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
italian indian chinese mexican american english german spanish french polish british irish thai japanese korean asian european african
canadian australian turkish greek russian ukrainian dutch swedish portuguese brazilian muslim christian jewish
red blue green black yellow small medium large extra south north east west centre center central cheap expensive moderate moderately
economy business class window aisle visa mastercard paypal amazon google facebook whatsapp iphone samsung
sales marketing director developer nurse teacher designer architect lawyer accountant consultant founder ceo cto freelancer plumber electrician builder buyer retired
unemployed pensioner landlord tenant skip anonymous test testing secret private nevermind unknown visitor nurses senior junior head vice president purchasing procurement`

const german = `entschuldigung entschuldige entschuldigen perfekt super genau stimmt egal sicher klasse prima geschehen warte moment tschuss ordnung langweilig wirklich komisch schlecht ruf rufen ruft darf durfte liefert liefern habt magst kennst wisst gibts sagen machen macht kommen kostet
suche suchen schreibe rufe wurde hatte frage fragen bestellte geschrieben januar februar marz mai juni juli oktober dezember zusammen danken dank
aber alle alles als also am an arbeite auch auf aus bald bei beim bereits bestellen bestellung bin bitte bis bisschen brauche
da dabei damit danach danke dann daran das dass dein deine dem den denn der des die dies diese dieser dir doch dort du durch ein eine einem
einen einer eines einfach er erst es etwas euch euer fast fertig firma frage frau fur ganz gar geht gehe genau gerade gern gerne gestern
gibt gut guten habe haben hallo halt hat hatte herr heute hier hin ich ihm ihn ihnen ihr ihre im immer in interessiert ist ja jemand
jetzt kann kein keine kommt konnen konnte krank kunde kundin lange leider liebe mal man mehr mein meine meinen meiner mich mir mit mochte
morgen muss musste mude nach naja name nein neu nicht nichts nie noch nochmal nun nur ob oder ohne preis sauer schon sehr seid sein seine seit selbst
sich sicher sie sind so soll sollte sonst tag termin telefonnummer und uns unser unter unterwegs viel viele vielleicht vom von vor vorbei
wann war warum was weil weiter welche wenn wer werde wie wieder will wir wird wo wohne wurde zu zufrieden zum zur zuruck guter neuer neukunde
student studentin lehrer lehrerin geschaftsfuhrer geschaftsfuhrerin inhaber inhaberin selbststandig rentner rentnerin deutsch deutscher enttauscht gespannt dankbar froh montag dienstag mittwoch donnerstag freitag samstag sonntag`

const spanish = `perdon perdona disculpa perfecto exacto seguro quiza quizas jaja jajaja espera adios luego tienen tienes hacen venden reparan pueden podeis puedes cuesta cuestan abren envian prefiero
queria preguntar preguntaba saber pregunta consulta llamo escribo querria gustar buscando compre pedi recibi enero febrero marzo abril mayo junio julio septiembre octubre noviembre diciembre
ahora ahi al algo alguien alguna alguno alli antes aqui asi aun aunque bien buena buenas bueno buenos busco cada casa casi cliente clienta
como con correo cosa cual cuando cuanto cuenta dar de del desde despues dia dias dice dinero donde dos el ella en encantado encantada entonces era es esa ese eso
esta estaba estan estar estas este esto estoy fue gracias gran gustaria gusto ha hablo hace hacer hasta hay hola hoy igual interesado interesada jefe la las le lo
los mal manana mas me medio mejor mi mio mis momento mucho muchas muy nada necesito ni no nombre nos nosotros noches nueva nuevo nunca o
otra otro para parte pedido pero persona poco por porque precio puede puedo pues que quien quiero quisiera responsable saber se senor senora ser si
sido siempre sin sobre solo somos son soy su sus tal tambien tan tanto tarde tardes telefono tener tengo tiene toda todavia todo todos tu
tus un una uno unos usted va vale vegano vegetariano verdad vez vivo voy y ya yo espanol espanola mexicano argentino cansado cansada contento contenta
lunes martes miercoles jueves viernes sabado domingo autonomo particular estudiante profesor profesora director directora dueno duena`

const french = `pardon parfait exactement peut-etre attends attendez desolee quels quelles finalement laissez laisse tomber prenez vendez livrez ouvrez coute coutent prefere appelez rappelez bizarre
voulais aimerais souhaiterais cherchais recherche ecris appelle demande question janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
a ai ainsi alors apres assez au aucun aujourd'hui aussi autre aux avant avec avez avoir avons bah beaucoup besoin bien bon bonjour
bonsoir ca car ce cela celle celui ces cet cette chez cherche chose client cliente combien comme comment commande d'accord d'abord dans de deja
demain depuis des desole desolee deux dois donc dont du elle elles en encore enfin est et etait ete etes etre eu faire fait faut fois
grand gros hier il ils ici interesse interessee j'ai j'aimerais j'habite jamais je juste l' la le les leur loin lui ma mais mal merci mes mieux
moi moins mon monsieur madame ne ni nom non nos notre nous nouveau nouvelle on ont ou oui par parce pas passe peu peut peux plus plutot pour
pourquoi pouvez pres pret prete prix puis quand que quel quelle quelqu'un qui quoi rien sa sais salut sans sera ses seul seulement si sinon
son sont souhaite sous souvent suis sur ta tard te telephone tellement tes toi tous tout toute toutes tres trop tu un une va vais vers veux voici
voila voudrais vous vraiment y francais francaise content contente decu decue disponible fatigue malade vegetarien vegetarienne etudiant etudiante professeur directeur directrice gerant gerante retraite
lundi mardi mercredi jeudi vendredi samedi dimanche`

const polish = `przepraszam pomylka dokladnie pewnie super poczekaj chwila macie robicie wysylacie kosztuje kosztuja wole najlepiej wreszcie szkoda nudze
szukam szukalam szukalem pisze dzwonie pytanie chce chcialam chcialem zapytac dzieki dzieku styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
aby ale albo ani az bardzo bez bo bym byc byl byla bylo bylam bylem cena chce chcialbym chcialabym chyba ci cie co cos czy czyli dla do
dobra dobry dobrze dziekuje dzien dzis dzisiaj gdy gdzie go halo hej i ich ile im imie innego jak jaka jaki jakie jako ja je jednak jego jej jest jestem
jestesmy jeszcze jesli juz kiedy klient klientka klientem klientka kto ktora ktore ktory lub ma mam mamy mi mial mialam mialem mnie moge moj moja moje mojego mozna moze
mozliwe musze my na nad nam nas nawet nazwisko nic nie niech niestety nim no numer o od ok on ona oraz oto pan pana pani po pod polski
potrzebuje powiedziec pozdrawiam prosze przed przez przy raz rowniez sa sama sie skad sklep sobie ta tak taki takie tam te tego tej
telefon ten teraz tez to trzeba tu tutaj tych tylko tym u w we wiec wiem witam wlasnie wszystko wtedy z za zainteresowany zainteresowana
zadowolony zadowolona zamowic zamowienie ze zeby studentem studentka nauczycielem nauczycielka wlascicielem wlascicielka dyrektorem zmeczony znowu zwiazku strony
poniedzialek wtorek sroda czwartek piatek sobota niedziela`

export const commonWords: ReadonlySet<string> = new Set(
  [english, german, spanish, french, polish].flatMap((words) => words.split(/\s+/)),
)
