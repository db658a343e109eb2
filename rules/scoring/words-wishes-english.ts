import type { WishWords } from './words-wishes.ts'

// On folded text without punctuation inside a clause.

const count = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d+'
const want =
  "want(?:s|ed)?|wanna|would like|i'd like|we'd like|id like|like|love|need|wish|looking|ready|going|happy|interested|prefer|hoping|willing|possible|able|request|how|where|way|i'll|i will|i'd|can|could|will|would|may|let me|let's|lets|please|pls|just|to"
const filler = 'i|we|you|me|please|to|in|also|still|directly|really|just|now|again'

/** Between "I want" and the thing; words that make something else of it end the search. */
const gap =
  '(?:(?!(?:my|your|his|proof|copy|status|help|fix|update|cancel|check|change|close|with|about|reset|for|to|return|refund|replacement|issue|problem|know|information|info|bill|number|prices?|quote|list|on|of)\\b)\\S+ )'
const goods =
  '(?:pizzas?|burgers?|cheeseburgers?|sandwich(?:es)?|fries|salads?|sodas?|cokes?|cola|lemonades?|coffees?|drinks?|meals?|combo|cakes?|(?:cable|internet|broadband|wifi|tv|fib(?:er|re)|phone|mobile|data)(?: (?:services?|connections?|plans?|packages?|lines?))?|(?:new|gb) (?:services?|connections?|plans?|packages?|lines?|policy|insurance)|connections?|subscriptions?|memberships?|keyboards?|laptops?|instruments?|shirts?|dress|shoes)(?! (?:numbers?|bill|id|is|was|has|not|issue|problem|password|banking))'
const seats =
  '(?:table|room|tickets?|ride|cab|taxi|uber|lyft|flight|train|bus|hotel|appointment|reservation|booking|demo|trial|viewing|consultation|meeting|tour|rental car|test drive)(?! (?:numbers?|id|station|stop|status|refund|confirmation|change))'
const person =
  '(?:humans?|persons?|people|someone|somebody|anyone|agents?|representatives?|rep|advisors?|advisers?|managers?|supervisors?|operators?|salesperson|salesman|sales|colleagues?|employees?|staff|team|experts?|specialists?|service|support|owner)'
const prices =
  "(?<!(?:overhead|admin|administrative|operating|administration) )(?:price|prices|pricing|price ?list|costs?|fees?|rates?|fares?|charges?|quote|quotes|quotation|estimate)(?! (?:range|difference is|was|card|is (?:no|not|fine|ok)|(?:range )?does|doesn't))"

const gives =
  "(?:i(?:'ll| will|'d| would| can| could| want| choose| decided| agree| wish|'m| am)|ill|id|im|would|we'll|let's|lets|let me|happy|glad|gladly|happily|willing|going|gonna|will) (?:(?:to|be|able|also|just|probably|definitely|surely|absolutely|like|love|happy|willing|glad|gladly|happily|going|try|and|rather|certainly|agree|then|most likely) ){0,5}"
const money =
  '(?:\\$ ?(?!0+(?:\\.0*)?(?![.\\d]))[.\\d]+|(?!0)[.\\d]*\\d ?(?:\\$|dollars?|cents?|usd|bucks)(?![a-z])|(?:a|one|two|five|ten|fifty|all|half) (?:my |of my |the )?(?:dollars?|bucks?|cents|payment|bonus|portion|half))'
const notNow =
  '(?! (?:\\S+ ){0,4}(?:in the future|another time|later|next time|some ?day|sometimes?|annually|monthly|usually|elsewhere|anything|nothing|\\$ ?0(?![.\\d])|zero|locally|if i|my time|blood|clothes|to other)(?![a-z]))'

/** A day by which something has to be there; a mere hour is rather that of a train. */
const deadline =
  "(?:(?:(?:mid|late|early|the|our|my|his|her) )*(?:christmas|xmas|easter|thanksgiving|hanukkah|new year(?:'?s)?|halloween|valentine\\S*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|end of|holidays|wedding|birthday|party|opening|move|weekend|\\d{1,2}(?:st|nd|rd|th))|next (?:week|month|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|tomorrow)(?![a-z])"
const byDay = `(?:by|before|in time for|no later than) (?:the )?${deadline}`
const pieces =
  '(?:it|this|that|them|these|those|both|everything|one|(?:the|this|these|those) (?!refund|money|train|taxi|flight|bus|room|booking|appointment|answer|reply|quote|invoice|receipt|payment|card|account)\\w+)'

/** What follows "call me" where it asks for a call; a name follows where it says what one is called. */
const call = `(?: (?:[+\\d-]|(?:back|please|pls|plz|on|at|when|whenever|if|as soon|asap|tomorrow|today|tonight|later|now|soon|this|next|in|after|before|between|around|about|within|during|until|once|then|again|instead|directly|first thing|any ?time|some ?time|straight|right|urgently|immediately|quickly|here|there|from|with|to|and|or|so|for|re|regarding|because|thanks|thank you|thx|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|noon|midday|over the|my (?:phone|mobile|cell|number|landline)|by (?:phone|\\d|noon|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the))(?![a-z]))|$)`

export const english: WishWords = {
  price: {
    words:
      'price prices priced pricing cost costs fee fees rate rates fare fares charge charges much quote quotes quotation estimate discount discounts offer offers coupon promo promos promotion deal sale cheaper cheap pricey expensive lower promotions deals coupons',
    phrases: [
      '(?<!(?:know|knew|see|understand|matter) )how much(?= (?:is|are|does|do|for|would|will|it|they|the|a|an|per|cost|should|to)(?![a-z]))(?! (?:is|are|do|does|will|would|did) (?:in|left|my|owed|i|me|money|you (?:want|willing|have|like|think|give|donate|plan|know|make)|(?:the |my )?(?:\\w+ )?(?:balance|refund))(?![a-z]))(?! (?:are you|of (?:the|my|your)|does the \\w+ (?:keep|make|spend|get|take)|(?:\\S+ ){1,4}(?:left|refunded|remaining|returned|get back)))',
      'how much$',
      `(?:what|what's|whats|which|tell|(?:may|can|could) i know|(?<!(?:i|we|already|they) )know|need|needed|want|just|include|would like|'d like|also like|give|send|get|have|see|show|wonder\\w*|check|find|asking|ask|about|list|is there|are there)(?: (?!no |charged)\\S+){0,9}?(?<! no) ${prices}`,
      `^(?:and |the |total |your |its |a |price |also )*${prices}(?: please| pls| list| (?:for|per|of) \\S+(?: \\S+){0,4})?$`,
      '(?:does|do|will|would|could) (?:it|this|that|they|these|one|the \\w+) cost|what (?:\\S+ ){1,8}?costs?(?! (?:you|effective))',
      '(?:any|is there a|are there|get a|have a|give me a|offer|is|are|special|student|got a|for a|do you do) (?:\\w+ ){0,2}(?:discounts?|deals?|offers?|coupons?|promo|promotions?|sale)|discounts? (?:for|on|available|if)|(?:coupon|promo) code|on sale',
      '(?:anything|something|any|one|options?|find|is there|are there|have|got|get it|make it) (?:\\w+ ){0,2}cheaper|(?<!the )cheaper (?:one|option|price|plan|rate|way|alternative)s?|(?:some|any|a|get|have) lower (?:price|rate|cost|fare|fee)s?|(?:reduce|lower|adjust|negotiate) the (?:cost|price)',
      '(?:is|are) (?:it|that|this|they|the \\w+) (?:\\w+ )?(?:expensive|cheap|pricey)|do you charge|what do (?:you|they) charge',
      'quote (?:for|please|on)|(?:a|free|insurance) quot(?:e|ation)',
    ],
    unless: '(?:charged|paid|refund\\w*|wrong|since|because of|waive\\w*) (?:\\S+ ){0,4}$',
  },
  buy: {
    words:
      'buy buying purchase purchasing order ordering checkout subscribe enrol enroll sign signup sing take apply open pay rent please have donate donating donation contribution contribute pledge give giving choose choosing settle match how about spare half do pizza pizzas burger burgers cheeseburger sandwich sandwiches fries salad salads soda sodas coke cokes cola lemonade lemonades coffee coffees drink drinks meal combo cake cakes cable internet broadband wifi tv fiber fibre phone mobile data service services connection connections plan plans package line lines policy insurance subscription membership keyboard keyboards laptop laptops instrument instruments shirt shirts dress shoes add cart basket one these those',
    phrases: [
      `(?:${want}) (?:(?:${filler}) ){0,4}(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?(?! (?:status|number|numbers|id|no|confirmation|history|details|is|was|has|hasn't|arrived|i placed|that|yet|#\\S+|today that))|checkout|subscribe|sign(?:ing)? ?up|enroll?|rent(?! (?:is|was))|take it(?! (?:under|as|easy|from|that|slow|you|to))|take (?:${count}|both)(?! (?:minutes?|hours?|days?|weeks?|min|buses|trains|people)))`,
      `\\d+ \\w+ i (?:want|need|would like) to (?:buy|purchase|order)|(?<!(?:i|we|did|you|they|people) )buy (?:it|one|this|that|these|the|a|some|two|\\d+)|^(?:ok |okay |yes |sure |please |just )*buy(?: now| it)?$|place (?:an|my|another|a new) order|add (?:it|this|that|one|two|\\d+) to (?:my|the) (?:cart|basket)|i(?:'ll| will) take (?:it|the|this|that|both|them|these|those)(?! (?:to heart|under|from|as|easy)|(?:\\w+ )?(?:bus|train|taxi|flight|cab|look|tour|chance|time|rest|test|course|subway|car|from|there))|i(?:'ll| will) have (?:a|the|one|two)(?! (?:look|think|chat|go|question|word|read|few|lot|bit))|where (?:can|do) i pay|(?:can|how (?:can|do)) i pay(?! (?:my|the|off|a|for my) )|get one of`,
      `(?:want|wants|wanna|need|would like|i'd like|i 'd like|i like|id like|i'll have|i will have|can i (?:have|get)|could i (?:have|get)|get me|give me|i'll take|take|add)(?: to)?(?: have| get| add| order)? ${gap}{0,5}?${goods}`,
      `i(?:'d| would) like (?:to get|to have)?(?: ?(?:a|${count})) (?!table|appointment|room|demo|call|question|human|quote|price|meeting|viewing|visit|refund|reservation|taxi|ride|hotel|train|flight|bus|ticket|restaurant|place|copy|receipt|response|reply|list|doctor|seat|night|star)\\w+(?: \\w+){0,6} please`,
      `(?:i|we)(?:'d| would)? (?:like|love|want|need) (?:${count}) (?:more )?of (?:these|those)(?! (?:to (?:try|see|look)|shown))`,
      '(?:sign(?:ing)? ?up|subscribe|enroll?) (?:for|to|new|with)|(?:sign|sing) me up|open (?:a|an|another|a new) (?:\\w+ ){0,3}account|apply(?:ing)? for (?:\\w+ ){0,3}(?:loan|mortgage|card|credit|insurance|policy|membership|account)|(?:switch|upgrade) to (?:the|your|a) (?:\\w+ ){0,2}(?:plan|tier|package|version|subscription|membership)|take out (?:a|an) (?:\\w+ ){0,3}(?:policy|loan|insurance|mortgage|subscription)',
      `${gives}(?:donate|contribute|pledge|make a (?:small )?(?:donation|contribution))${notNow}|interested in (?:donating|making a donation)|(?:definitely|gladly|happily) donate${notNow}`,
      `(?:donate|give|contribute|pledge|choose|choosing|spare|settle on|how about|match(?: the)?|(?:i'll|i will|i can|let's|lets) (?:do|go with)) (?:(?!to|for|in|you)\\w+ ){0,2}?(?:${money}|half|my (?:whole |entire |full )?(?:payment|bonus|reward))${notNow}`,
      '(?:how|where) (?!much|many)(?:\\S+ ){0,3}(?:i|we|to) (?:\\S+ )?(?:donate|(?:make|give) (?:a|the|my) donation)|how do you donate|(?:procedure|process|way|link|website|page) (?:\\S+ ){0,3}donat(?:e|ing|ion)|donation process',
    ],
    unless:
      '(?:cancel\\w*|return\\w*|refund\\w*|exchange|change|modify|track|about|status of|prices?|costs?|fees?|already|never|usually|before|if|when|why|whether|you|they|people|used to|others|everyone|sometimes|often|instead of|reluctant|wish i|likely|sure|asking|who|not) (?:\\S+ ){0,3}$',
  },
  book: {
    words:
      'book booking reserve reserving scheduling arranging time times reservation reservations schedule arrange make set table tables room rooms seat seats ticket tickets ride cab taxi uber lyft flight train bus hotel appointment appointments demo trial viewing viewings view see visit tour consultation meeting rental test drive showroom come drop slot slots try',
    phrases: [
      `(?:${want}|help me|go ahead and|will|would|you|and|yes|sure|ok|okay|then|now) (?:(?!(?:my|your|the|cancel|change|modify|check|update|confirm|about|with|had|have|was)\\b)\\w+ ){0,2}?(?:(?<!(?:a|the|this|that|my|your|good|of|read|his|her|next) )(?:book|reserve|schedule|arrange)|(?:book|reserv|schedul|arrang)ing|make (?:me |us )?(?:a|an|the|my|another|that) (?:\\w+ )?(?:booking|reservation|appointment)|set up (?:a|an|the) (?:\\w+ )?(?:call|demo|meeting|visit|viewing|appointment))(?! (?:shops?|stores?|clubs?|shelf|title|id|number|is|was))`,
      '^(?:\\w+ ){0,2}?(?<!(?:a|the|this|that|my|your|good|of|read|his|her|next) )(?:book|reserve|schedule) (?:a|an|the|me|it|one|that|this|for|us|them|\\d|two|on|now|please)|^(?:please |pls )?(?:book|reserve)(?: it)?$|book (?:it|that|this|them|one)(?= (?:please|pls|for|now|then)|$)|^(?:\\S+ ){0,3}?make (?:me |us )?(?:a|an|the|that|another) (?:\\w+ )?(?:reservation|booking|appointment|visit)|try booking|set (?:me )?(?:up )?(?:that|a|an|the|this) (?:\\w+ ){0,2}(?:appointment|meeting|demo|viewing)',
      `(?:want|wants|wanted|wanna|needs?|needed|would like|i'd like|id like|like|looking for|get me|call me|find me|get|send|send me|give me|require|(?:can|could|may) i have|looking to (?:get|have))(?: to)?(?: get| have| find| take| hire| see)? (?:a|an|another|some|${count}) ${gap}{0,3}?${seats}`,
      `(?:table|room|seat)s? for (?:${count}|tonight|tomorrow|us|me)(?! (?:is|was))`,
      '(?:any|another|an earlier|earliest|next|first available|schedule an|get an|make an|set an|for an|(?:can|could|may) \\w+(?: \\w+)? have an) (?:\\w+ )?(?:appointment|viewing|reservation)s?|(?:appointments?|slots?|tables?|rooms?|viewings?|times?) (?:free|available|left|open)(?! ?(?:parking|wifi|internet))|(?:free|available|open) (?:slots?|times?|tables?|rooms?|appointments?)',
      '(?:a|the|your|free|live|product|get|see|have|want|request) demo|demo (?:please|call|of)|test drive|site visit|showroom|free (?:trial|consultation)|come by|come (?:in )?(?:and|to) see|(?<!(?:i|to) )visit (?:you|your|the shop|the store|the showroom)|(?:can|could|like to|want to) (?:i )?(?:visit|drop by)|try it on',
      '(?:like|love|want|can i|could i|come|schedule|arrange|wish|hoping|looking|need|possible) (?:\\w+ ){0,3}?(?:see|view|tour|visit|viewing) (?:\\S+ ){0,4}?(?:apartments?|flat|house|property|studio|place|shop|store|showroom)(?! (?:wi|has))',
      '(?:call|order|get|grab|hail) (?:me |us )?(?:a|an) (?:\\w+ )?(?:cab|taxi|uber|lyft|ride)|(?:proceed with|make|complete) (?:the|this|that) (?:booking|reservation)',
    ],
    unless:
      "(?:chang(?:e|es|ing)|modif\\w+|cancel\\w*|check\\w*|updat\\w+|upgrad\\w+|mov(?:e|ing)|resched\\w+|about|with|regarding|status of|already|i've|(?<!(?:you|they|u) )(?:have|had)|missed|existing|upcoming|previous|my) (?:\\S+ ){0,3}$|(?<!(?:see|ask|know|wonder|wondered|wondering) )if (?:i|you|we) (?:\\w+ )?$",
  },
  delivery: {
    words:
      'deliver delivers delivered delivery ship ships shipped shipping shipment postage dispatch dispatched stock store sold available availability any anything have carry sell offer got left lead collect pick pickup soon fast quickly when long there what else know which check find looking search see look asking need needed get make made making build built cut produce custom customised customized bespoke tailor',
    phrases: [
      '(?:do|does|can|could|will|would|when|how|possible)(?: (?!not|my|order)\\S+){0,4}? (?:deliver(?:ed|s)?|ship(?:s|ped)?|dispatch(?:ed)?)(?! (?:my|the) order| yet)|ship (?:to|overseas|abroad|internationally|within)|deliver(?:s|ies)? (?:to|it|on|within|in)|ships? (?:to|in)',
      '(?:want|need|like|offer|offers|have|get|free|home|express|next[- ]day|same[- ]day|international|any) (?:\\w+ )?(?:delivery|shipping)(?! (?:address|guy|man|driver|failed|was|has|is late|issue|problem))|(?:delivery|shipping) (?:times?|costs?|charges?|fees?|options?|available|possible|dates?|to|price|policy)|(?:how long|when|what|whats|how much|is|are|do|does|can|about)(?: (?!my|issue|problem|with)\\S+){0,5}? (?:delivery|shipping|shipment|postage)(?! (?:address|guy|man|driver|failed|was|has))',
      '(?:in|back in|out of) stock|sold out|any left|lead time|click and collect|can i (?:pick (?:it|them) up|collect (?:it|them))|in[- ]store pick-?up',
      "(?:do|does) (?:you|u|they|y'all|(?:your|the) (?:shop|store)) (?:still |also |currently |guys )?(?:have|sell|carry|stock|offer|got)(?! (?:(?:a|any|an|your|more|enough|some|my|the|other|further|additional|to|of|good|it on) ){0,3}(?:minute|moment|second|idea|email|phone|number|questions?|name|plans|recommend\\w*|suggest\\w*|preferences?|information|info|details?|wifi|wi-fi|parking|internet|breakfast|pool|account|orders?|records?|access|kids|siblings|brothers|sisters|parents|secrets?|dreams?|feelings|girlfriend|boyfriend|hobb(?:y|ies)|favou?rites?|jokes?|children|pets|dogs?|cats?|family|friends?|problems?|website|address|fun|time for|to|said))",
      'got (?:this|it|these|that|any) (?:\\S+ ){0,3}?(?:in|left)|have you got(?! (?:(?:a|any) )?(?:minute|moment|second|idea|kids|children|questions?))',
      '(?:is|are) there (?:still |also )?(?:any|a|an|some|one|other|more|another)(?! (?:(?:\\S+ ){0,3}?(?:ways?|info|information|newsletter|chances?|problems?|issues?|fees?|charges?|costs?|reasons?|someone|somebody|anyone|possib\\w+|things?|anything|phone|numbers?|wifi|parking|internet|discounts?|limit|difference|website|link|else|updates?|risk|deals?|penalty|entrance|need|minimum|maximum|person|human|agent|process|restrictions?|policy|extra|delay|weather|rain|flexibility|layover|smoking|duplicates?|department|specific person|warranty|guarantee|return|app|form|manual|catalogue|dress code)(?![a-z])))',
      "any (?:\\S+ ){0,3}?(?:available|left|in stock)|(?:is|are|anything|something|what's|what is|whats|see if|check if|know if|find|still|check|when)(?: (?!i |i'm|he|she)\\S+){0,5}? available(?! (?:to|for) (?:talk|chat|you))|(?:check|about|what|any|know|your|the|have) (?:\\w+ ){0,2}availability",
      '(?:what|which) (?!information|info|details|kind of information|else|do |does |is |time|type of help)(?:\\S+ ){1,4}?(?:(?:do|does) (?:you|they) (?:have|sell|carry|offer)|have you got|are there|are available)',
      'do you know (?:of )?any (?:other |good )?(?!way|info|reason|about)|^(?:and )?any other (?!way|questions?|thing|people|info|suggest|recommend|idea|day|date|time|charit|organi)\\w+|what else (?:is (?:there|available)|do you have)|(?:any|some|what|is there|are there) other (?!way|questions?|thing|people|info|organi|charit)\\w+ (?:in|on|available|near|at|for|that|with|there)|(?:check|look|search|see|asking|whether|if)(?: again)? (?:for any|(?:if |whether )?(?:you have|you sell|they have|there are|there is) (?:any|a|an))',
      `(?:(?:i|we)(?:'ll|'d| will| would| do| really| also)* )?(?:need|needed|must have|(?:have|get|receive|make|finish|deliver|send)) ${pieces} (?:here |ready |done |delivered |there )?${byDay}`,
      `(?:(?:i|we)(?:'d| would|'m| am| are)? (?:want|need|like|love|after|looking for) (?:\\S+ ){0,2}?)?(?:custom(?:i[sz]ed)?[- ](?:sizes?|lengths?|widths?|heights?|depths?|dimensions|measurements|colou?rs?|finish|made|build|orders?|versions?)|made[- ]to[- ](?:measure|order)|bespoke|tailor[- ]made|(?:make|build|cut|produce) (?:it|one|this|that|them|these|the \\w+(?: \\w+)?) (?:in|at|with|to) (?:an? )?(?:\\S+ )?(?:\\d+|length|size|width)(?! ?(?:am|pm|o'clock)))`,
      '(?:when|how soon|how fast|how quickly)(?: \\w+)? (?:can|could|would|do|will) (?:i|we|you) (?:\\w+ )?(?:get|have|receive|expect|deliver|ship)|how long (?:does|will|would|is|to|for|until|before)(?: \\w+){0,5} (?:arrive|get here|ship|shipping|deliver|delivery)',
    ],
    unless:
      "(?:issues?|problems?|hasn't|has not|haven't|was|were|been|on|i|since|where|your system|if) (?:\\S+ ){0,2}$|my (?:\\S+ )?$",
  },
  person: {
    words:
      'human humans person people someone somebody anyone agent agents representative representatives rep advisor advisors adviser advisers manager managers supervisor supervisors operator operators salesperson salesman sales live colleague colleagues employee employees staff team expert experts specialist specialists service support owner call callback ring phone contact touch',
    phrases: [
      `(?:(?:talk|speak|chat)(?:ing)?|connect(?:ing|ed)?|transfer(?:ring|red)?|pass|switch|escalate|forward|hand|put|contact|reach) (?:(?:me|us|this|i|directly|over|through|out) ){0,3}(?:(?:to|with) ){0,2}(?:(?:a|an|the|your|some|any|my|another|one of your) )?(?:(?:real|actual|live|human|sales|customer|support|service|care) ){0,2}${person}(?! (?:id|room|table|name|working))`,
      '(?:someone|somebody|anyone|a person|anybody) (?:else )?(?:there )?(?:that |who )?(?:i|we) (?:can|could|might) (?:speak|talk|call)|(?:want|need|get|have|is there|are there|give me|like|prefer|see|request) (?:to have |to get |me )?(?:(?:a|an|the|any|some) )?(?:(?:real|actual|live|human|support) ){0,2}(?:human|agent|representative|real person|live person|actual person|operator|advisor|customer service|salesperson)(?! (?:being|rights?|error|like))|(?:want|need|like|ask|asking|request|get me) (?:to see )?(?:for )?(?:a|an|the|your) (?:manager|supervisor)',
      `^(?:human|agent|operator|representative|real person|live agent|a human|person|customer (?:service|support)|support agent)(?: please| pls| now)?$|real (?:human|person)|live (?:agent|chat|person|support)|(?<!(?:friends|people|everyone|everybody|mates|family|they|did you|you|why did you) )(?:call|ring|phone) me(?=${call})|give me a (?:call|ring)|(?:a|please|request|want|need|get|have) (?:\\w+ )?call ?back|call ?back (?:please|request)|(?:can|could|will|would) (?:someone|somebody|anyone|anybody|you) (?:please )?(?:(?:call|ring|phone)(?! (?:me|a|an|us|it|my|the|him|her)(?!${call}))|contact me)|(?:(?:can|could|may) (?:i|we) (?:get|have)|i(?:'d| would) (?:like|appreciate)|expecting) a (?:phone )?call(?! (?:cent|with)\\w*)|have (?:someone|somebody) (?:call|contact)|get in touch with me`,
    ],
    unless: '(?:already|told|said|tried|i was|have been|had|spoke|are you|is this|am i) (?:\\S+ ){0,3}$',
  },
}
