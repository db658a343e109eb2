import { moreGivenNames } from './words-given-names.ts'

/** Given names that are no words: what makes "im ricky" a name and "im late" none. Folded: small letters without accents. */
const western = `aaron abby abigail adam adele adrian adriana agatha agnes aidan aiden alan albert alberto alejandra alejandro alessandro alex
alexa alexander alexandra alexandre alexia alexis alfonso alfred alfredo ali alice alicia alina alison allan allen allison alvaro alyssa amanda
amber amelia amelie amy ana anais andre andrea andreas andres andrew andy angel angela angelica angelina anita ann anna anne annette annie
anthony antoine antonia antonio antony anya april arnold arthur arturo ashley astrid audrey aurelie ava axel barbara barry beatrice beatriz
ben benedikt benjamin bernard bernd bernhard beth betty beverly bianca bob bobby boris brad bradley brandon brenda brendan brian bridget
brittany brooke bruce bruno bryan caitlin caleb cameron camila camille carl carla carlos carmen carol carolina caroline carolyn carsten casey catherine
cathy cecilia cedric celine charles charlie charlotte chelsea cheryl chloe chris christian christiane christina christine christoph christophe
christopher cindy claire clara claudia claudio clement colin conor connor corinna craig cristian cristina curtis cynthia dagmar daisy damian damien dan dana
daniel daniela daniele danielle danny darren dave david dawn dean deborah debra delphine denise dennis derek diana diane diego dieter
dietmar dirk dolores dominic dominik dominique donald donna doris dorothy doug douglas duncan dustin dylan eddie edgar eduardo edward edwin
eileen elaine eleanor elena eli elias elisa elisabeth eliza elizabeth ella ellen ellie elodie emil emilia emilie emilio emily emma emmanuel enrique
eric erica erik erika ernest ernesto erwin esteban esther ethan eugene eva evan eve evelyn fabian fabien fabio fatima felicity felipe felix fernanda fernando fiona
florence florian frances francesca francesco francis francisco franck francois francoise franz fred freddie frederic frederik friedrich fritz gabriel
gabriela gabriele gabrielle gareth gary gavin geoffrey georg george georgia georgina gerald gerard gerardo gerd gerhard gertrud gilbert gillian gina
giovanni gisela giulia gloria gonzalo gordon graham greg gregor gregory guido guillaume guillermo gunter gustavo hannah hannes hans
harald harriet harry hazel heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut henri henry herbert herman
hermann hilary holger holly horst howard hugh hugo ian ignacio inga ingrid irene iris irma isaac isabel isabella isabelle ismael ivan jack
jackie jackson jacob jacqueline jacques jaime jake jakob james jamie jan jana jane janet janice janine jared jasmin jasmine jason javier jay jean
jeanne jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jessie jesus jim jimmy joan joanna joanne joaquin jochen joe joel joerg johan johann
johanna johannes john johnny johnson jon jonas jonathan jordan jorg jorge jose josef joseph josephine josh joshua juan juana judith judy julia julian juliana
julie julien juliette julio jurgen justin justine kai karen karin karina karl karla karsten kate katharina katherine kathleen kathrin kathryn
kathy katie katja katrin kayla keith kelly ken kenneth kerstin kevin kim kimberly kirsten klaus konrad kristen kristin kristina kurt kyle lara
larry lars laura lauren laurence laurent lawrence lea leah lena leo leon leonard leonardo leonie leslie lewis liam lidia lilian lillian lily linda
lindsay lisa lorena lorenzo lori lothar louis louisa louise luc luca lucas lucia lucie lucy luigi luis luisa luisa lukas luke lydia lynn
mackenzie madeleine madison maggie magdalena maik malcolm mandy manfred manon manuel manuela marc marcel marcela marco marcos marcus margaret
margarita margot maria mariana marianne marie marika marina mario marion marissa markus marlene marta martha martin martina martine marvin mary
mateo mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio max maxim maxime maximilian megan meike melanie melissa
melvin mercedes michael michaela michel michele michelle miguel mike milena miles miranda miriam mitchell mohamed mohammed molly monica monika
monique morgan moritz nadia nadine nancy naomi natalia natalie natasha nathalie nathan neil nicholas nick nicola nicolas nicole niels nigel
nikolaus nils nina noah noel noemi nora norbert norma norman oliver olivia olivier oscar oskar otto owen pablo paige pamela paola
pascal patricia patrick paul paula pauline pedro peggy penelope penny peter petra phil philip philipp philippe phillip pierre rachel rafael
rainer ralf ralph ramon randy raphael raquel raul raymond rebecca regina reiner reinhard renate rene ricardo richard rick ricky riley rita
rob robert roberta roberto robin rocio rodrigo roger roland rolf roman romain ron ronald ronny rory rosa rosalie rosemary ross roxanne roy ruben
rudolf rupert russell ruth ryan sabine sabrina sally salvador sam samantha samuel sandra sandrine sara sarah saskia scott sean sebastian sebastien
serena sergio shane shannon sharon shaun shawn sheila shelly shirley sibylle sidney siegfried silke silvia simon simone sofia sonia sonja
sophia sophie spencer stacey stanley stefan stefanie stella stephan stephane stephanie stephen steve steven stewart stuart sue susan
susana susanne suzanne sven svenja sybille sylvia sylvie tamara tania tanja tanya tara taylor ted teresa terry theo theodor theresa therese thierry thomas
thorsten tim timo timothy tina tobias todd tom tomas tommy toni tony tracey tracy travis trevor tristan tyler udo ulrich ulrike ursula ute uwe
valentin valentina valentine valeria valerie vanessa vera veronica veronika veronique vicente vicki vicky victor victoria vincent viola virginia virginie
viktor viktoria vivian volker walter wanda warren wendy werner wesley wilhelm william wolfgang xavier yannick yolanda yvonne yves zach zachary zoe`

const polish = `adrianna agata agnieszka aleksander aleksandra alicja andrzej aneta angelika anita antoni arkadiusz artur barbara bartek bartlomiej bartosz
beata blazej bogdan bogumila boguslaw bozena cezary czeslaw dariusz darek dawid danuta dorota edyta elzbieta emilia ewa ewelina filip franciszek
gosia grazyna grzegorz halina hanna henryk hubert ignacy irena iwona izabela jacek jadwiga jakub janina janusz jaroslaw jarek jerzy joanna jolanta jozef
julita justyna kacper kamil kamila karol karolina kasia katarzyna kazimierz kinga klaudia konrad krystian krystyna krzysztof kuba
lech leszek lukasz maciej magda maja malgorzata marcin marek mariola mariusz marzena mateusz michal mieczyslaw miroslaw monika natalia
nikodem norbert olga oliwia patrycja patryk pawel piotr przemek przemyslaw radek radoslaw rafal renata robert ryszard sandra sebastian slawomir
stanislaw stefan sylwester sylwia szymon tadeusz tomasz tomek urszula wanda weronika wieslaw wiktor wiktoria witold wlodzimierz wojciech wojtek
zbigniew zdzislaw zofia zuzanna zygmunt jedrzej fryderyk lucyna grazyna teresa`

/** Of countries whose languages we do not read, but whose people write to shops elsewhere. */
const neighbours = `aoife ciara declan eamon eoin grainne niamh oisin orla padraig roisin saoirse siobhan sinead
anders arne astrid bjorn britt eero eino esko frida gunnar hakan helmi henrik ingeborg jarmo jesper jukka kaisa kjell lasse liv magnus matti mikkel morten niklas ole olav paivi pekka rasmus riikka signe sigrid soren sanna tapio timo torben tuomas tuula ville
alzbeta bohumil dusan frantisek hana jiri jitka karel kveta ladislav lenka lubos marketa milos miroslav ondrej pavel pavla petr radka stanislava vaclav vlasta vojtech zdenek zdenka
alessia chiara davide domenico elisabetta enzo federica federico filippo giacomo giuseppe ilaria lorenzo matilde massimo paolo pietro raffaele rosalba salvatore silvana simona tommaso
begona blanca concepcion consuelo encarnacion esperanza gema ines inmaculada inigo itziar jimena lourdes macarena montserrat nerea nieves nuria pilar remedios rosario trinidad
afonso goncalo henrique joao joana leonor margarida nuno rui vasco
anneke annelies bart dirk femke gijs hendrik jeroen joost koen lieke maaike maarten marijke marloes pieter ruud saskia sjoerd thijs willem wouter
eleni giorgos katerina kostas nikos panagiotis yannis andrei bogdana cristina ioana mihai razvan balazs gabor istvan katalin laszlo zoltan dragan goran jelena jovana marko milica nenad zoran`

const world = `aarav abdul abdullah abhishek adil aditya afra ahmad ahmed aisha aishwarya ajay ajith akash akhil akshay aldrin amina amir amit amrita amruth anand ananya anil
anita anitha anjali ankit ankita anu anuradha anush aravind arif arjun arun aruna arvind asha ashok ashwin asif ayesha ayse ayyappan bala balaji bharat bharath bhavani chandra chandran charan chen
deepa deepak deepika devi dhanush dharani dinesh divya durga elango emre faisal farah fatih fathima fatma ganesh ganesan gautam gayathri geetha girish gita gokul gopal gopi gowri gowtham guru hamza
hari harini harish hasan hassan hema hemant hiroshi hussain ibrahim imran indira ismail jagadeesh jagan jamal janaki jaya jayanthi jeeva jhon jyothi jyoti kala kalai kalpana kamal kamala kannan karan
karthi karthick karthik karthika kartik kavin kavitha kavya kenji khalid kiran kishore krishna krishnan kumar kumara kumaran kumari kavi lakshmi lalitha latha latika lavanya lei lin ling logesh madhan madhavan madhu mahendra mahesh
maheswari mala malathi malini manasa mani manik manikandan manish manju manjula manoj mathan mayank meena meenakshi meera megha mehmet mei menaka ming mohamad mohan mohana mohit mugesh muhammad mukesh murali muralidharan murugan muruga mustafa muthu muthukumar
muthuraj nagaraj nandha nandhini nandini narayanan narendra nasser naveen neha nethaji nikhil nila nisha nishanth nithin nithya nitin nivetha omar padma pandi parvathi pavan pavi pavithra poorna pooja prabha prabhakar prabhu prabu
pradeep prakash pranav prasad prasanna prasanth prashant prathap praveen preethi prem prithvi priya priyanka puja pushpa radha raghu ragu rahul raj raja rajan rajendran rajesh rajini rajiv rajkumar raju ram rama ramachandran raman ramana
ramesh ramya ramu rani ranjith rashid ravi ravichandran rekha reshma revathi riya rohan rohini rohit rohith roja rupa sachin sai sakthi salim sandeep sandhya sangeetha sanjay sanjeev santhiya santhosh sara saran sarala saranya saravana
saravanan saroja sasi sasikala sathish sathya satish selva selvam selvi senthil shankar shanthi sharma shiva shivani shobana shreya shyam siddharth sindhu sita siva sivakumar sneha sonali soumya sowmya sridevi sridhar srini srinivas srinivasan subash
subha subramani sudha sudhakar sugumar suhas suji sujatha suman sumathi sundar sundaram sunil sunita suresh surya swathi swetha tamil tamilarasi tariq thamizh uma usha vaishnavi vanitha varun vasanth vasantha velu venkat venkatesh vidya
vignesh vijay vijaya vijayakumar vijaykumar vijay vikram vimal vinay vino vinod vinoth vishal vishnu viswanathan vivek wei xiao yamini yash yogesh yuki yusuf zahra zainab zeynep latif karim khan aydin burak cem ebru elif hatice kemal leyla murat selin zeynep
mei amaka chidi chinedu emeka folake ifeoma ngozi nkechi obinna kwame amara oluwaseun tunde thabo dmitri igor irina ivana katarina ludmila mikhail nikita oksana olena olga sergei serhii svetlana tatiana vladimir yulia yuri andriy taras anastasia bohdan`

const lastNames = `kim tom tim smith jones williams davis wilson taylor anderson thompson robinson harrison edwards roberts evans hughes phillips patel singh khan nguyen mcconnell mcdonald oconnor
garcia martinez rodriguez hernandez lopez gonzalez perez sanchez ramirez torres rivera gomez diaz ortiz morales gutierrez fernandez schmidt schneider fischer weber meyer maier wagner becker
schulz hoffmann hofmann neumann zimmermann kruger hartmann krause lehmann muller kowalski kowalska nowak wisniewski wisniewska wojcik kaminski kaminska lewandowski lewandowska zielinski zielinska
szymanski wozniak dabrowski kozlowski jankowski dubois durand moreau lefebvre fournier girard dupont rousseau rossi ferrari silva santos pereira kelly kenny billy terry jess joey nate`

const more = `blanka dominika felicja genowefa iga maryla miroslawa pola waldemar zenon zosia basia maciek piotrek krzysiek michalek staszek jurek iza krysia jola beatka renia gosia ania
anneliese antje barbel beate birgit britta detlef edeltraud eike elke frauke gabi hannelore hartmut heiner inge ingo jutta knut liesel ludger margit rudi rudiger steffi thekla torsten traudel uli
aitana aitor almudena asuncion belen borja charo encarna manolo milagros montse pascual vanesa capucine ghislaine ginette amandine
alfie aisling bertie bryony carly clive deirdre dermot dougal edie eilidh elspeth esme fergus fraser georgie iona jemima kirsty maisie mairi morag niall paddy poppy rhona rhys ruaridh
shauna shona sian tamsin tegan tilly verity winnie brayden keisha latisha nevaeh shaniqua skyler trevon nancy micky vicky`

/** Those that are also words or places, so that they need a capital letter or a question before them. */
const alsoWords = `mark will frank rich bill grace hope joy faith rose art may june summer autumn grant drew dale gene jade ruby pearl amber violet lance miles
chase hunter mason carter parker tucker ray sky sunny destiny chance pat sandy carry sue dawn paris london austin dallas madison sydney savannah charlotte chelsea houston diego
lincoln orlando geneva florence victoria georgia virginia carolina jordan israel chad china india kent lee angel jesus april ford harley mercedes
penny art van di mai son soon max ron roman max mini pro ma mo al ed ole jo bo ty lu cy mia paz ala nacho domingo concha ernst una santiago piers
cooper porter brooke kitty stone billie bailey river sage rusty buddy`

export const firstNames: ReadonlySet<string> = new Set(
  [western, polish, neighbours, world, lastNames, more, moreGivenNames, alsoWords].flatMap((names) =>
    names.split(/\s+/),
  ),
)

export const namesThatAreWords: ReadonlySet<string> = new Set(alsoWords.split(/\s+/))
