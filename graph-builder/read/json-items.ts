/** One object of a JSON text, where it starts, or why it cannot be read. */
export interface JsonItem {
  readonly line: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Keys under which files and answers of services keep their list of papers. */
const ENVELOPES = "articles|data|docs|entries|hits|items|papers|publications|records|results|works";

/**
 * The objects of JSON Lines, of objects one after the other, or of a JSON
 * array, also one inside an envelope such as `{"results": [...]}`. One broken
 * item does not lose the others. Linear.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  if (!isJsonLines(text)) {
    yield* fromSpans(text, 1);
    return;
  }
  let line = 0;
  for (const part of text.split("\n")) {
    line += 1;
    if (part.trim() === "") continue;
    if (ENVELOPE.test(part.slice(0, 5000)) && !/^\s*\{\s*"(?:\w*id|title)"/i.test(part)) yield* fromSpans(part, line);
    else yield { line, ...parse(part) };
  }
}

const ENVELOPE = new RegExp(`"(?:${ENVELOPES})"\\s*:\\s*\\[\\s*\\{`);

/** Whether the first line is a whole object. */
function isJsonLines(text: string): boolean {
  const start = Math.max(0, text.search(/\S/));
  const end = text.indexOf("\n", start);
  const first = (end < 0 ? text.slice(start) : text.slice(start, end)).trim();
  return first.startsWith("{") && first.endsWith("}") && parse(first).error === undefined;
}

/** Tells the objects apart by their braces, so that each has its line and breaks alone. */
function* fromSpans(text: string, firstLine: number): Generator<JsonItem> {
  let found = false;
  for (const span of itemSpans(text)) {
    found = true;
    yield { line: span.line + firstLine - 1, ...parse(text.slice(span.start, span.end)) };
  }
  if (!found && text.trim() !== "") yield { line: firstLine, ...parse(text) };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

const INTERESTING = /["{}[\]\n]/g;
const BEFORE_LIST = new RegExp(`"(?:${ENVELOPES})"\\s*:\\s*$`);

/** The objects on the level of the items: the top, a list at the top, or a known list of an object at the top. */
function* itemSpans(text: string): Generator<Span> {
  const level = itemLevel(text);
  let listed = true;
  let open: { readonly start: number; readonly line: number } | undefined;
  for (const { opens, depth, index, line } of brackets(text)) {
    if (opens && depth === 1) listed = level < 2 || startsList(text, index);
    if (depth !== level || !listed) continue;
    if (opens && text[index] === "{") open = { start: index, line };
    else if (!opens && open) {
      yield { ...open, end: index + 1 };
      open = undefined;
    }
  }
  if (open) yield { ...open, end: text.length };
}

function startsList(text: string, index: number): boolean {
  return text[index] === "[" && BEFORE_LIST.test(text.slice(Math.max(0, index - 40), index));
}

interface Bracket {
  readonly opens: boolean;
  /** How many brackets it stands in. */
  readonly depth: number;
  readonly index: number;
  readonly line: number;
}

/** The brackets of a JSON text outside its strings. */
function* brackets(text: string): Generator<Bracket> {
  let line = 1;
  let depth = 0;
  let at = 0;
  for (;;) {
    INTERESTING.lastIndex = at;
    const found = INTERESTING.exec(text);
    if (!found) return;
    const { index } = found;
    const mark = found[0];
    at = mark === '"' ? stringEnd(text, index) : index + 1;
    if (mark === "\n") line += 1;
    if (mark === '"' || mark === "\n") continue;
    const opens = mark === "{" || mark === "[";
    if (!opens) depth = Math.max(0, depth - 1);
    yield { opens, depth, index, line };
    if (opens) depth += 1;
  }
}

/** How deep the items lie: 0 for objects one after the other, 1 in a list, 2 in a list of an envelope. */
function itemLevel(text: string): 0 | 1 | 2 {
  const start = Math.max(0, text.search(/\S/));
  if (text[start] === "[") return 1;
  return ENVELOPE.test(text.slice(start, start + 50_000)) &&
    !/^\{\s*"(?:\w*id|title)"/i.test(text.slice(start, start + 100))
    ? 2
    : 0;
}

/** JSON strings hold no line break: an unclosed one ends with its line, so that it spoils one item only. */
function stringEnd(text: string, quote: number): number {
  for (let i = quote + 1; i < text.length; i += 1) {
    const mark = text[i];
    if (mark === "\\") i += 1;
    else if (mark === '"') return i + 1;
    else if (mark === "\n") return i;
  }
  return text.length;
}

function parse(text: string): { value?: unknown; error?: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { error: "Not valid JSON." };
  }
}
