import type { ListedWork } from "./cited-lists.ts";
import { nameKey } from "./name-key.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";
import type { Trace } from "./trace.ts";

/** A work that the corpus lacks counts as missing when so many papers list it, or one lists it and a text speaks of it. */
const LEAST_PAPERS = 2;
/** At most so many such works are kept of a small library, of a large one half as many as it has papers: those that most papers list. */
const MOST_WORKS = { least: 200, share: 0.5 };

/**
 * `cites` traces from reference lists: to the papers of the corpus that entries mean, and to works that the corpus
 * lacks, as far as they count as missing. `said` are the traces of the texts. Linear in the lists.
 */
export function traceReferenceLists(lists: readonly (readonly ListedWork[])[], said: readonly Trace[]): Trace[] {
  const spoken = new Set(said.flatMap(({ target }) => (typeof target === "string" ? [target] : [])));
  const named = namedWorks(lists, spoken);
  const missing = missingWorks(lists, spoken);
  return lists.flatMap((list, source) =>
    list.flatMap((listed, at): Trace[] => {
      const { target, entry } = listed;
      if (target === source || target === "") return [];
      const name = typeof target === "string" ? named.get(target) : undefined;
      if (name !== undefined) return [toTrace(source, name, at, entry.raw, leadOf(listed)!, ruleOf("listed-name"))];
      if (typeof target === "string" && !missing.has(target)) return [];
      return [{ ...toTrace(source, target, at, entry.raw, listed.surface, listed.rule), ...labelOf(listed) }];
    }),
  );
}

/** A title says better what a work is than an identifier or the words of a citation. */
function labelOf({ entry, target }: ListedWork): Pick<Trace, "label"> {
  return typeof target === "string" && entry.title !== undefined ? { label: entry.title } : {};
}

function toTrace(
  source: number,
  target: number | string,
  index: number,
  entry: string,
  surface: string,
  rule: ReferenceRule,
): Trace {
  const evidence = {
    field: "reference",
    index,
    start: 0,
    end: entry.length,
    quote: entry,
    surface,
    rule: rule.id,
  } as const;
  return { source, target, rule, confidence: rule.confidence, evidence };
}

/** The keys of the works that so many papers list, or that are listed and spoken of, the commonest up to a bound. */
function missingWorks(lists: readonly (readonly ListedWork[])[], spoken: ReadonlySet<string>): ReadonlySet<string> {
  const papers = new Map<string, number>();
  for (const list of lists) {
    const keys = new Set(list.map(({ target }) => target));
    for (const key of keys) if (typeof key === "string") papers.set(key, (papers.get(key) ?? 0) + 1);
  }
  const most = Math.max(MOST_WORKS.least, Math.floor(lists.length * MOST_WORKS.share));
  const often = [...papers]
    .filter(([, count]) => count >= LEAST_PAPERS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
  return new Set([...often.map(([key]) => key), ...[...papers.keys()].filter((key) => spoken.has(key))]);
}

/** "Adam" of "Adam: A Method for Stochastic Optimization". */
function leadOf({ entry: { title } }: ListedWork): string | undefined {
  return title === undefined ? undefined : /^([^\s:]+(?:\s[^\s:]+)?):\s/.exec(title)?.[1];
}

/** Listed works whose title begins with a name that texts speak of, where only one such work has it: its key and the name's. */
function namedWorks(
  lists: readonly (readonly ListedWork[])[],
  spoken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byName = new Map<string, Set<string>>();
  for (const listed of lists.flat()) {
    const lead = typeof listed.target === "string" ? leadOf(listed) : undefined;
    const { family } = nameKey(lead ?? "");
    if (lead === undefined || !spoken.has(family)) continue;
    byName.set(family, (byName.get(family) ?? new Set<string>()).add(listed.target as string));
  }
  return new Map([...byName].flatMap(([name, works]) => (works.size === 1 ? [[[...works][0]!, name] as const] : [])));
}
