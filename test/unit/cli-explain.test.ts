import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeJson } from "../../graph-builder/write/json.ts";
import { runCli } from "../support/run-cli.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "paperloom-cli-explain-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const graphFile = put("looms.json", writeJson(smallGraph));

describe("stats, explain and lineage", () => {
  it("counts", async () => {
    const { code, out } = await runCli(["stats", graphFile]);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Looms  4 papers, 1 work not in the corpus, 3 references, 2 concept links, 2 clusters
      Read 5 records: 1 copy merged, 0 repaired, 1 skipped.
      Skipped
        looms.txt:12: a title without an abstract

      Links
                         to papers  to other works
        extends                  1               0
        uses                     0               1
        mentions                 1               0
        shares concepts          2               0

      Clusters
        Heddles    2
        Warps      1
        ungrouped  1

      Papers that most papers refer to
        Heddle    1
        Heddle-2  1

      Works that papers name and the corpus lacks
        Jacquard  1

      Commonest concepts
        graph weaving  2
        thread         2"
    `);
  });

  it("explains every link between two papers", async () => {
    const { code, out } = await runCli(["explain", graphFile, "heddle 2", "HEDDLE"]);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Heddle-2 (Heddle-2: Weaving Faster)
      Heddle (Heddle: Weaving Graphs on One Machine)

      Heddle-2 extends Heddle  very sure (0.97)
        “*Heddle*-2: Weaving Faster”
        title of Heddle-2: derived name
        “Heddle-2 is twice as fast as *Heddle* & uses <b>fewer</b> threads.”
        abstract of Heddle-2: name

      Heddle-2 and Heddle share 1 concept  weight 0.42
        concepts
          graph weaving  0.4200  ████████████████████"
    `);
  });

  it("says that no link joins two papers", async () => {
    expect((await runCli(["explain", graphFile, "Knots", "Heddle"])).out).toContain("No link joins them.");
  });

  it("shows a lineage as a tree", async () => {
    const { code, out } = await runCli(["lineage", graphFile, "Heddle-2", "--works"], 60);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Heddle-2 (Heddle-2: Weaving Faster)

      Ancestors
      └─ extends Heddle 2021  Heddle: Weaving Graphs on One Machi…
         │  “*Heddle*-2: Weaving Faster”
         └─ uses Jacquard  (not in the corpus)
               “It runs on the *Jacquard* library.”

      Descendants
      └─ mentioned by On the "warp": a study of Heddle-2
            “We study *Heddle-2*. It holds.”"
    `);
  });

  it("keeps to the depth and the relations asked for", async () => {
    const one = await runCli(["lineage", graphFile, "Heddle", "--depth", "1"]);
    expect(one.out).not.toContain("mentioned by");
    const extending = await runCli(["lineage", graphFile, "Heddle-2", "--relations", "extends"]);
    expect(extending.out).toContain("Nothing here refers to it.");
  });

  it("suggests names that are near", async () => {
    const { code, err } = await runCli(["lineage", graphFile, "Hedle"]);
    expect(code).toBe(1);
    expect(err).toContain('No paper or work goes by "Hedle". Did you mean\n  Heddle');
  });

  it("lets no control character of a paper through to the terminal", async () => {
    const hostile = put("hostile.json", writeJson(hostileGraph));
    for (const args of [
      ["stats", hostile],
      ["explain", hostile, "paper:000000000004", "Heddle"],
    ]) {
      const { code, out } = await runCli(args);
      expect(code).toBe(0);
      expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });

  it.each([
    ["not JSON", "nothing", "is not JSON"],
    ["half a file", writeJson(smallGraph).slice(0, 400), "its end is missing"],
    ["another JSON", '{"a":1}', "is JSON, but not a graph"],
    ["a later format", writeJson(smallGraph).replace("paperloom/1", "paperloom/9"), "has the format paperloom/9"],
    ["another graph", '{"attributes":{},"nodes":[],"edges":[]}', "not of the format"],
    [
      "a node without a title",
      writeJson(smallGraph).replace('"title":"Heddle-2: ', '"tilte":"Heddle-2: '),
      "nodes[1].attributes.title (paper:000000000002)",
    ],
    [
      "an edge to nowhere",
      writeJson(smallGraph).replace('"target":"work:jacquard"', '"target":"work:gone"'),
      "no node work:gone",
    ],
    [
      "two nodes of one key",
      writeJson(smallGraph).replace('{"key":"work:jacquard"', '{"key":"paper:000000000001"'),
      "two nodes with the key",
    ],
  ])("says what is wrong with %s", async (_, text, message) => {
    const { code, err } = await runCli(["stats", put("broken.json", text)]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
