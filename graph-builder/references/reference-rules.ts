import type { Relation } from "../types.ts";

/** One way in which a paper is seen to refer to a work. Graph files name rules by `id`. */
export interface ReferenceRule {
  readonly id: string;
  readonly relation: Relation;
  /** The rule for people: completes "linked because ...". */
  readonly words: string;
  /** How far the relation can be trusted, 0..1. */
  readonly confidence: number;
  /** Cue phrases; `(a|b|)` stands for each of its parts. None for rules that look at more than words. */
  readonly cues?: readonly string[];
  /** Where the cue stands, seen from the name. Default "before". */
  readonly side?: "before" | "after";
  /** How many words may stand between. Default 6. */
  readonly reach?: number;
}

/** Phrases parted by semicolons. */
function cues(list: string): readonly string[] {
  return list.split(";").map((cue) => cue.replace(/\s+/g, " ").trim());
}

/**
 * All rules. Cue rules come first; the nearest cue before a name decides, then
 * cues after it, then where the name stands.
 */
export const REFERENCE_RULES: readonly ReferenceRule[] = [
  {
    id: "builds-on",
    relation: "extends",
    words: "the paper says it builds on, extends or derives from it",
    confidence: 0.9,
    cues: cues(`
      build(s|ing|) (on|upon); built (on|upon) top of; built (on|upon); on top of; extend(s|ed|ing|); (an|)
      extension(s|) (of|to); variant(s|) of; variation(s|) (of|on); generali(zes|ses|zing|sing|ze|se|zed|sed);
      generali(zation|sation)(s|) of; (modify|modifies|modifying|modified); modification(s|) (of|to);
      (adapt|adapts|adapting); adaptation(s|) (of|to); derived from; (is|are) based on; in the (style|spirit) of;
      inspired by; evolution of; successor (of|to); version(s|) of; augment(s|ed|ing|); reformulat(e|es|ing|ion
      of); starting from; adopted from; (parallelize|parallelise|parallelizing|parallelising|parallelization
      of|parallelisation of); analogue of; counterpart of; reinterpret(s|ing|); follow-up (of|to)`),
  },
  {
    id: "improves",
    relation: "extends",
    words: "the paper says it improves or speeds it up",
    confidence: 0.85,
    cues: cues(`
      improv(e|es|ing|ed) (upon|on); improv(e|es|ing); improvement(s|) (of|to|upon); enhanc(e|es|ing);
      accelerat(e|es|ing); speed(s|ing|) up; boost(s|ing|); scal(e|es|ing) up; optimiz(e|es|ing);
      optimis(e|es|ing); (limitation|limitations|shortcoming|shortcomings|drawback|drawbacks|weakness|weaknesses)
      (of|in); efficiency of; overhead of; convergence of; replac(e|es|ing) the; implementation(s|) of;
      stabiliz(e|es|ing)`),
    reach: 4,
  },
  {
    id: "studies",
    relation: "extends",
    words: "the paper studies it",
    confidence: 0.75,
    cues: cues(`
      (analyze|analyse|analyzes|analyses|analyzing|analysing); analysis of; stud(y|ies|ying); understand(ing|);
      investigat(e|es|ing); revisit(s|ing|); rethink(s|ing|); explor(e|es|ing); theory (of|for); properties of;
      behavior of; introduction to; survey of; review of; focus(es|) on`),
    reach: 4,
  },
  {
    id: "compares",
    relation: "compares",
    words: "the paper compares itself with it",
    confidence: 0.92,
    cues: cues(`
      in contrast; by contrast; in comparison; by comparison; compar(ed|ing|e|es) (to|with|against); (in|) comparison(s|) (to|with|against); in contrast (to|with);
      relative to; outperform(s|ed|ing|); surpass(es|ed|ing|); exceed(s|ed|ing|); beat(s|ing|); than; versus; vs;
      on par with; on-par with;
      (comparable|competitive|similar|superior|inferior|equivalent|comparably|competitively|favorably)
      (to|with|against); (rivals|rivaling|matches|matching|match); benchmark(s|ed|ing|) against;
      compar(ed|ing|e|es); superiority over; advantage(s|) over; improvement(s|) over; speedup(s|) over;
      speed-up(s|) over; gain(s|) over; improv(e|es|ing|ed) over; reduction over; over; against; instead of; as
      opposed to; unlike; baseline(s|); (alternative|alternatives) to; replacement for; that of;
      (competitive|comparable); as long as; as (small|large|low|high|much|many|efficient|effective|strong) as;
      state-of-the-art; state-of-the-art (methods|models|systems|approaches|frameworks|algorithms|optimizers);
      dominates;
      (match|matches|matching|exceed|exceeds|exceeding|reach|reaches|approach|approaches|achieve|achieves|surpass|surpasses)
      the (performance|accuracy|quality|results|perplexity|level) of; comparison of; comparison between; (comparison|comparative) (study|studies|evaluation|evaluations|analysis|experiments) (of|between|on|with); as fast
      as; as accurate as; as good as; (ahead|short) of;
      (trails|trailing|trail|equals|equal|equalling|rivals|rival); lag(s|ging|) behind; compet(e|es|ing) with;
      (equal|close|next) to; perform(s|ing|) (like|as well as|similarly to); on a par with; above`),
  },
  {
    id: "runs-on",
    relation: "uses",
    words: "the paper trains, tests or runs on it",
    confidence: 0.88,
    cues: cues(`
      (train|trained|training|pretrained|pre-trained|pretraining|pre-training|fine-tune|fine-tuned|fine-tuning|finetune|finetuned|finetuning|evaluate|evaluated|evaluates|evaluating|evaluation|evaluations|test|tested|testing|tests|experiment|experiments|experimented|validate|validated|validating|results|performance|benchmarked|accuracy|score|demonstrated|demonstrate|datasets|benchmarks|dataset|tasks|task|conducted|perplexity|deployed|applied|apply|applying|evidence)
      on; experiment(s|ed|ing|) with; tested with; evaluated with; appl(y|ied|ies|ying|ication of|ications of)
      (it|our method|this|them|) to; datasets; benchmarks; on;
      (dataset|datasets|benchmark|benchmarks|corpus|corpora) (such as|like|including|e.g|called|named); on
      (datasets|benchmarks) such as; collected from; extracted from; crawled from; annotat(e|ed|ing|es); data
      from; case study`),
    reach: 5,
  },
  {
    id: "uses",
    relation: "uses",
    words: "the paper uses it",
    confidence: 0.85,
    cues: cues(`
      us(e|es|ing|ed|age of); utili(ze|zes|zing|zed|se|ses|sing); leverag(e|es|ing|ed); employ(s|ing|ed|);
      adopt(s|ing|ed|); appl(y|ies|ying|ied); combin(e|es|ing|ed|ation of); combined with;
      integrat(e|es|ing|ed|ion of) (into|with|in|); incorporat(e|es|ing|ed); implement(ed|ing|)
      (in|on|with|using|by); written in; model(ed|led) (on|after); available in; via; through; with the help of;
      by means of; powered by; based on; rely(ing|) on; relies on; implemented; compatible with; support(s|ing|)
      for; support(s|ing|); equip(ped|) with; train(s|ing|); fine-tun(e|es|ing); finetun(e|es|ing);
      pre-train(ing|); compress(es|ing|); with; by; from; for; in; into; under; run(s|ning|); deploy(s|ed|ing|);
      solv(e|es|ing); solved by; driven by; supplied by; convert(s|ing|); enable(s|) (the|); enabling; package;
      library; obtained (by|with|from); built with; developed (in|under|with)`),
    reach: 5,
  },
  {
    id: "baseline",
    relation: "compares",
    words: "the paper calls it a baseline",
    confidence: 0.9,
    cues: cues(`
      baseline(s|); counterpart(s|); by a (large|wide|significant|substantial) margin`),
    side: "after",
    reach: 2,
  },
  {
    id: "data",
    relation: "uses",
    words: "it is a data set or benchmark beside which the paper reports results",
    confidence: 0.85,
    cues: cues(`
      dataset(s|); data set(s|); corpus; corpora; benchmark(s|); (test|validation|dev|training) set; challenge;
      suite; scenario(s|); task(s|); treebank(s|); simulator; environment(s|)`),
    side: "after",
    reach: 1,
  },
  {
    id: "derives-by-name",
    relation: "extends",
    words: "the name of the paper's work is made from its name",
    confidence: 0.9,
  },
  {
    id: "title-subject",
    relation: "extends",
    words: "the paper's title names it as what is extended",
    confidence: 0.8,
  },
  { id: "title", relation: "uses", words: "the paper's title names it", confidence: 0.7 },
  { id: "own-work", relation: "uses", words: "it stands in a sentence about the paper's own work", confidence: 0.65 },
  {
    id: "background",
    relation: "mentions",
    words: "it is named before the paper turns to its own work",
    confidence: 0.7,
  },
  { id: "named", relation: "mentions", words: "the paper names it", confidence: 0.6 },
  {
    id: "declared-name",
    relation: "mentions",
    words: "the corrections list the name, and the paper names it",
    confidence: 0.9,
  },
  {
    id: "declared-used",
    relation: "uses",
    words: "the corrections list the name, and it stands in a sentence about the paper's own work",
    confidence: 0.65,
  },
  { id: "full-title", relation: "mentions", words: "the paper quotes the other paper's full title", confidence: 0.95 },
  { id: "by-hand", relation: "mentions", words: "a person added the link or its relation", confidence: 1 },
  {
    id: "identifier",
    relation: "mentions",
    words: "the paper gives the other paper's arXiv number or DOI",
    confidence: 0.99,
  },
  {
    id: "author-year",
    relation: "mentions",
    words: "the paper cites the other paper by author and year",
    confidence: 0.85,
  },
  {
    id: "numbered",
    relation: "mentions",
    words: "the paper cites it by its number in the reference list",
    confidence: 0.85,
  },
  {
    id: "shared-code",
    relation: "mentions",
    words: "the paper points to the other paper's code repository",
    confidence: 0.8,
  },
  {
    id: "cited-identifier",
    relation: "cites",
    words: "an entry of the reference list has the other paper's identifier",
    confidence: 0.99,
  },
  {
    id: "cited-title",
    relation: "cites",
    words: "an entry of the reference list has the other paper's title",
    confidence: 0.95,
  },
  {
    id: "cited-source",
    relation: "cites",
    words: "an entry of the reference list has the other paper's first author, year and journal",
    confidence: 0.85,
  },
  {
    id: "listed-identifier",
    relation: "cites",
    words: "an entry of the reference list has its identifier",
    confidence: 0.9,
  },
  {
    id: "listed-entry",
    relation: "cites",
    words: "an entry of the reference list gives its title, or author, year and place",
    confidence: 0.8,
  },
  {
    id: "listed-name",
    relation: "cites",
    words: "the title of an entry of the reference list begins with its name",
    confidence: 0.75,
  },
];

const BY_ID: ReadonlyMap<string, ReferenceRule> = new Map(REFERENCE_RULES.map((rule) => [rule.id, rule]));

/** The rule with that id. It must exist. */
export function ruleOf(id: string): ReferenceRule {
  return BY_ID.get(id)!;
}
