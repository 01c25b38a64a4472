import type { CorpusWords } from "./corpus-words.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence } from "./paper-text.ts";
import { ownSentences } from "./relate.ts";

/** What a paper's own work does in the words of its abstract. */
const DOES: ReadonlySet<string> = new Set(
  (
    "achieves outperforms improves reduces enables provides consists allows is can has runs significantly also further not offers delivers " +
    "supports combines learns generates obtains exceeds surpasses attains yields requires employs leverages introduces outputs scales maintains " +
    "overcomes addresses presents integrates relies aims helps makes works ensures includes comprises automatically builds solves introduces uses takes " +
    "demonstrates shows exhibits consistently effectively does adopts extends first adapts exploits handles produces performs incorporates"
  ).split(" "),
);
const OPENERS: ReadonlySet<string> = new Set(
  "that specifically moreover furthermore additionally overall finally thus then while".split(" "),
);

const KNOWN: ReadonlySet<string> = new Set(
  "used widely popular known well-known standard become common accessible available".split(" "),
);

/**
 * The name that a paper without any introduced name speaks of as its own: shaped,
 * in no other paper, and what the sentences about the paper's own work are about,
 * at least twice in the paper.
 */
export function findSubjectName(
  text: PaperText,
  candidates: readonly Mention[],
  words: CorpusWords,
): string | undefined {
  const own = ownSentences(text, new Set());
  const counts = new Map<string, number>();
  for (const { surface } of candidates) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return candidates.find(
    (mention) =>
      mention.form === "shaped" &&
      mention.first === mention.last &&
      (counts.get(mention.surface) ?? 0) > 1 &&
      words.papers(mention.surface.toLowerCase()) === 1 &&
      own[mention.at] === true &&
      isSubject(mention),
  )?.surface;
}

function isSubject({ sentence, first, last }: Mention): boolean {
  if (sentence.field === "title" || !DOES.has(sentence.words[last + 1]?.lower ?? "")) return false;
  if (isEverybodys(sentence, last)) return false;
  const before = sentence.words[first - 1];
  if (before?.lower === "and") return sentence.words[first - 2]?.text === ",";
  return before === undefined || before.text === "," || OPENERS.has(before.lower);
}

/** "X has been used", "X is a popular ...", "X is widely ...": known before. */
function isEverybodys({ words }: Sentence, last: number): boolean {
  if (!/^(?:is|has)$/.test(words[last + 1]!.lower)) return false;
  return [2, 3, 4].some((step) => KNOWN.has(words[last + step]?.lower ?? ""));
}
