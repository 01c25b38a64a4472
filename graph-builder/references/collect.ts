import type { Evidence, Reference, Relation, Work } from "../types.ts";
import type { Trace } from "./trace.ts";

const STRENGTH: Readonly<Record<Relation, number>> = { extends: 4, compares: 3, uses: 2, mentions: 1, cites: 0 };
/** How many sentences a reference keeps. */
const MOST_EVIDENCE = 8;

/**
 * Puts traces together: at most one reference for each ordered pair, with the
 * strongest relation and its evidence first, sorted by source, then target; and the
 * works that are left as targets, sorted by key. References surer than `least` stay.
 */
export function collectReferences(
  traces: readonly Trace[],
  papers: number,
  least: number,
): { readonly works: readonly Work[]; readonly references: readonly Reference[] } {
  const grouped = new Map<string, Trace[]>();
  for (const trace of traces) {
    const key = `${trace.source}>${typeof trace.target === "number" ? trace.target : `work:${trace.target}`}`;
    const list = grouped.get(key);
    if (list) list.push(trace);
    else grouped.set(key, [trace]);
  }
  const kept = [...grouped.values()].map(strongestFirst).filter((list) => confidenceOf(list) >= least);
  const works = gatherWorks(kept);
  const position = new Map(works.map((work, index) => [work.key, papers + index] as const));
  const references = kept
    .map((list): Reference => {
      const { source, target, rule } = list[0]!;
      return {
        source,
        target: typeof target === "number" ? target : position.get(`work:${target}`)!,
        relation: rule.relation,
        confidence: confidenceOf(list),
        evidence: chooseEvidence(list),
      };
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return { works, references };
}

/** The strongest places, the reference list's among them where it has the work. */
function chooseEvidence(list: readonly Trace[]): Evidence[] {
  const all = list.map((trace) => trace.evidence);
  const first = all.slice(0, MOST_EVIDENCE);
  const listed = all.slice(MOST_EVIDENCE).find(({ field }) => field === "reference");
  return listed && first.every(({ field }) => field !== "reference") ? [...first.slice(0, -1), listed] : first;
}

function strongestFirst(list: readonly Trace[]): Trace[] {
  const seen = new Set<string>();
  return list.toSorted(compareTraces).filter(({ evidence }) => {
    const key = `${evidence.field}:${evidence.index ?? ""}:${evidence.start}:${evidence.surface}`;
    return !seen.has(key) && seen.add(key);
  });
}

const FIELDS = { title: 0, abstract: 1, reference: 2 } as const;

function compareTraces(a: Trace, b: Trace): number {
  return (
    STRENGTH[b.rule.relation] - STRENGTH[a.rule.relation] ||
    b.rule.confidence - a.rule.confidence ||
    FIELDS[a.evidence.field] - FIELDS[b.evidence.field] ||
    (a.evidence.index ?? 0) - (b.evidence.index ?? 0) ||
    a.evidence.start - b.evidence.start ||
    (a.evidence.surface < b.evidence.surface ? -1 : a.evidence.surface > b.evidence.surface ? 1 : 0)
  );
}

/** As sure as the surest place; rounded to four decimals. */
function confidenceOf(list: readonly Trace[]): number {
  return Math.round(Math.max(...list.map((trace) => trace.confidence)) * 10_000) / 10_000;
}

interface Gathered {
  readonly spellings: Map<string, number>;
  readonly wider: Set<string>;
  readonly labels: Map<string, number>;
  readonly papers: Set<number>;
}

function gatherWorks(kept: readonly (readonly Trace[])[]): Work[] {
  const byFamily = new Map<string, Gathered>();
  for (const { source, target, evidence, wider, label, numbered } of kept.flat()) {
    if (typeof target === "number") continue;
    const entry = byFamily.get(target) ?? {
      spellings: new Map(),
      wider: new Set(),
      labels: new Map(),
      papers: new Set(),
    };
    byFamily.set(target, entry);
    if (!numbered) entry.spellings.set(evidence.surface, (entry.spellings.get(evidence.surface) ?? 0) + 1);
    entry.papers.add(source);
    if (wider) entry.wider.add(wider);
    if (label) entry.labels.set(label, (entry.labels.get(label) ?? 0) + 1);
  }
  return [...byFamily]
    .map(([family, { spellings, wider, labels, papers }]): Work => {
      const variants = [...new Set([...spellings.keys(), ...wider])].sort();
      return {
        key: `work:${family}`,
        label: bestLabel(labels.size > 0 ? labels : spellings),
        variants,
        mentions: papers.size,
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The commonest spelling; ties go to the shorter, then to the smaller. */
function bestLabel(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}
