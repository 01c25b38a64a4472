import type { JSX } from "preact";
import type { Relation } from "../../graph-builder/index.ts";
import { relationWords } from "../words/words.ts";

interface GlyphShape {
  readonly width: number;
  /** What stands at the start of the line. */
  readonly start: "none" | "bar" | "ring";
}

const SHAPES: Readonly<Record<Relation, GlyphShape>> = {
  extends: { width: 2.6, start: "none" },
  compares: { width: 2, start: "bar" },
  uses: { width: 2, start: "ring" },
  mentions: { width: 1.4, start: "none" },
  cites: { width: 1.4, start: "none" },
};

/** The sign of a relation: its line as on the map, with an arrow. `length` in pixels. */
export function RelationGlyph({
  relation,
  length = 26,
}: {
  readonly relation: Relation;
  readonly length?: number;
}): JSX.Element {
  const { width, start } = SHAPES[relation];
  const from = start === "ring" ? 7 : 1.5;
  return (
    <svg
      class={`glyph relation-${relation}`}
      width={length}
      height={12}
      viewBox={`0 0 ${length} 12`}
      aria-hidden="true"
    >
      {start === "bar" && <path d="M1.5 2v8" stroke="currentColor" stroke-width={2} />}
      {start === "ring" && <circle cx={3.8} cy={6} r={2.5} fill="none" stroke="currentColor" stroke-width={1.8} />}
      <path d={`M${from} 6H${length - 6}`} stroke="currentColor" stroke-width={width} />
      <path d={`M${length - 8} 2.2 ${length - 1} 6l-7 3.8Z`} fill="currentColor" />
    </svg>
  );
}

/** Sign and word of a relation on its own ground. */
export function RelationChip({ relation }: { readonly relation: Relation }): JSX.Element {
  return (
    <span class={`relation-chip relation-${relation}`}>
      <RelationGlyph relation={relation} length={20} />
      {relationWords[relation].verb}
    </span>
  );
}
