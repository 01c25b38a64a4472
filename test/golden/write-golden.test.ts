import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const TEXTS = Object.values(WRITERS).filter(({ mediaType }) => mediaType !== "application/octet-stream");

// What every format that one can read looks like, kept as files so that a change is seen and meant.
describe.each(TEXTS)("golden $id", (writer) => {
  it.each([
    ["small", smallGraph],
    ["hostile", hostileGraph],
  ])("of the %s graph", async (name, graph) => {
    const file = join(import.meta.dirname, "write", `${name}.${writer.extension}`);
    await expect(writer.write(graph)).toMatchFileSnapshot(file);
  });
});
