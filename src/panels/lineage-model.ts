import type { Corpus, CorpusLink } from "../data/corpus.ts";
import type { Lineage } from "../data/lineage.ts";
import { walkLinks } from "../data/walk.ts";
import { words } from "../words/words.ts";

/** A card of the lineage view. */
export interface LineageCard {
  /** Index of the paper or work. */
  readonly node: number;
  /** The reference that ties it to the card it hangs on; null for the focus. */
  readonly link: CorpusLink | null;
  /** The node it hangs on; -1 for the focus. */
  readonly parent: number;
}

/** A column of the lineage view: one generation, or the works before it. */
export interface LineageColumn {
  readonly kind: "before" | "ancestors" | "origin" | "descendants";
  readonly generation: number;
  readonly title: string;
  readonly detail: string;
  readonly cards: readonly LineageCard[];
  /** Cards folded away. */
  readonly hidden: number;
}

/** How many cards a column shows before it folds. */
const MOST = 8;

interface ColumnOptions {
  /** Generations whose columns are unfolded. */
  readonly open: ReadonlySet<number>;
}

/** Keeps the surest cards and those that are walked. */
function fold(cards: readonly LineageCard[], walk: readonly number[], open: boolean): LineageCard[] {
  if (open || cards.length <= MOST) return [...cards];
  return cards.filter((card, index) => index < MOST || walk.includes(card.node));
}

function headOf(generation: number, cards: readonly LineageCard[], label: (node: number) => string): [string, string] {
  const { lineage } = words;
  if (generation === 0) return [lineage.origin, lineage.originDetail];
  const parents = new Set(cards.map((card) => card.parent));
  const name = parents.size === 1 ? label([...parents][0]!) : null;
  return generation > 0
    ? [lineage.generation(generation), lineage.refer(cards.length, name)]
    : [lineage.ancestors(-generation), lineage.referred(cards.length, name)];
}

/** The works that the focus names and the corpus lacks. */
function beforeColumn(lineage: Lineage, open: boolean): LineageColumn[] {
  if (lineage.before.length === 0) return [];
  const cards = lineage.before.map((link): LineageCard => ({ node: link.target, link, parent: lineage.focus }));
  const shown = fold(cards, [], open);
  const { before, beforeDetail } = words.lineage;
  return [
    {
      kind: "before",
      generation: -Infinity,
      title: before,
      detail: beforeDetail,
      cards: shown,
      hidden: cards.length - shown.length,
    },
  ];
}

/** The columns of a lineage, from the works before it to its last generation. */
export function lineageColumns(
  corpus: Corpus,
  lineage: Lineage,
  walk: readonly number[],
  { open }: ColumnOptions,
): LineageColumn[] {
  const walked = new Map(walkLinks(corpus, walk).map((link) => [link.source, link]));
  const label = (node: number): string => corpus.nodes[node]!.label;
  const columns = lineage.generations.map(({ generation, members }): LineageColumn => {
    const cards = members.map(({ node, parent, link }): LineageCard => {
      const step = walked.get(node);
      return step ? { node, link: step, parent: step.target } : { node, link: corpus.links[link] ?? null, parent };
    });
    const shown = fold(cards, walk, open.has(generation));
    const [title, detail] = headOf(generation, cards, label);
    const kind = generation === 0 ? "origin" : generation > 0 ? "descendants" : "ancestors";
    return { kind, generation, title, detail, cards: shown, hidden: cards.length - shown.length };
  });
  return [...beforeColumn(lineage, open.has(-Infinity)), ...columns];
}
