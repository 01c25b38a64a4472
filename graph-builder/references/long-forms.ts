import type { Definitions } from "./definitions.ts";
import type { Mention } from "./mention.ts";
import type { PaperText } from "./paper-text.ts";
import { phraseKey, type PhraseHabit } from "./phrase-habits.ts";
import { nameKey } from "./name-key.ts";

const SCORE = 0.62;

/** The long forms that a paper itself explains as names, each a mention of the work that its short form names. */
export function findLongForms(
  text: PaperText,
  paper: number,
  definitions: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): Mention[] {
  return text.definitions.flatMap(({ field, short, long, longStart, longEnd }): Mention[] => {
    const definition = definitions.byPaper[paper]!.get(nameKey(short).exact);
    if (!definition || definition.long !== long || !isName(definition.style, habits.get(phraseKey(long)))) return [];
    const at = text.sentences.findIndex(
      (sentence) => sentence.field === field && sentence.start <= longStart && longEnd <= sentence.end,
    );
    const sentence = text.sentences[at];
    if (!sentence) return [];
    const first = sentence.words.findIndex((word) => word.end > longStart);
    let last = first;
    while (sentence.words[last + 1] && sentence.words[last + 1]!.start < longEnd) last += 1;
    return [
      {
        sentence,
        at,
        first,
        last,
        start: longStart,
        end: longEnd,
        surface: long,
        score: SCORE,
        form: "long form",
        kind: undefined,
      },
    ];
  });
}

function isName(style: string, habit: PhraseHabit | undefined): boolean {
  return style === "method" || (style === "title" && (habit?.plain ?? 0) === 0);
}
