import type { Sentence } from "./paper-text.ts";
import type { Run } from "./candidate-score.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What stands right after the names of firms. */
const FIRM = set("inc ltd llc gmbh corp corporation solutions holdings technologies labs co");
/** What an apposition calls firms, offices and media: "Zorgl, a maker of looms". */
const BODY = set(
  "company companies provider providers vendor firm firms startup start-up retailer manufacturer broadcaster newspaper magazine agency " +
    "publisher organization organisation leader leaders nonprofit bank insurer operator marketplace",
);
/** Meetings: names and years after them are no data. */
const MEETINGS = set("conference conferences workshop workshops symposium symposia venue venues journal journals");
/** Nouns that people and things have about them, not works. */
const COMPANY = set(
  "users user members students teachers patients fans players customers employees participants operators elements pattern patterns effect " +
    "syndrome disease patients community communities website blog magazine newspaper employees channel season league tournament cup " +
    "championship festival election elections movement crisis outbreak cells gene genes protein proteins infection virus",
);

const APPOSITION_REACH = 9;
const MEETING_REACH = 6;

/** Whether what stands around says that a firm, an office or a meeting is named: "Zorgl Inc", "Zorgl, a maker", "conferences such as ZORG". */
export function isBodyBySurroundings({ words }: Sentence, { first, last }: Run): boolean {
  const next = words[last + 1];
  if (next?.touching && FIRM.has(next.lower)) return true;
  if (next?.text === "," && isBodyPhrase(words, last + 2)) return true;
  for (let at = first - 1; at >= Math.max(0, first - MEETING_REACH); at -= 1) {
    if (MEETINGS.has(words[at]!.lower)) return true;
    if (/^(?:[.;]|we|on|with|using|from)$/.test(words[at]!.lower)) return false;
  }
  return false;
}

/** "a maker of looms": an article, then such a noun before the clause ends. */
function isBodyPhrase(words: Sentence["words"], from: number): boolean {
  if (!/^(?:a|an|the|one|world)$/.test(words[from]?.lower ?? "")) return false;
  for (let at = from + 1; at <= from + APPOSITION_REACH; at += 1) {
    const word = words[at];
    if (!word || /^(?:[,.;:]|that|which|who|for|of|and|is|with)$/.test(word.lower)) return false;
    if (BODY.has(word.lower)) return true;
  }
  return false;
}

/** Whether the noun after says that people, a disease or a happening is named. */
export function isWithCompany({ words }: Sentence, { last }: Run): boolean {
  const next = words[last + 1];
  return next !== undefined && next.touching && COMPANY.has(next.lower);
}
