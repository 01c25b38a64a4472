import { EMPTY_MODIFIERS, SOFT_MODIFIERS, VACUOUS_NOUNS } from "../text/stop-words.ts";

/** Words of computing and engineering that say neither a field nor a theme: every one of them has learning, data and networks. */
const FIELD_WORDS = new Set(
  `machine deep learning neural network artificial intelligence intelligent computer computational computing digital
  optimization optimisation processing engineering science scientific mathematical statistical modeling modelling
  programming program management technology internet online mobile smart automation automatic automated simulation
  architecture resource service interface device platform application environment internal external
  scale time world pre tuning fine wall clock based aware driven level`.split(/\s+/u),
);

/** Whether a phrase is made of words alone that any field uses: "machine learning", "deep neural networks", "real-world data". */
export function isGeneral(phrase: string): boolean {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .every((word) => {
      const single = word.replace(/s$/u, "");
      return [word, single].some((each) => FIELD_WORDS.has(each) || VACUOUS_NOUNS.has(each) || isModifier(each));
    });
}

function isModifier(word: string): boolean {
  return SOFT_MODIFIERS.has(word) || EMPTY_MODIFIERS.has(word);
}
