import { SaxesParser } from "saxes";

/** An element of an XML text; names without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** 1-based line of its opening tag. */
  readonly line: number;
}

/** What an XML text held. */
export interface XmlRecords {
  /** The outermost elements of the names asked for, in their order. */
  readonly records: readonly XmlElement[];
  /** Line and reason of the first thing that is not well-formed. */
  readonly fault: { readonly line: number; readonly reason: string } | undefined;
}

/** Declarations, which may stand at the start only: files are put together from several. */
const PROLOGS = /<\?xml\b[^>]*>|<!DOCTYPE\b(?:[^<>[\]]|\[[^\]]*\])*>/g;

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/** Nothing that papers are written in lies deeper; more is an attack. */
const DEEPEST = 200;

/**
 * Finds the elements called `names` and reads each as a tree; an element that
 * the text breaks off is read as far as it goes. Linear.
 */
export function xmlRecords(text: string, names: ReadonlySet<string>): XmlRecords {
  const records: XmlElement[] = [];
  const open: Growing[] = [];
  let fault: XmlRecords["fault"];
  const parser = new SaxesParser({ fragment: true });
  parser.on("error", ({ message }) => {
    fault ??= { line: parser.line, reason: message.replace(/^\d+:\d+:\s*/, "") };
  });
  parser.on("opentag", (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    const name = localName(tag.name);
    if ((open.length === 0 && !names.has(name)) || open.length > DEEPEST) return;
    open.push({ name, attributes, children: [], line: parser.line });
  });
  parser.on("text", (part) => open.at(-1)?.children.push(part));
  parser.on("cdata", (part) => open.at(-1)?.children.push(part));
  parser.on("closetag", (tag) => {
    if (open.at(-1)?.name === localName(tag.name)) close(open, records);
  });
  parser.write(text.replace(PROLOGS, (prolog) => prolog.replace(/[^\n]+/g, "")));
  parser.close();
  while (open.length > 0) close(open, records);
  return { records, fault };
}

function close(open: Growing[], records: XmlElement[]): void {
  const done = open.pop()!;
  const parent = open.at(-1);
  if (parent) parent.children.push(done);
  else records.push(done);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The child elements called `name`. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name) ?? []
  );
}

/** The first element on the path of names below `element`. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0];
  return at;
}

/** All elements called `name` anywhere below `element`, in their order. */
export function findAll(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : child.name === name ? [child] : findAll(child, name),
  );
}

/** Elements that start a new line of text. */
const BLOCKS = new Set(["AbstractText", "abstract", "br", "break", "list-item", "p", "sec", "title"]);
/** Elements that hold no text of the paper. */
const SILENT = new Set(["annotation", "fn", "graphic", "label", "object-id", "xref"]);

/** The text in an element: raised and lowered parts and formulas keep their marks for the cleaner. */
export function textIn(element: XmlElement | undefined): string {
  return element ? inner(element).replace(/\s+/g, " ").trim() : "";
}

function inner(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : outer(child))).join("");
}

function outer(element: XmlElement): string {
  const { name } = element;
  if (SILENT.has(name)) return "";
  if (name === "tex-math") return formula(inner(element));
  if (name === "alternatives")
    return outer(find(element, "math") ?? find(element, "tex-math") ?? { ...element, name: "span" });
  const text = inner(element);
  if (name === "sub" || name === "sup") return `<${name}>${text}</${name}>`;
  return BLOCKS.has(name) ? `\n${text}\n` : text;
}

/** A formula in TeX, out of the whole document that some publishers wrap around it. */
function formula(source: string): string {
  const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(source)?.[1] ?? source;
  return `$${body.replaceAll("$", "").trim()}$`;
}
