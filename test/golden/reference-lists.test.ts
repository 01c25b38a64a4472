import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildGraph } from "../../graph-builder/index.ts";

/** A small corpus in three formats, each with the reference lists that it has in the wild. */
const FOLDER = join(import.meta.dirname, "input/lists");
const files = readdirSync(FOLDER).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

it("reference lists lead to papers, to missing works, and from numbers and names in the text", async () => {
  const { nodes, edges } = buildGraph({ files });
  const labelOf = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
  const links = edges.flatMap(({ source, target, attributes }) => {
    if (attributes.kind !== "reference") return [];
    const { relation, confidence, evidence } = attributes;
    const places = evidence.map(
      ({ field, index, rule, surface }) => `  ${field}${index === undefined ? "" : ` ${index + 1}`}, ${rule}: ${surface}`,
    );
    const end = target.startsWith("work:") ? `(${labelOf.get(target)})` : labelOf.get(target);
    return [[`${labelOf.get(source)} ${relation} ${end}, ${confidence}`, ...places].join("\n")];
  });
  await expect(`${links.sort().join("\n")}\n`).toMatchFileSnapshot("lists/links.txt");
});
