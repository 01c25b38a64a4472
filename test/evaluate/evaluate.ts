import { buildGraph } from "../../graph-builder/build.ts";
import type { InputFile } from "../../graph-builder/read/reader.ts";
import { outsideData } from "../support/outside-data.ts";
import { scoreAbbreviations } from "./abbreviations.ts";
import { scoreCited } from "./cited-links.ts";
import { GOLD_FOLDER, listings, readRecords, sampleFiles } from "./corpora.ts";
import { scoreFields } from "./fields.ts";
import { readGold, restrictGold, type Gold } from "./gold.ts";
import { scoreKeyphrases, scorePeers } from "./keyphrases.ts";
import { titleKey } from "./keys.ts";
import { mean, type Rates } from "./measures.ts";
import { scoreNeighbours } from "./neighbours.ts";
import { scoreGraph, type Scores } from "./score-graph.ts";

/** Clusters depend on the seed, so their figure is a mean over these. */
const SEEDS = [1, 2, 3, 4, 5];

const figure = (value: number): string => value.toFixed(3);

function line(name: string, ...parts: string[]): void {
  console.log(`  ${name.padEnd(12)}${parts.join("  ")}`);
}

function printScores(scores: Scores, amis: readonly number[]): void {
  const { papers, references, mentions, relation, evidence, concepts, clusters } = scores;
  const rates = ({ precision, recall, f1 }: Scores["concepts"]): string =>
    `F1 ${figure(f1)}  precision ${figure(precision)}  recall ${figure(recall)}`;
  line("papers", `${papers[0]} of ${papers[1]} found`);
  line("references", rates(references), `${references.gold} required, ${references.forbidden_linked} forbidden linked`);
  for (const pair of scores.missed) line("", `missed    ${pair}`);
  for (const pair of scores.spurious) line("", `spurious  ${pair}`);
  line("mentions", rates(mentions), `${mentions.predicted} found, ${mentions.gold} gold`);
  line("relation", `${figure(relation)} of the matched mentions`);
  line("evidence", `${evidence[0]} of ${evidence[1]} references stand verbatim`);
  line("concepts", rates(concepts));
  const spread = `${figure(Math.min(...amis))} to ${figure(Math.max(...amis))}`;
  line(
    "clusters",
    `AMI ${figure(mean(amis))} (${spread} over ${amis.length} seeds)`,
    `${clusters.found} of ${clusters.topics} topics`,
  );
}

function evaluateCorpus(heading: string, files: readonly InputFile[], gold: Gold): void {
  console.log(`\n${heading}`);
  const scores = SEEDS.map((seed) => scoreGraph(buildGraph({ files }, { seed }), gold));
  printScores(
    scores[0]!,
    scores.map(({ clusters }) => clusters.ami),
  );
  evaluateWithoutLists(files, gold);
}

/** Each list of papers left out in turn: a gain that this mean does not show is a fit to the sample. */
function evaluateWithoutLists(files: readonly InputFile[], gold: Gold): void {
  const scores = files.map((left) => {
    const graph = buildGraph({ files: files.filter((file) => file !== left) });
    const titles = new Set(
      graph.nodes.map(({ attributes }) => (attributes.kind === "paper" ? titleKey(attributes.title) : "")),
    );
    return scoreGraph(
      graph,
      restrictGold(gold, (title) => titles.has(titleKey(title))),
    );
  });
  const over = (pick: (scores: Scores) => number): string => figure(mean(scores.map(pick)));
  line(
    "without one",
    `list, mean of ${files.length}:`,
    `references ${over(({ references }) => references.f1)}`,
    `mentions ${over(({ mentions }) => mentions.f1)}`,
    `relation ${over(({ relation }) => relation)}`,
    `concepts ${over(({ concepts }) => concepts.f1)}`,
    `AMI ${over(({ clusters }) => clusters.ami)}`,
  );
}

function evaluateAbbreviations(): void {
  const path = outsideData("data/abbreviations-sdu21-dev.jsonl");
  if (!path) return;
  const { ours, schwartzHearst, sentences } = scoreAbbreviations(path);
  line(
    "sdu21",
    `long forms F1 ${figure(ours.f1)}`,
    `Schwartz and Hearst ${figure(schwartzHearst.f1)}`,
    `${sentences} sentences`,
  );
}

/** Reference lists: DBLP's numbers, or titles and years in their place; Web of Science's lines with and without DOI. */
function evaluateCited(): void {
  const lists: readonly (readonly [string, string, Retell])[] = [
    ["dblp", "data/dblp-citations.jsonl.gz", (entry, cited) => (cited ? `${cited.title}. ${cited.year ?? ""}` : entry)],
    ["wos", "data/formats/wos-plain.txt", (entry) => entry.replace(/, DOI .*$/, "")],
  ];
  for (const [name, file, retell] of lists) {
    const path = outsideData(file);
    if (!path) continue;
    const { entries, gold, byIdentifier, without } = scoreCited(path, retell);
    const told = ({ precision, recall }: Rates): string => `precision ${figure(precision)}  recall ${figure(recall)}`;
    line(
      name,
      `cited by identifier: ${told(byIdentifier)}`,
      `without: ${told(without)}`,
      `${gold} of ${entries} entries`,
    );
  }
}

/** Works and links in other fields: papers whose errors were read while rules were written, and papers held out. */
function evaluateFields(records: Parameters<typeof scoreFields>[0]): void {
  const { halves, links } = scoreFields(records);
  for (const { half, papers, scores } of halves) {
    const { f1, precision, recall } = scores.mentions;
    line(
      "other fields",
      `${half}: mentions F1 ${figure(f1)}  precision ${figure(precision)}  recall ${figure(recall)}`,
      `relation ${figure(scores.relation)}`,
      `${papers} papers`,
    );
  }
  const { f1, precision, recall, gold, forbidden_linked } = links.references;
  line(
    "",
    `links F1 ${figure(f1)}  precision ${figure(precision)}  recall ${figure(recall)}`,
    `${gold} required, ${forbidden_linked} forbidden linked`,
  );
}

type Retell = Parameters<typeof scoreCited>[1];

function evaluateData(): void {
  const inspec = outsideData("data/inspec-train.jsonl");
  const acm = outsideData("data/acm-50k.jsonl.gz");
  const dblp = outsideData("data/dblp-citations.jsonl.gz");
  if (inspec ?? acm ?? dblp) console.log("\nOther people's data");
  for (const [name, records] of [
    ["inspec", inspec ? readRecords(inspec) : []],
    ["acm", acm ? readRecords(acm).slice(0, 1000) : []],
  ] as const) {
    if (records.length === 0) continue;
    const { f1, papers } = scoreKeyphrases(records);
    const peers = [...scorePeers(records)].map(([peer, score]) => `${peer} ${figure(score.f1)}`);
    line(name, `keyphrases F1@10 ${figure(f1)}`, ...peers, `${papers} papers`);
  }
  evaluateAbbreviations();
  evaluateCited();
  if (acm && dblp) evaluateFields([...readRecords(acm), ...readRecords(dblp)]);
  if (!dblp) return;
  const { ours, tfIdf, papers } = scoreNeighbours(readRecords(dblp));
  line(
    "dblp",
    `neighbours recall@10 ${figure(ours)}`,
    `tf-idf ${figure(tfIdf)}`,
    `ratio ${figure(ours / tfIdf)}`,
    `${papers} papers`,
  );
}

/** Prints how well the builder agrees with what people found: on the sample, and on outside data where it is there. */
export function evaluate(): void {
  const gold = readGold(GOLD_FOLDER);
  evaluateCorpus(
    "The sample corpus (its own digests in place of the abstracts that the gold was read from)",
    sampleFiles(),
    gold,
  );
  const seeds = outsideData("seeds");
  const facts = outsideData("gold/dev");
  if (seeds && facts) evaluateCorpus("The listings", listings(seeds), readGold(facts));
  evaluateData();
}
