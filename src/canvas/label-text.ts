import { shortLabel, type LabelText } from "../../graph-builder/index.ts";
import type { CorpusNode } from "../data/corpus.ts";

type Labelled = Pick<CorpusNode, "label" | "paper">;

const known = new WeakMap<Labelled, Map<number, LabelText>>();

/** The name that a paper introduces or a work is known by; else its title, cut to `most` characters. Remembered. */
export function labelText(node: Labelled, most: number): LabelText {
  let texts = known.get(node);
  if (!texts) known.set(node, (texts = new Map<number, LabelText>()));
  let text = texts.get(most);
  if (!text) texts.set(most, (text = compose(node, most)));
  return text;
}

function compose({ label, paper }: Labelled, most: number): LabelText {
  return shortLabel(label, paper === null || paper.names.includes(label), most);
}
