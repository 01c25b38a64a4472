import { indexCorpus, type CorpusLink } from "../data/corpus.ts";
import { correctGraph } from "../data/correct-graph.ts";
import { sameCorrection, type Correction } from "../data/correction.ts";
import type { Explorer } from "./explorer.ts";

/** Makes these the corrections of the corpus, oldest first, and shows it so: at once, or when all of a large graph has been read. */
export function setCorrections(explorer: Explorer, corrections: readonly Correction[]): void {
  const given = explorer.given.peek();
  if (corrections.length === 0) return explorer.amend(corrections, given);
  if (given.graph) return explorer.amend(corrections, indexCorpus(correctGraph(given.graph, corrections)));
  explorer.amend(corrections, explorer.corpus.peek());
  void given.whole().then((graph) => {
    if (explorer.given.peek() !== given || explorer.corrections.peek() !== corrections) return;
    explorer.amend(corrections, indexCorpus(correctGraph(graph, corrections)));
  });
}

/** Adds a correction and says so. */
export function addCorrection(explorer: Explorer, correction: Correction): void {
  setCorrections(explorer, [...explorer.corrections.peek(), correction]);
  explorer.justCorrected.value = correction;
}

/** Takes a correction back. */
export function undoCorrection(explorer: Explorer, correction: Correction): void {
  const kept = explorer.corrections.peek().filter((other) => !sameCorrection(other, correction));
  setCorrections(explorer, kept);
  const last = explorer.justCorrected.peek();
  if (last && sameCorrection(last, correction)) explorer.justCorrected.value = null;
}

/** Says that a link is none. */
export function rejectLink(explorer: Explorer, link: CorpusLink): void {
  const { nodes } = explorer.corpus.peek();
  const cells = [nodes[link.source]!.key, nodes[link.target]!.key, link.kind, ""];
  addCorrection(explorer, { kind: "links", cells });
}

/** Calls a cluster by another name; `label` is the one that the build gave, which an empty name brings back. */
export function renameCluster(explorer: Explorer, label: string, name: string): void {
  const before = explorer.corrections.peek();
  const others = before.filter(({ kind, cells }) => kind !== "clusters" || cells[0] !== label);
  const chosen = name.replace(/\s+/g, " ").trim();
  const isNew = chosen !== "" && chosen !== label;
  if (!isNew && others.length === before.length) return;
  setCorrections(explorer, isNew ? [...others, { kind: "clusters", cells: [label, chosen] }] : others);
}

/** Calls a concept by another name, which joins it to a concept of that name; an empty name drops it. */
export function replaceConcept(explorer: Explorer, label: string, name: string): void {
  const before = explorer.corrections.peek();
  const toIt = before.filter(({ kind, cells }) => kind === "thesaurus" && cells[1] === label);
  const isGiven = explorer.given.peek().attributes.concepts.some((concept) => concept.label === label);
  const labels = [...toIt.map(({ cells }) => cells[0]!), ...(isGiven ? [label] : [])];
  const lines = labels
    .filter((own) => own !== name)
    .map((own): Correction => ({ kind: "thesaurus", cells: [own, name] }));
  setCorrections(explorer, [...before.filter((correction) => !toIt.includes(correction)), ...lines]);
  explorer.justCorrected.value = lines.at(-1) ?? null;
}

/** Says which paper or work a work is (its index), or with null that its name stands for none. What was said to be this work goes along. */
export function joinWork(explorer: Explorer, work: number, into: number | null): void {
  const { nodes } = explorer.corpus.peek();
  const nameOf = (index: number): string => nodes[index]!.paper?.title ?? nodes[index]!.label;
  const [name, replacement] = [nameOf(work), into === null ? "" : nameOf(into)];
  const before = explorer.corrections.peek();
  const toIt = before.filter(({ kind, cells }) => kind === "names" && cells[1] === name);
  const own: Correction = { kind: "names", cells: [name, replacement] };
  const lines = [...toIt.map(({ cells }): Correction => ({ kind: "names", cells: [cells[0]!, replacement] })), own];
  setCorrections(explorer, [...before.filter((correction) => !toIt.includes(correction)), ...lines]);
  explorer.justCorrected.value = own;
}
