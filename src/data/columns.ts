/** What exploring asks of all nodes and links again and again, as plain numbers by position. */
export interface Columns {
  /** Ends of each link. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Position in `RELATIONS`; -1 for a concept link. */
  readonly relations: Int8Array;
  /** Confidence of a reference, weight of a concept link. */
  readonly strengths: Float64Array;
  /** Papers that refer to each node, papers of the corpus that it refers to, its concept links. */
  readonly incoming: Int32Array;
  readonly outgoing: Int32Array;
  readonly shared: Int32Array;
  /** Where the links of each node end in `links`, with a 0 in front. */
  readonly linkEnds: Uint32Array;
  /** Links at the nodes, one node after another, references first. */
  readonly links: Uint32Array;
  /** Where the concepts of each node end in `concepts`, with a 0 in front. */
  readonly conceptEnds: Uint32Array;
  /** Positions in the graph's list of concepts, heaviest first. */
  readonly concepts: Uint32Array;
}

/** The links alone. */
export type LinkColumns = Pick<Columns, "sources" | "targets" | "relations" | "strengths">;
/** The concepts alone. */
export type ConceptColumns = Pick<Columns, "conceptEnds" | "concepts">;
/** Does something for each row from 0 to `count`, at once or with breaths in between. */
type ForRows<Done> = (count: number, work: (row: number) => void) => Done;

/** Empty columns for so many links. */
export function createLinkColumns(count: number): LinkColumns {
  return {
    sources: new Uint32Array(count),
    targets: new Uint32Array(count),
    relations: new Int8Array(count),
    strengths: new Float64Array(count),
  };
}

type Counts = Pick<Columns, "incoming" | "outgoing" | "shared" | "linkEnds">;

/** The steps that find out what lies at each node: count, then add up, then sort the links in, references first. */
function planCounting({ sources, targets, relations }: LinkColumns, nodes: number, papers: number): Plan {
  const counts: Counts = {
    incoming: new Int32Array(nodes),
    outgoing: new Int32Array(nodes),
    shared: new Int32Array(nodes),
    linkEnds: new Uint32Array(nodes + 1),
  };
  const { incoming, outgoing, shared, linkEnds } = counts;
  let links = new Uint32Array();
  let next = new Uint32Array();
  return {
    count(row) {
      const [from, to] = [sources[row]!, targets[row]!];
      linkEnds[from + 1]! += 1;
      if (to !== from) linkEnds[to + 1]! += 1;
      if (relations[row]! < 0) {
        shared[from]! += 1;
        shared[to]! += 1;
        return;
      }
      incoming[to]! += 1;
      if (to < papers) outgoing[from]! += 1;
    },
    addUp() {
      for (let node = 0; node < nodes; node += 1) linkEnds[node + 1]! += linkEnds[node]!;
      links = new Uint32Array(linkEnds[nodes]!);
      next = linkEnds.slice(0, -1);
    },
    group: (references) => (row) => {
      if (relations[row]! >= 0 !== references) return;
      const [from, to] = [sources[row]!, targets[row]!];
      links[next[from]!++] = row;
      if (to !== from) links[next[to]!++] = row;
    },
    done: () => ({ ...counts, links }),
  };
}

interface Plan {
  readonly count: (row: number) => void;
  readonly addUp: () => void;
  readonly group: (references: boolean) => (row: number) => void;
  readonly done: () => Counts & Pick<Columns, "links">;
}

const atOnce: ForRows<void> = (count, work) => {
  for (let row = 0; row < count; row += 1) work(row);
};

/** Puts links and concepts together with what lies at each node. Papers come first. Linear. */
export function joinColumns(links: LinkColumns, concepts: ConceptColumns, papers: number): Columns {
  const plan = planCounting(links, concepts.conceptEnds.length - 1, papers);
  const count = links.sources.length;
  atOnce(count, plan.count);
  plan.addUp();
  atOnce(count, plan.group(true));
  atOnce(count, plan.group(false));
  return { ...links, ...concepts, ...plan.done() };
}

/** The same with breaths in between. */
export async function joinColumnsSlowly(
  links: LinkColumns,
  concepts: ConceptColumns,
  papers: number,
  forRows: ForRows<Promise<void>>,
): Promise<Columns> {
  const plan = planCounting(links, concepts.conceptEnds.length - 1, papers);
  const count = links.sources.length;
  await forRows(count, plan.count);
  plan.addUp();
  await forRows(count, plan.group(true));
  await forRows(count, plan.group(false));
  return { ...links, ...concepts, ...plan.done() };
}

/** Positions of the links at a node, references first. */
export function linksAt({ linkEnds, links }: Columns, node: number): Uint32Array {
  return links.subarray(linkEnds[node], linkEnds[node + 1]);
}

/** Positions of the concepts of a node, heaviest first. */
export function conceptsAt({ conceptEnds, concepts }: Columns, node: number): Uint32Array {
  return concepts.subarray(conceptEnds[node], conceptEnds[node + 1]);
}
