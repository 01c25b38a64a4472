/**
 * General English word lists of the phrase chunker: nothing here belongs to a
 * field or to a corpus.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Function words: articles, pronouns, prepositions, conjunctions, auxiliaries, quantifiers. */
export const FUNCTION_WORDS: ReadonlySet<string> = words(`
a an the this that these those such each every either neither both all any some no none another other others same
i we you he she it they me us him her them my our your his its their mine ours yours theirs one ones oneself
myself ourselves yourself himself herself itself themselves who whom whose which what whatever whichever whoever
when where why how whether while whilst whereas although though because since unless until if then else than
and or but nor so yet for of in on at by to from with without within into onto upon over under above below between
among amongst through throughout during before after across against along around about behind beside besides beyond
despite except inside outside near off out per toward towards up down via versus vs like unlike as amid
is are was were be been being am isn't aren't wasn't weren't has have had having hasn't haven't hadn't
do does did doing done don't doesn't didn't can cannot can't could couldn't may might must shall should shouldn't
will won't would wouldn't ought need needs not n't it's that's there there's here let let's we've we're they're
i.e e.g etc et al ie eg viz cf resp aka ibid
many much more most few fewer less least several various numerous enough plenty lots lot couple dozens hundreds
thousands millions billions half two three four five six seven eight nine ten eleven twelve twenty hundred thousand
million billion zero once twice thrice
also even just only still too very quite rather almost already always never often sometimes seldom rarely again ago
away back ever else far further furthermore moreover however therefore thus hence thereby therein whereby wherein
nevertheless nonetheless otherwise instead meanwhile indeed perhaps maybe now nowadays today soon later earlier
together apart ahead altogether afterwards beforehand thereafter hereby herein thereof likewise accordingly
according due owing regarding concerning considering given including excluding following depending
respective well better best worse worst yes ok okay please thanks
first second third fourth fifth last next previous former latter secondly thirdly firstly lastly finally
much-needed so-called state-of-the-art well-known up-to-date in-depth up-to long-standing ever-growing ever-increasing
`);

/**
 * Verbs of academic prose whose every form breaks a phrase, by base form.
 * Words that are as often nouns (use, design, model, test, train) are not here.
 */
const BREAKING_VERBS = `
accelerate accommodate accompany accomplish achieve acquire adapt add address adopt advance advocate affect aim alleviate allow
analyse analyze answer anticipate appear apply approximate argue arise ask assert assess assist assume attain attempt
attract augment avoid become begin believe benefit boost bring broaden build calculate call capture carry categorize cause characterise
characterize check choose circumvent claim clarify classify collect combine come compare complement compose comprise compute conclude
conduct confirm consider consist constitute construct contain continue contribute converge convert convey
correspond create deal decide decrease deduce deem define degrade deliver demonstrate denote depend depict deploy derive
describe deserve detail detect determine develop devise differ discover discuss display distinguish divide draw drive
ease eliminate elucidate embed emerge emphasise emphasize employ enable encompass encounter encourage enhance enlarge ensure
entail equip establish estimate evaluate evolve examine exceed exhibit exist expand expect explain exploit explore
expose express extend extract facilitate fail fall feature fill find focus follow form formalise formalize formulate foster
furnish gain gather generalise generalize generate get give go grow guarantee guide handle help highlight hinder hold identify illustrate
impede implement imply impose improve incorporate increase incur indicate induce infer influence inform inherit inspire instantiate
integrate intend introduce investigate involve justify keep know lack lead learn lend leverage lie limit list maintain make manage
match maximise maximize mean meet mention minimise minimize mitigate modify motivate move necessitate note observe obtain occur offer
operate optimise optimize organise organize outline outperform overcome perform permit pertain play point pose possess
postulate predict prefer present preserve prevent proceed produce promise promote prompt propose prove provide publish pursue put
raise reach realise realize receive recommend reduce refer refine relate relax rely remain remove render replace report represent require
resolve restrict result retain reveal review run satisfy save say see seek seem select serve set settle show simplify solve specify
speed start state strive study suffer suggest suit summarise summarize surpass surround surmount survey sustain synthesise synthesize
tackle tailor take target tend think transform treat turn undergo understand undertake unify update use utilise utilize
validate vary verify view want work write yield
accept adjust afford aid alter articulate assign attend behave break buy bypass circumscribe collaborate compensate comprehend
concentrate cope decouple deepen democratise democratize differentiate disclose discriminate elevate elicit empower engage
enjoy enrich enter envision evoke exacerbate feel fulfil fulfill hamper happen harness hope ignore imagine impair inhibit initiate
interact invite invoke judge launch leave locate migrate mimic negate obviate orchestrate outweigh participate pave pay perceive
pick pinpoint preclude prepare prioritise prioritize protect provoke reap recognise recognize reconcile reconsider
redesign reflect reformulate rely remedy remember replicate resemble respond rethink revisit scrutinise scrutinize send shed showcase
speak spend spur stay steer stimulate streamline strengthen strive subsume succeed supersede surface teach tell try uncover
underpin underscore unleash unlock unravel unveil warrant weaken wear wish withstand witness
`;

/** Verbs whose base form or -s form is as often a noun: only the other forms break a phrase by themselves. */
export const VERBS_OR_NOUNS: ReadonlySet<string> = words(`
address advance aim answer attempt benefit boost cause check claim complement contribute deal detail display
drive ease estimate exploit extract feature focus form gain guide help influence lack lead limit list match mean
measure move need note offer point pose present promise report result review run set show speed start state study support survey
target turn update use view work yield increase decrease design model test process program approach approximate
guarantee handle hold record play produce project question range rate reach share sample search set shape
transform treat express separate trade value vary plan plot control cost cover build call display fall find
aid break hope judge launch pick surface wish compute prompt aggregate associate coordinate delegate iterate monitor
train tune schedule label rank route cluster cache reason access trace debug code copy store map pack merge split sort sum
compress prune quantize parallelize pretrain partition filter fit scan sense step stream structure switch
`);

/** Forms that the rules of spelling do not give. */
const IRREGULAR = `
arose arisen became began begun brought built chose chosen came dealt drawn drew driven drove fell fallen felt found gave
went gone grew grown held kept knew known lay lain led lent made meant met overcame proven ran said saw seen sought shown
spent stood took taken thought told undertaken undertook underwent undergone understood written wrote
occurred occurring preferred preferring referred referring permitted permitting inferred inferring
outperforms outperforming outperformed planned planning putting getting setting running
beginning`;

/** Verbs whose base form and -s form break a phrase; their participles and gerunds belong to terms. */
const BASE_BREAKING = words(`
accumulate allocate alternate articulate automate calibrate coalesce communicate compile configure connect
consume corrupt customise customize decode detect distribute encode execute fuse inject interleave interpolate
interpret isolate mediate navigate parallelise parallelize personalise personalize propagate quantify recompute reconfigure
retrieve serialise serialize simulate stabilise stabilize synchronise synchronize translate traverse visualise visualize
`);

function forms(base: string): readonly string[] {
  const plural = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const stem = base.endsWith("e") && !base.endsWith("ee") ? base.slice(0, -1) : base;
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, plural, past, `${stem}ing`];
}

/** Nouns in -ing and -ed adjectives that stay in phrases although their verb breaks them. */
const KEPT = words(`
learning computing building advanced limited embedding embedded understanding writing accelerating running setting settings
planning finding limiting moving extended integrated generalized generalised weighted approximated augmented combined unified
distributed restricted relaxed relating targeted matching optimized optimised reduced organized varying detecting generating expected evolving
evolved induced guided informed inspired driven driving predicting estimated constructing managed operating adapted
estimating adapting representing learned learnt embeds transforming transformed mean means simplified constrained combining
improved enhanced
`);

/** Every form of a verb that breaks a phrase. */
export const BREAKING_FORMS: ReadonlySet<string> = new Set(
  [
    ...BREAKING_VERBS.trim()
      .split(/\s+/)
      .flatMap((base) => (VERBS_OR_NOUNS.has(base) ? forms(base).slice(2) : forms(base))),
    ...[...BASE_BREAKING].flatMap((base) => forms(base).slice(0, 2)),
    ...IRREGULAR.trim().split(/\s+/),
  ].filter((form) => !KEPT.has(form)),
);

/** Gerunds of breaking verbs that end compounds (decision making, question answering). */
export const GERUND_NOUNS: ReadonlySet<string> = words(
  `making answering solving checking rendering matching handling reporting`,
);

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS: ReadonlySet<string> = words(`
family anomaly assembly supply reply butterfly monopoly poly fly ally rely apply homily lily belly bully jelly
multifamily subfamily daily friendly costly early likely unlikely hourly weekly monthly yearly elderly scholarly
`);

/** Adjectives that say nothing of a subject: they are cut off the front of a phrase. */
export const EMPTY_MODIFIERS: ReadonlySet<string> = words(`
new novel proposed existing current recent recently different similar various certain particular specific
important significant major main essential crucial vital good better best great greater bigger larger largest smaller smallest
longer shorter wider stronger weaker strongest whole entire overall possible interesting useful helpful powerful popular
typical usual previous past present presented promising appropriate suitable adequate proper reasonable required desired
additional extra own able available ready easier simpler simplest straightforward difficult challenging comprehensive extensive
thorough detailed careful preliminary substantial considerable remarkable notable noticeable impressive superior comparable
excellent satisfactory obtained resulting corresponding associated related underlying involved developed described introduced
first-ever actual so-called numerous increasing growing emerging wide-ranging far-reaching cutting-edge unprecedented
valuable innovative widely popular widespread extreme enormous huge vast tremendous dramatic sophisticated intuitive
inherent aforementioned known unknown given considered selected chosen said prohibitive near-optimal
`);

/** Adjectives that seldom belong to a concept and sometimes do (complex network, large language model). */
export const SOFT_MODIFIERS: ReadonlySet<string> = words(`
general key critical fundamental central primary principal high higher highest low lower lowest large small big long short wide broad
strong weak full complete total potential common traditional conventional prior future modern contemporary classical classic standard
effective efficient sufficient necessary alternative easy simple hard complex competitive favorable real true single multiple individual
unique unified rapid rich good practical theoretical empirical experimental entire strict accurate robust flexible fast reliable
limited scalable successful heavy actual average basic common diverse early late final initial main
`);

/** Nouns that are no concept of their own. */
export const VACUOUS_NOUNS: ReadonlySet<string> = words(`
ability abilities accordance account achievement addition advance advances advancement advancements advantage advantages
aim aims amount amounts answer answers applicability application applications approach approaches area areas argument
aspect aspects assumption assumptions attempt attempts attention author authors basis behalf benefit benefits body
breakthrough capability capabilities capacity case cases category challenge challenges chapter choice choices claim
comparison comparisons component components concept concepts conclusion conclusions condition conditions consequence
consequences consideration considerations context contexts contrast contribution contributions course criteria criterion
dearth degree demand demands description details development developments difference differences difficulty difficulties
direction directions discussion domain domains drawback drawbacks effect effects effectiveness effort efforts element elements
emphasis end essence evaluation evidence example examples existence experience experiment experiments explanation extension extent
fact facts factor factors fashion feasibility feature features field fields finding findings focus form forms foundation
framework frameworks function functions gap gaps goal goals group guidance hand help hope idea ideas impact implementation implementations
implication implications importance improvement improvements increase inability insight insights instance instances interest interests investigation
issue issues item items kind kinds knowledge lack level levels limit limits limitation limitations list literature look
majority manner matter means measure measures method methods methodology methodologies mode need needs nature notion number numbers
objective objectives observation observations operation opportunity opportunities option options order outcome outcomes overview
paper papers part parts period perspective perspectives phenomenon phenomena place point points portion possibility practice practices
practitioners presence principle principles problem problems procedure procedures process processes progress promise properties property
proposal prospect purpose purposes quality quantity question questions range rate ratio realization reason reasons recommendations
regard relation report requirement requirements research researcher researchers respect result results review role room rule
scenario scenarios scheme schemes scope section sense series set sets setting settings shortcoming shortcomings significance situation situations
size solution solutions sort source space state statement statements step steps strategy strategies strength strengths structure structures
study studies subject success suitability summary support survey system systems task tasks technique techniques technology
technologies term terms test tests theme thing things time times tool tools topic topics total trend trends type types understanding
usage use usefulness user users utility validity value values variant variants variety version versions viability view views way ways
weakness weaknesses whole word words work works world year years
behavior behaviour baseline baselines performance data dataset datasets model models information analysis design algorithm algorithms
training accuracy efficiency speed cost costs memory computation hardware implementation software
abstract keywords introduction copyright publisher summary figure table article articles
`);

/** Adjective-like words in phrases such as "new approach" or "experimental results": with a vacuous noun they stay vacuous. */
export const VACUOUS_PHRASES: ReadonlySet<string> = words(`
experimental empirical numerical theoretical practical analytical preliminary promising real-world state art
wide order magnitude research case proposed open recent future related main key overall
`);
