/**
 * Writes the gold facts of the sample corpus, test/gold/papers.jsonl and references.json,
 * from annotations that hold the annotated sentences too: facts are kept, sentences are not.
 *
 *   node test/support/write-gold.mjs [FOLDER]     (default: gold/dev in PAPERLOOM_DATA)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const data = process.env.PAPERLOOM_DATA ?? join(here, "../../../shared");
const from = process.argv[2] ?? join(data, "gold/dev");
const to = join(here, "../gold");

/** A longer surface is a sentence of somebody's paper, no name of a concept. */
const LONGEST_SURFACE = 8;
const isName = (surface) => surface.split(/\s+/).length <= LONGEST_SURFACE;

const papers = readFileSync(join(from, "papers.jsonl"), "utf8").trim().split("\n").map(JSON.parse);
const facts = papers.map(({ n, title, names, mentions, concepts, topic }) => ({
  n,
  title,
  names,
  mentions: mentions.map(({ surface, canonical, version, kind, relation }) => ({
    surface,
    canonical,
    version,
    kind,
    relation,
  })),
  concepts: concepts.map(({ label, surfaces }) => ({ label, surfaces: surfaces.filter(isName) })),
  topic,
}));
writeFileSync(join(to, "papers.jsonl"), facts.map((fact) => `${JSON.stringify(fact)}\n`).join(""));

const { required, optional, forbidden } = JSON.parse(readFileSync(join(from, "references.json"), "utf8"));
const pair = ({ source, target, relation, surface }) => ({ source, target, relation, surface });
const pairs = { required: required.map(pair), optional: optional.map(pair), forbidden: forbidden.map(pair) };
writeFileSync(join(to, "references.json"), `${JSON.stringify(pairs, null, 1)}\n`);
console.log(`${facts.length} papers, ${required.length} required references written to ${to}`);
