import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-builder/graph.ts";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

const graphs: Readonly<Record<string, Graph>> = deepFreeze({
  small: smallGraph,
  hostile: hostileGraph,
  "without edges": { ...smallGraph, edges: [] },
  empty: { ...smallGraph, nodes: [], edges: [], attributes: { ...smallGraph.attributes, clusters: [], concepts: [] } },
});

const cases = Object.values(WRITERS).flatMap((writer) =>
  Object.entries(graphs).map(([name, graph]) => ({ id: writer.id, writer, name, graph })),
);

describe.each(Object.entries(WRITERS))("the writer %s", (id, writer) => {
  it("says what it is", () => {
    expect(writer.id).toBe(id);
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(writer.label).not.toBe("");
    expect(writer.extension).toMatch(/^[a-z0-9.]+$/);
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it("shares its file name with no other", () => {
    const same = Object.values(WRITERS).filter(({ extension }) => extension === writer.extension);
    expect(same.map((one) => one.id)).toEqual([id]);
  });
});

describe.each(cases)("$id of a graph that is $name", ({ writer, graph }) => {
  it("is the same text again, and leaves the graph alone", () => {
    const copy = structuredClone(graph);
    expect(writer.write(graph)).toEqual(writer.write(copy));
    expect(copy).toEqual(graph);
  });
});

const texts = cases.flatMap(({ writer, ...given }) => {
  const text = writer.write(given.graph);
  return typeof text === "string" ? [{ ...given, text }] : [];
});

describe.each(texts)("the text of $id for a graph that is $name", ({ text }) => {
  it("holds no trace of careless code", () => {
    expect(text).not.toMatch(/\[object |undefined|\bNaN\b|Infinity/);
  });

  it("ends its last line, and survives UTF-8", () => {
    if (text !== "") expect(text.endsWith("\n")).toBe(true);
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
  });
});
