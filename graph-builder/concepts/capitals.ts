import { isOrdinaryWord } from "../text/words.ts";
import type { Documents } from "./documents.ts";

/** Which words keep their capitals in labels. */
export interface Capitals {
  /** Whether a word as it is spelled is a short form, or one that abstracts seldom write in lower case. */
  readonly isName: (word: string) => boolean;
  /** Whether such a word is an ordinary English one whose capital may come from a long form ("Neural Tangent Kernel (NTK)"). */
  readonly isDoubtful: (word: string) => boolean;
}

/** A capital is sure where abstracts write it so many times oftener than not. */
const SURE = 3;

/** Learns from abstracts which words are names. */
export function learnCapitals({ lowerCase }: Pick<Documents, "lowerCase">): Capitals {
  const surplus = (word: string): number => lowerCase.get(bare(word)) ?? 0;
  return {
    isName: (word) => hasCapitals(word) || surplus(word) < 0,
    isDoubtful: (word) => !hasCapitals(word) && surplus(word) > -SURE && bare(word).split("-").every(isOrdinaryWord),
  };
}

const hasCapitals = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, "-"));
const bare = (word: string): string => word.replace(/['’]s$/, "").toLowerCase();
