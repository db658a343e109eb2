// What people say they are: how they feel, what they do, where they are from. On folded text.

const english = `hungry nosy sleepy thirsty cranky picky lucky fussy clumsy dizzy moody chatty skint knackered peckish chuffed gutted grumpy jealous guilty lonely proud calm rude poor wealthy fit
catholic protestant hindu sikh buddhist atheist londoner texan parisian californian asthmatic coeliac celiac diabetic lactose colorblind colourblind deaf blind lefty newbie rookie beginner
barista barman barmaid bouncer carer caretaker cashier chef cleaner coach courier decorator drummer farmer florist freelance gardener grocer handyman janitor joiner journalist librarian
mechanic medic midwife musician nanny optician painter paramedic pastor pharmacist photographer pilot plasterer policeman postman potter priest professor programmer receptionist roofer
salesman scientist seamstress soldier solicitor surgeon surveyor tailor technician therapist trader trainer translator tutor undertaker vet waiter waitress welder writer
widow widower divorced overweight skinny bald tall ginger blonde brunette teenager toddler grandma grandpa granny nan mummy daddy bride groom witness refugee foreigner stranger
swede dane norwegian finn belgian swiss austrian czech slovak hungarian romanian bulgarian croatian serbian lithuanian latvian estonian israeli egyptian moroccan nigerian kenyan ghanaian pakistani bangladeshi filipino vietnamese`

const german = `hungrig durstig neugierig unsicher spat gesund bereit glucklich traurig wutend uberrascht erwachsen satt nervos stolz ratlos gestresst genervt erkaltet schwanger verheiratet ledig geschieden verwitwet
vegetarier vegetarierin veganer veganerin schuler schulerin fahrer fahrerin arzt arztin anwalt anwaltin landwirt koch kochin verkaufer verkauferin ingenieur ingenieurin programmierer programmiererin
pole polin osterreicher osterreicherin schweizer schweizerin turke turkin katholik katholikin allergiker allergikerin diabetiker diabetikerin asthmatiker mama papa oma opa blondine handwerker handwerkerin
schreiner schreinerin tischler backer backerin hausfrau hausmann pfleger pflegerin beamter beamtin gartner gartnerin erzieher erzieherin azubi privatperson anfanger anfangerin mieter mieterin vermieter vermieterin
friseur friseurin kellner kellnerin maler malerin dachdecker elektriker klempner metzger fleischer polizist polizistin sanitater buchhalter buchhalterin architektin freiberufler arbeitslos witwe witwer stammkunde interessent`

const spanish = `feliz triste enfermo enferma alto alta bajo baja rubio rubia moreno morena joven viejo vieja soltero soltera casado casada viudo viuda divorciado divorciada diabetico diabetica celiaco celiaca vegano vegana
catolico catolica madrileno madrilena andaluz andaluza catalan catalana gallego gallega vasco vasca valenciano valenciana camarero camarera cocinero cocinera enfermero enfermera medico medica abogado abogada ingeniero ingeniera
maestro maestra jubilado jubilada fontanero electricista carpintero carpintera musico musica artista escritor escritora periodista policia bombero bombera taxista repartidor repartidora curioso curiosa indeciso indecisa
desesperado desesperada socio socia dependiente dependienta peluquero peluquera panadero panadera pintor pintora albanil jardinero jardinera agricultor ganadero conductor conductora contable arquitecta funcionario funcionaria
embarazada alergico alergica hambriento hambrienta preocupado preocupada enfadado enfadada listo lista peruano peruana chileno chilena colombiano colombiana venezolano venezolana cubano cubana italiano italiana`

const french = `heureux heureuse triste malade celibataire marie mariee veuf veuve divorce divorcee diabetique allergique vegan catholique parisien parisienne breton bretonne lyonnais lyonnaise marseillais serveur serveuse cuisinier cuisiniere
infirmier infirmiere medecin avocat avocate ingenieur ingenieure instituteur institutrice plombier electricien menuisier musicien musicienne artiste ecrivain journaliste policier policiere pompier chauffeur livreur livreuse
impatient impatiente curieux curieuse indecis indecise desespere desesperee ravi ravie abonne abonnee presse pressee perdu perdue vieux vieille jeune enceinte affame affamee inquiet inquiete enerve enervee
coiffeur coiffeuse boulanger boulangere peintre macon jardinier jardiniere agriculteur agricultrice comptable fonctionnaire vendeur vendeuse assistante architecte debutant debutante locataire proprietaire belge suisse quebecois italien italienne espagnol espagnole allemand allemande`

const polish = `glodny glodna ciekawy ciekawa pewny pewna spozniony spozniona chory chora zdrowy zdrowa wolny wolna zajety zajeta samotny samotna gotowy gotowa szczesliwy szczesliwa smutny smutna wsciekly wsciekla zly
rozczarowany rozczarowana zaskoczony zaskoczona wdzieczny wdzieczna dorosly dorosla wegetarianka wegetarianinem weganka weganinem uczniem uczennica kierowca lekarzem lekarka prawnikiem prawniczka emerytem emerytka rolnikiem
kucharzem kucharka sprzedawca inzynierem programista programistka polakiem polka niemcem niemka ukraincem ukrainka katolikiem alergikiem fanem fanka mama tata babcia dziadkiem blondynka przeziebiony przeziebiona uczulony uczulona
swiadomy swiadoma niezdecydowany niezdecydowana ksiegowa ksiegowym pielegniarka fryzjerka fryzjerem mechanikiem elektrykiem hydraulikiem malarzem stolarzem piekarzem policjantem strazakiem urzednikiem freelancerem wdowa wdowcem ciezarna`

/** Words that somebody is rather than is called. */
export const peopleWords: readonly string[] = [english, german, spanish, french, polish].flatMap((words) =>
  words.split(/\s+/),
)
