import type { Corpus, CorpusNode } from "./corpus.ts";
import { walkLinks } from "./walk.ts";

const VERBS = { extends: "extends", compares: "compares with", uses: "uses", mentions: "mentions", cites: "cites" };

/** Marks the characters that mean something in Markdown. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, String.raw`\$&`);

/** A walk as Markdown: the papers from the oldest on, each with the sentence in which it names the one before. */
export function walkMarkdown(corpus: Corpus, walk: readonly number[]): string {
  const links = walkLinks(corpus, walk);
  const title = (node: number): string => corpus.nodes[node]!.paper?.title ?? corpus.nodes[node]!.label;
  const label = (node: number): string => corpus.nodes[node]!.label;
  const lines = walk.map((node, index) => {
    const link = links.find(({ source, target }) => source === node && target === walk[index - 1]);
    const item = `${index + 1}. **${escapeMarkdown(title(node))}**`;
    if (!link) return item;
    const quote = link.reference?.evidence[0]?.quote ?? "";
    const relation = `${VERBS[link.relation!]} ${escapeMarkdown(label(link.target))}`;
    return `${item}\n\n   ${escapeMarkdown(label(node))} ${relation}:\n\n   > ${escapeMarkdown(quote)}`;
  });
  return `# The lineage of ${escapeMarkdown(label(walk[0]!))}\n\n${lines.join("\n\n")}\n`;
}

/** Braces and backslashes would open a group or a command. */
const escapeTex = (text: string): string => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, String.raw`\$&`);

function bibtexKey(node: CorpusNode, taken: Set<string>): string {
  const stem = node.label.replace(/[^A-Za-z0-9]+/g, "").slice(0, 24) || "paper";
  let key = `${stem}${node.paper?.year ?? ""}`;
  for (let n = 2; taken.has(key); n += 1) key = `${stem}${node.paper?.year ?? ""}-${n}`;
  taken.add(key);
  return key;
}

/** Papers as BibTeX: what the input said of them, and nothing else. */
export function papersBibtex(corpus: Corpus, nodes: readonly number[]): string {
  const taken = new Set<string>();
  const entries = nodes.flatMap((index) => {
    const node = corpus.nodes[index]!;
    if (!node.paper) return [];
    const { title, authors, year, venue, url, identifiers } = node.paper;
    const fields: readonly (readonly [string, string | undefined])[] = [
      ["title", `{${escapeTex(title)}}`],
      ["author", authors?.map(escapeTex).join(" and ")],
      ["year", year === undefined ? undefined : String(year)],
      ["journal", venue === undefined ? undefined : escapeTex(venue)],
      ["doi", identifiers?.["doi"]],
      ["eprint", identifiers?.["arxiv"]],
      ["url", url],
    ];
    const written = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return [`@${venue === undefined ? "misc" : "article"}{${bibtexKey(node, taken)},\n${written.join(",\n")}\n}\n`];
  });
  return entries.join("\n");
}
