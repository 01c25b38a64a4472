/**
 * Writes the sample corpus, public/sample/*.txt, from the digests of the
 * outside data: `npm run sample [-- digests.jsonl]`. Each list becomes one
 * listing; papers that stand in several lists are written in each.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "../..");
const data = resolve(process.env.PAPERLOOM_DATA ?? join(root, "../shared"));
const input = process.argv[2] ?? join(data, "corpus/digests.jsonl");
const output = join(root, "public/sample");

/** The lists by what they hold, and what stands between a title, its abstract and the next title. */
const LISTS = [
  { name: "efficient-training.txt", gap: "\n\n" },
  { name: "training-at-scale.txt", gap: "\n\n" },
  { name: "fast-algorithms.txt", gap: "\n\n" },
  { name: "parallel-optimization.txt", gap: "\n" },
];

const papers = readFileSync(input, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
mkdirSync(output, { recursive: true });
LISTS.forEach(({ name, gap }, list) => {
  const listed = papers.filter((paper) => paper.lists.includes(list));
  const text = listed.flatMap((paper) => [paper.title, paper.digest]).join(gap);
  writeFileSync(join(output, name), `${text}\n`);
  console.log(`${name}: ${listed.length} papers`);
});
