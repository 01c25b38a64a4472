import type { Relation, Stage } from "../../graph-builder/index.ts";

/** What a relation is called, as a row, as a verb of the paper that refers, and as a heading over such papers. */
export interface RelationWords {
  readonly name: string;
  readonly verb: string;
  /** As a participle: "compared". */
  readonly past: string;
  /** Said after the name of a paper that refers to this one. */
  readonly verbPhrase: string;
  /** Heading over papers that refer to this one. */
  readonly incoming: string;
  /** Heading over papers that this one refers to. */
  readonly outgoing: string;
  readonly meaning: string;
}

/** Words for relations. */
export const relationWords: Readonly<Record<Relation, RelationWords>> = {
  extends: {
    name: "Extends",
    verb: "extends",
    verbPhrase: "extends it",
    past: "extended",
    incoming: "Extend it",
    outgoing: "It extends",
    meaning: "builds on it",
  },
  compares: {
    name: "Compares",
    verb: "compares",
    verbPhrase: "compares with it",
    past: "compared",
    incoming: "Compare with it",
    outgoing: "It compares with",
    meaning: "measures against it",
  },
  uses: {
    name: "Uses",
    verb: "uses",
    verbPhrase: "uses it",
    past: "used",
    incoming: "Use it",
    outgoing: "It uses",
    meaning: "runs on or with it",
  },
  mentions: {
    name: "Mentions",
    verb: "mentions",
    verbPhrase: "mentions it",
    past: "mentioned",
    incoming: "Mention it",
    outgoing: "It mentions",
    meaning: "names it",
  },
  cites: {
    name: "Cites",
    verb: "cites",
    verbPhrase: "cites it",
    past: "cited",
    incoming: "Cite it",
    outgoing: "It cites",
    meaning: "lists it",
  },
};

/** What a build is doing, by stage. */
export const stageWords: Readonly<Record<Stage, string>> = {
  read: "Reading files",
  merge: "Joining duplicates",
  texts: "Reading texts",
  concepts: "Finding concepts",
  references: "Finding references",
  link: "Linking papers by concepts",
  cluster: "Finding clusters",
  layout: "Laying out the map",
  assemble: "Putting the graph together",
};
