import { markQuote } from "../../explain.ts";
import { describeNode, findNode } from "../../find-node.ts";
import { RELATIONS, traceLineage, type LineageStep } from "../../lineage.ts";
import type { Relation } from "../../types.ts";
import { writeLineageMarkdown } from "../../write/lineage-markdown.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, UsageError, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import type { Terminal } from "../terminal.ts";
import { columns, oneLine, shorten, wrap } from "../text-layout.ts";

type Direction = "ancestors" | "descendants";

const HEADINGS: Readonly<Record<Direction, string>> = { ancestors: "Ancestors", descendants: "Descendants" };
const NOTHING: Readonly<Record<Direction, string>> = {
  ancestors: "It refers to nothing here.",
  descendants: "Nothing here refers to it.",
};
/** Characters of a quote that a step shows. */
const QUOTE = 150;
/** How a relation reads when the referring paper is the descendant on this line. */
const BY: Readonly<Record<Relation, string>> = {
  extends: "extended by",
  compares: "compared with by",
  uses: "used by",
  mentions: "mentioned by",
  cites: "cited by",
};

/** What a step says beside the name: that it was shown, that the corpus lacks it, or its title. */
function noteOn({ again, node: { attributes } }: LineageStep): string {
  if (again) return "(shown above)";
  if (attributes.kind === "work") return "(not in the corpus)";
  return attributes.title === attributes.label ? "" : oneLine(attributes.title);
}

function showStep(step: LineageStep, direction: Direction, rail: string, terminal: Terminal): void {
  const { style, width } = terminal;
  const { relation, evidence } = step.link.attributes;
  const { attributes } = step.node;
  const year = attributes.kind === "paper" && attributes.year !== undefined ? ` ${attributes.year}` : "";
  const head = `${rail}${style.dim(direction === "ancestors" ? relation : BY[relation])} ${style.bold(oneLine(attributes.label))}${year}`;
  const note = shorten(noteOn(step), Math.max(10, width - columns(head) - 2));
  terminal.out(`${head}  ${style.dim(note)}`.trimEnd());
  const inner = rail.replace(/├─ $/, "│  ").replace(/└─ $/, "   ");
  const [quoted] = step.again ? [] : evidence;
  if (quoted) {
    const { before, surface, after } = markQuote(oneLine(quoted.quote), oneLine(quoted.surface), QUOTE);
    const lines = wrap(`“${before}${style.mark(surface)}${after}”`, width - inner.length - 3);
    for (const line of lines) terminal.out(`${inner}${step.steps.length > 0 ? "│  " : "   "}${line}`);
  }
  showSteps(step.steps, direction, inner, terminal);
}

function showSteps(steps: readonly LineageStep[], direction: Direction, rail: string, terminal: Terminal): void {
  for (const [index, step] of steps.entries()) {
    showStep(step, direction, `${rail}${index === steps.length - 1 ? "└─ " : "├─ "}`, terminal);
  }
}

function relationsOf(given: string): Relation[] {
  return given.split(",").map((name) => {
    const relation = RELATIONS.find((known) => known === name.trim());
    if (!relation) throw new UsageError(`--relations knows ${RELATIONS.join(", ")}, not "${name.trim()}".`);
    return relation;
  });
}

/** `paperloom lineage` */
export const lineage: Command = defineCommand({
  summary: "Shows what a paper builds on and what builds on it, each step with its sentence.",
  usage: "GRAPH NAME",
  arity: [2, 2],
  options: {
    depth: { type: "string", valueHint: "N", default: "3", description: "how many steps to go either way" },
    relations: {
      type: "string",
      valueHint: "LIST",
      default: RELATIONS.join(","),
      description: "which relations to follow",
    },
    markdown: { type: "boolean", description: "write Markdown" },
    works: { type: "boolean", description: "show all works outside the corpus, not only those built upon" },
  },
  examples: [
    'paperloom lineage graph.json "DiLoCo"',
    'paperloom lineage graph.json "ZeRO" --relations extends --depth 5',
  ],
  async run(args, terminal) {
    const [path = "-", name = ""] = args._;
    const depth = wholeNumber(args.depth, "--depth", 1, 100);
    const relations = relationsOf(args.relations);
    const graph = await openGraphFile(path);
    const node = findNode(graph, name);
    const options = { depth, relations, works: args.works === true ? ("all" as const) : ("extended" as const) };
    if (args.markdown === true) return terminal.out(writeLineageMarkdown(graph, node, options).trimEnd());
    terminal.out(terminal.style.bold(oneLine(describeNode(node))));
    for (const direction of ["ancestors", "descendants"] as const) {
      const steps = traceLineage(graph, node.key, direction, options);
      terminal.out();
      terminal.out(steps.length > 0 ? HEADINGS[direction] : NOTHING[direction]);
      showSteps(steps, direction, "", terminal);
    }
  },
});
