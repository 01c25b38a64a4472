const MARKS = /\p{M}+/gu;

/** Text for comparing: compatibility forms taken apart (NFKD), marks dropped, lower case. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

/**
 * What makes two spellings of a title the same title: its letters and digits,
 * folded, in any script. Give it a cleaned title. Empty only for a title
 * without letters and digits.
 */
export function fingerprint(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]+/gu, "");
}
