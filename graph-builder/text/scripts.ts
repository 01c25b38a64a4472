/** Raised and lowered characters, in Unicode where every character of the script has one. */

const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
  const raised = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, raised[index]!]));
};

const RAISED = pairs(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
);
const LOWERED = pairs("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

/** Signs that stand raised by themselves: `^\prime`, `^\top`, `^{TM}`. */
const SIGNS: Readonly<Record<string, string>> = {
  "′": "′",
  "⊤": "ᵀ",
  "*": "*",
  "∗": "*",
  "†": "†",
  "‡": "‡",
  "®": "®",
  "™": "™",
  "∘": "°",
  "°": "°",
  TM: "™",
  tm: "™",
  R: "ᴿ",
  T: "ᵀ",
};

/** Scripts longer than this read better in brackets. */
const LONGEST = 4;

/**
 * Writes `x^{2}`, `f_i`, `10^8` with Unicode's raised and lowered characters,
 * and what has none with the plain mark (`N_E`, `n^(1/2)`). Names with an
 * underscore (`rl_games`) stay.
 */
export function setScripts(text: string): string {
  let set = text;
  if (set.includes("{")) set = setGroups(set);
  if (set.includes("^")) set = set.replace(RAISED_SINGLE, (_, body: string) => script("^", body));
  return set.includes("_") ? set.replace(LOWERED_SINGLE, (_, body: string) => script("_", body)) : set;
}

/** The groups among them alone: `^{...}` and `_{...}`. */
export function setGroups(text: string): string {
  let before = "";
  let now = text;
  for (let round = 0; round < 4 && now !== before; round += 1) {
    before = now;
    now = now.replace(/([\^_])\{([^{}]*)\}/g, (_, mark: string, body: string) => script(mark, body.trim()));
  }
  return now;
}

/** After a letter, a digit or a closing bracket: a whole number, or one letter. */
const RAISED_SINGLE = /(?<=[\p{L}\p{N}\p{M})\]}|⟩‖])\^(-?\d+(?!\.?\d)|[\p{L}′⊤*∗†‡®™∘°](?![\p{L}_]))/gu;

/** After one letter, a short formula (`CO_2`) or a closing bracket: a whole number, or one letter. */
const LOWERED_SINGLE =
  /(?<=(?<![\p{L}\p{N}_./])(?:\p{L}|\p{Lu}\p{L}{1,2}|\p{Lu}\p{N})|[)\]}|‖Α-ω])_(\d{1,2}(?![a-zA-Z_]|\.?\d)|[a-zα-ω](?![\p{L}\p{N}_]))/gu;

function script(mark: string, body: string): string {
  if (body === "") return "";
  if (mark === "^" && SIGNS[body] !== undefined) return SIGNS[body];
  if (mark === "^" && /^(?:st|nd|rd|th)$/.test(body)) return body;
  const forms = mark === "^" ? RAISED : LOWERED;
  const characters = Array.from(body);
  if (characters.length <= LONGEST && characters.every((character) => forms.has(character))) {
    return characters.map((character) => forms.get(character)!).join("");
  }
  return /^[\p{L}\p{N}]+$/u.test(body) ? `${mark}${body}` : `${mark}(${body})`;
}
