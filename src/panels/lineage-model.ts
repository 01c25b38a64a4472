import type { Corpus, CorpusLink } from "../data/corpus.ts";
import type { Lineage, LineageMember } from "../data/lineage.ts";
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
  /** It came before the node it hangs on. */
  readonly older: boolean;
}

/** A column of the lineage view: one generation or year, the works before it, or (`undated`) a lane under the others. */
export interface LineageColumn {
  readonly kind: "before" | "ancestors" | "origin" | "descendants" | "undated";
  /** The generation or the year: which column it is. */
  readonly order: number;
  readonly title: string;
  readonly detail: string;
  readonly cards: readonly LineageCard[];
  /** Cards folded away. */
  readonly hidden: number;
}

/** How many cards a column shows before it folds. */
const MOST = 8;

interface ColumnOptions {
  /** Columns that are unfolded, by their order. */
  readonly open: ReadonlySet<number>;
}

/** Keeps the surest cards and those that are walked. */
function fold(cards: readonly LineageCard[], walk: readonly number[], open: boolean): LineageCard[] {
  if (open || cards.length <= MOST) return [...cards];
  return cards.filter((card, index) => index < MOST || walk.includes(card.node));
}

/** The works that the focus names and the corpus lacks. */
function beforeColumn(lineage: Lineage, open: boolean): LineageColumn[] {
  if (lineage.before.length === 0) return [];
  const cards = lineage.before.map((link): LineageCard => ({
    node: link.target,
    link,
    parent: lineage.focus,
    older: true,
  }));
  const shown = fold(cards, [], open);
  const { before, beforeDetail } = words.lineage;
  return [
    {
      kind: "before",
      order: -Infinity,
      title: before,
      detail: beforeDetail,
      cards: shown,
      hidden: cards.length - shown.length,
    },
  ];
}

/** Columns by year pay where so many of the papers have one, and not all the same. */
const DATED = 0.5;

function areDated(corpus: Corpus, { members, focus }: Lineage): boolean {
  if (corpus.nodes[focus]!.paper?.year === undefined) return false;
  const years = [...members.keys()].flatMap((node) => corpus.nodes[node]!.paper!.year ?? []);
  return years.length >= DATED * members.size && new Set(years).size > 1;
}

/** The members in groups: by year with the undated last, else by generation. */
function groupMembers(corpus: Corpus, lineage: Lineage): ReadonlyMap<number, readonly LineageMember[]> {
  const byYear = areDated(corpus, lineage);
  const groups = new Map<number, LineageMember[]>();
  for (const { generation, members } of lineage.generations) {
    for (const member of members) {
      const order = byYear ? (corpus.nodes[member.node]!.paper!.year ?? Infinity) : generation;
      groups.set(order, [...(groups.get(order) ?? []), member]);
    }
  }
  // The focus comes first in its column.
  for (const group of groups.values()) group.sort((a, b) => Number(b.parent < 0) - Number(a.parent < 0));
  return new Map([...groups].sort(([a], [b]) => a - b));
}

/** What stands over a column. */
function headOf(
  order: number,
  kind: LineageColumn["kind"],
  cards: readonly LineageCard[],
  { byYear, label }: { readonly byYear: boolean; readonly label: (node: number) => string },
): [string, string] {
  const { lineage } = words;
  if (kind === "undated") return [lineage.undated, lineage.papers(cards.length)];
  if (byYear) return [String(order), lineage.papers(cards.length)];
  if (kind === "origin") return [lineage.origin, lineage.originDetail];
  const parents = new Set(cards.map((card) => card.parent));
  const name = parents.size === 1 ? label([...parents][0]!) : null;
  return order > 0
    ? [lineage.generation(order), lineage.refer(cards.length, name)]
    : [lineage.ancestors(-order), lineage.referred(cards.length, name)];
}

function kindOf(order: number, members: readonly LineageMember[]): LineageColumn["kind"] {
  if (order === Infinity) return "undated";
  if (members.some(({ parent }) => parent < 0)) return "origin";
  return members[0]!.generation > 0 ? "descendants" : "ancestors";
}

/**
 * The columns of a lineage from old to new: the works before it, then its years where half of the papers have one (those
 * that have none in a lane of their own), else its generations.
 */
export function lineageColumns(
  corpus: Corpus,
  lineage: Lineage,
  walk: readonly number[],
  { open }: ColumnOptions,
): LineageColumn[] {
  const walked = new Map(walkLinks(corpus, walk).map((link) => [link.source, link]));
  const label = (node: number): string => corpus.nodes[node]!.label;
  const byYear = areDated(corpus, lineage);
  const columns = [...groupMembers(corpus, lineage)].map(([order, members]): LineageColumn => {
    const cards = members.map(({ node, parent, link, generation }): LineageCard => {
      const step = walked.get(node);
      if (step) return { node, link: step, parent: step.target, older: false };
      return { node, link: corpus.links[link] ?? null, parent, older: generation < 0 };
    });
    const shown = fold(cards, walk, open.has(order));
    const kind = kindOf(order, members);
    const [title, detail] = headOf(order, kind, cards, { byYear, label });
    return { kind, order, title, detail, cards: shown, hidden: cards.length - shown.length };
  });
  return [...beforeColumn(lineage, open.has(-Infinity)), ...columns];
}
