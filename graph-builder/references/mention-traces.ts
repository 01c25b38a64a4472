import { findCues, type CueHit } from "./cue-phrases.ts";
import { findLists } from "./enumerations.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { isAncestorByName } from "./name-lineage.ts";
import type { PaperText } from "./paper-text.ts";
import { MAKERS } from "./proper-nouns.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";
import { ownSentences, relateList } from "./relate.ts";
import { resolveMention, type Meaning } from "./resolve.ts";
import { quote, type Findings, type Trace } from "./trace.ts";

/** What a paper's mentions of other works say: which work, in which relation, how surely. */
export function traceMentions(findings: Findings, source: number): Trace[] {
  const text = findings.texts[source]!;
  const ownNames = findings.introduced[source]!.map((name) => name.surface);
  const own = ownSentences(text, new Set(ownNames));
  const meanings = new Map<Mention, Foreign>();
  for (const mention of findings.mentions[source]!) {
    const meaning = resolveMention(mention, source, findings);
    if (meaning.kind === "paper" || meaning.kind === "work") meanings.set(mention, meaning);
  }
  const cues = new Map<number, CueHit[]>();
  return findLists([...meanings.keys()]).flatMap((list) =>
    list.map((mention): Trace => {
      const meaning = meanings.get(mention)!;
      const hits = cues.get(mention.at) ?? findCues(mention.sentence.words);
      cues.set(mention.at, hits);
      const key = findings.families.keyOf(mention.surface, source);
      const rule = isAncestorByName(key.family, key.exact, ownNames)
        ? ruleOf("derives-by-name")
        : sayDeclared(mention, relateList(list, mention, hits, own[mention.at]!));
      return {
        source,
        target: meaning.kind === "paper" ? meaning.paper : meaning.family,
        rule,
        confidence: meaning.confidence,
        evidence: quote(text, mention.sentence, mention.surface, rule.id),
        ...widen(text, mention),
      };
    }),
  );
}

/** What the rules are called that say no more than that a name stands there, when people listed the name. */
const DECLARED: ReadonlyMap<string, string> = new Map([
  ["named", "declared-name"],
  ["background", "declared-name"],
  ["own-work", "declared-used"],
]);

function sayDeclared({ form }: Mention, rule: ReferenceRule): ReferenceRule {
  const declared = form === "declared" ? DECLARED.get(rule.id) : undefined;
  return declared === undefined ? rule : ruleOf(declared);
}

type Foreign = Extract<Meaning, { readonly kind: "paper" | "work" }>;

/** A name with its maker before it; a capitalised name with the noun that follows it. */
function widen(text: PaperText, { form, first, last, start, end, sentence }: Mention): Pick<Trace, "wider"> {
  const maker = sentence.words[first - 1];
  if (maker && sentence.words[first]!.touching && MAKERS.has(maker.lower)) {
    return { wider: text[sentence.field].slice(maker.start, end) };
  }
  const noun = sentence.words[last + 1];
  if (form !== "capital" || !noun?.touching || !kindOfNoun(noun.lower)) return {};
  return { wider: text[sentence.field].slice(start, noun.end) };
}
