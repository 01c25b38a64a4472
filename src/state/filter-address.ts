import { RELATIONS } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import { NO_FILTERS, type Filters } from "../data/filters.ts";
import { KINDS } from "../data/paper-kind.ts";
import { STATUSES } from "../data/reading-list.ts";
import { weightOfMost } from "./vosviewer-address.ts";

const sorted = (set: ReadonlySet<string>): string[] => [...set].sort();

/** The filters as names and values of an address; those that leave everything have no values. */
export function filterPairs(filters: Filters, corpus: Corpus): [string, readonly string[]][] {
  const clusters = (set: ReadonlySet<number>): string[] =>
    [...set].sort((a, b) => a - b).flatMap((index) => corpus.territories[index]?.cluster.id ?? []);
  return [
    ["cluster", clusters(filters.territories)],
    ["no-cluster", clusters(filters.hiddenTerritories)],
    ["relation", sorted(filters.relations)],
    ["no-relation", sorted(filters.hiddenRelations)],
    ["with", sorted(filters.concepts)],
    ["file", sorted(filters.sources)],
    ["years", filters.years ? [filters.years.join("-")] : []],
    ["undated", filters.undated ? ["1"] : []],
    ["refs", filters.degree ? [filters.degree.map((end) => (end === Infinity ? "" : end)).join("-")] : []],
    ["kind", sorted(filters.kinds)],
    ["code", filters.withCode ? ["1"] : []],
    ["list", sorted(filters.reading)],
    ["tag", sorted(filters.tags)],
    ["text", filters.text === "" ? [] : [filters.text]],
    ["near", filters.near ? [`${corpus.nodes[filters.near[0]]!.key}:${filters.near[1]}`] : []],
    ["works", filters.showWorks ? [] : ["0"]],
    ["shared", filters.showConceptLinks ? [] : ["0"]],
    ["only", [...filters.papers].sort((a, b) => a - b).map((index) => corpus.nodes[index]!.key)],
    ["weight", filters.minConceptWeight > 0 ? [String(filters.minConceptWeight)] : []],
  ];
}

function readYears(text: string | undefined): Filters["years"] {
  const years = /^(\d{1,4})-(\d{1,4})$/.exec(text ?? "");
  return years ? [Number(years[1]), Number(years[2])] : null;
}

/** `2-5`, or `2-` without an end. */
function readDegree(text: string | undefined): Filters["degree"] {
  const found = /^(\d+)-(\d*)$/.exec(text ?? "");
  return found ? [Number(found[1]), found[2] === "" ? Infinity : Number(found[2])] : null;
}

/** `key:steps`; keys may hold colons. */
function readNear(text: string, corpus: Corpus): Filters["near"] {
  const [, key = "", steps] = /^(.*):([1-9])$/s.exec(text) ?? [];
  const node = corpus.nodeOf(key);
  return node?.paper ? [node.index, Number(steps)] : null;
}

/** Reads the filters from names and values of an address; what the corpus lacks is left out. */
export function readFilters(values: ReadonlyMap<string, readonly string[]>, corpus: Corpus): Filters {
  const list = (name: string): readonly string[] => values.get(name) ?? [];
  const clusters = (name: string): Set<number> =>
    new Set(
      list(name)
        .map((id) => corpus.territories.findIndex(({ cluster }) => cluster.id === id))
        .filter((index) => index >= 0),
    );
  const among = <Member extends string>(name: string, members: readonly Member[]): Set<Member> =>
    new Set(members.filter((member) => list(name).includes(member)));
  const weight = Number(list("weight")[0] ?? weightOfMost(list("max_n_links")[0], corpus));
  return {
    territories: clusters("cluster"),
    hiddenTerritories: clusters("no-cluster"),
    relations: among("relation", RELATIONS),
    hiddenRelations: among("no-relation", RELATIONS),
    concepts: new Set(list("with").filter((id) => corpus.conceptOf(id))),
    sources: new Set(list("file")),
    years: readYears(list("years")[0]),
    undated: list("undated")[0] === "1",
    degree: readDegree(list("refs")[0]),
    kinds: among("kind", KINDS),
    withCode: list("code")[0] === "1",
    reading: among("list", [...STATUSES, "new" as const]),
    tags: new Set(list("tag")),
    text: list("text").join(","),
    near: readNear(list("near")[0] ?? "", corpus),
    showWorks: list("works")[0] !== "0",
    showConceptLinks: list("shared")[0] !== "0",
    papers: new Set(list("only").flatMap((key) => corpus.nodeOf(key)?.index ?? [])),
    minConceptWeight: weight > 0 && weight <= 1 ? weight : NO_FILTERS.minConceptWeight,
  };
}
