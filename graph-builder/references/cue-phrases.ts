import type { Word } from "./paper-text.ts";
import { REFERENCE_RULES, type ReferenceRule } from "./reference-rules.ts";

/** A cue phrase found in a sentence: words `first` to `last`. */
export interface CueHit {
  readonly rule: ReferenceRule;
  readonly first: number;
  readonly last: number;
}

interface CueNode {
  readonly next: Map<string, CueNode>;
  rule?: ReferenceRule;
}

let trie: CueNode | undefined;

/** All cue phrases of a sentence, the longest at each place; linear. */
export function findCues(words: readonly Word[]): CueHit[] {
  trie ??= plantCues(REFERENCE_RULES);
  const hits: CueHit[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let node: CueNode | undefined = trie;
    let hit: CueHit | undefined;
    for (let at = first; at < words.length && node; at += 1) {
      node = node.next.get(words[at]!.lower);
      if (node?.rule) hit = { rule: node.rule, first, last: at };
    }
    if (hit) {
      hits.push(hit);
      first = hit.last;
    }
  }
  return hits;
}

function plantCues(rules: readonly ReferenceRule[]): CueNode {
  const root: CueNode = { next: new Map() };
  for (const rule of rules) {
    if (rule.side === "after") continue;
    for (const cue of rule.cues ?? []) for (const phrase of expandCue(cue)) plant(root, phrase, rule);
  }
  return root;
}

function plant(root: CueNode, phrase: string, rule: ReferenceRule): void {
  let node = root;
  for (const word of phrase.split(" ")) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.rule ??= rule;
}

/** "extend(s|ed|) (on|to)" stands for "extends on", "extends to", "extended on", ... */
export function expandCue(cue: string): string[] {
  const group = /\(([^()]*)\)/.exec(cue);
  if (!group) return [cue.replace(/\s+/g, " ").trim()];
  return group[1]!.split("|").flatMap((part) => expandCue(cue.replace(group[0], part)));
}

const AFTER: ReadonlyMap<string, ReferenceRule> = new Map(
  REFERENCE_RULES.filter((rule) => rule.side === "after").flatMap((rule) =>
    (rule.cues ?? []).flatMap(expandCue).map((phrase) => [phrase, rule] as const),
  ),
);

/** The cue that follows the name ending at word `last`, within the rule's reach. */
export function cueAfter(words: readonly Word[], last: number): ReferenceRule | undefined {
  for (let at = last + 1; at <= last + 3 && at < words.length; at += 1) {
    const word = words[at]!;
    if (!word.word) return undefined;
    const two = `${word.lower} ${words[at + 1]?.lower ?? ""}`;
    const rule = AFTER.get(two) ?? AFTER.get(word.lower);
    if (rule && at - last - 1 <= (rule.reach ?? 6)) return rule;
  }
  return undefined;
}
