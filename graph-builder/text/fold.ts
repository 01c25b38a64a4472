const MARKS = /\p{M}+/gu;

/** Text for comparing: compatibility forms taken apart (NFKD), marks dropped, lower case. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );

/**
 * What makes two spellings of a title the same title: its letters and digits,
 * folded, in any script, Greek letters by their names ("PanGu-α" and
 * "PanGu-alpha" are one). Give it a cleaned title. Empty only for a title
 * without letters and digits.
 */
export function fingerprint(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/[α-ω]/g, (letter) => GREEK[letter.charCodeAt(0) - 945]!);
}
