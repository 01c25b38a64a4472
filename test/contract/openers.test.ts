import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaperloomError } from "../../graph-builder/errors.ts";
import { openGraphFiles } from "../../graph-builder/open-files.ts";
import { openGraph } from "../../graph-builder/open-graph.ts";
import { OPENERS } from "../../graph-builder/open/registry.ts";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { GEPHI } from "../support/opened.ts";
import { smallGraph } from "../support/small-graph.ts";

/** A text that each opener is for. */
const SAMPLES: Readonly<Record<string, string>> = {
  gexf: GEPHI,
  graphml: WRITERS["graphml"]!.write(smallGraph) as string,
  "graph-json": '{"nodes":[{"key":"a","attributes":{"x":1,"y":2}},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}',
  vosviewer: WRITERS["vosviewer"]!.write(smallGraph) as string,
  "vosviewer-map": WRITERS["vosviewer-map"]!.write(smallGraph) as string,
  "vosviewer-network": WRITERS["vosviewer-network"]!.write(smallGraph) as string,
  "nodes-table": WRITERS["nodes-csv"]!.write(smallGraph) as string,
  "edges-table": WRITERS["edges-csv"]!.write(smallGraph) as string,
};

const open = (text: string) => openGraphFiles([{ name: "file", bytes: new TextEncoder().encode(text) }]);

describe.each(OPENERS.map((opener) => [opener.id, opener] as const))("the opener %s", (id, opener) => {
  it("says what it is", () => {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(opener.label).not.toBe("");
  });

  it("is the surest of its own kind alone", () => {
    const scores = OPENERS.map((other) => other.detect(SAMPLES[id]!));
    expect(scores.indexOf(Math.max(...scores))).toBe(OPENERS.indexOf(opener));
    for (const [other, text] of Object.entries(SAMPLES)) {
      if (other !== id)
        expect(opener.detect(text), other).toBeLessThanOrEqual(OPENERS.find((one) => one.id === other)!.detect(text));
    }
  });

  it("makes a sound graph, the same again", () => {
    const graph = open(SAMPLES[id]!)!;
    expect(graph.nodes.length).toBeGreaterThan(1);
    expect(openGraph(JSON.stringify(graph), "file")).toEqual(JSON.parse(JSON.stringify(graph)));
    expect(open(SAMPLES[id]!)).toEqual(graph);
  });

  it("opens a damaged file, or says where it is broken", () => {
    const sample = SAMPLES[id]!;
    const damage = fc.tuple(fc.nat({ max: sample.length }), fc.nat({ max: 40 }), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (cuts) => {
        const broken = cuts.reduce(
          (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
          sample,
        );
        try {
          const graph = open(broken);
          if (graph) openGraph(JSON.stringify(graph), "file");
        } catch (error) {
          expect(error).toBeInstanceOf(PaperloomError);
          expect((error as PaperloomError).describe()).toContain("file");
        }
      }),
      { numRuns: 150 },
    );
  });
});
