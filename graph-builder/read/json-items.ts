/** One object of a JSON text, where it starts, or why it cannot be read. */
export interface JsonItem {
  readonly line: number;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * The objects of JSON Lines (one a line, or several lines each) or of a JSON
 * array, also one inside an envelope such as `{"results": [...]}`. One broken
 * item does not lose the others.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  if (isJsonLines(text)) yield* fromLines(text);
  else yield* fromSpans(text);
}

function isJsonLines(text: string): boolean {
  const end = text.indexOf("\n", text.search(/\S/));
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  return first.startsWith("{") && first.endsWith("}") && parse(first).error === undefined;
}

function* fromLines(text: string): Generator<JsonItem> {
  let line = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const part = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    line += 1;
    if (part !== "") yield { line, ...parse(part) };
  }
}

/** Tells the objects apart by their braces, so that each has its line and breaks alone. */
function* fromSpans(text: string): Generator<JsonItem> {
  const depth = itemDepth(text);
  for (const span of spans(text, depth)) {
    yield { line: span.line, ...parse(text.slice(span.start, span.end)) };
  }
}

/** How deep the items lie: 0 for objects one after the other, 1 in an array, 2 in an array inside an envelope. */
function itemDepth(text: string): number {
  const start = text.search(/\S/);
  if (text[start] === "[") return 1;
  return /^\s*\{\s*(?:"[^"]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^\s"[{,]+|\{[^{}]*\})\s*,\s*)*"(?:data|docs|entries|items|messages|papers|publications|records|references|results|works)"\s*:\s*\[/.test(
    text.slice(start, start + 20_000),
  )
    ? 2
    : 0;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

const INTERESTING = /["{}[\]\n]/g;

function* spans(text: string, depth: number): Generator<Span> {
  let line = 1;
  let open = 0;
  let start = -1;
  let startLine = 1;
  INTERESTING.lastIndex = 0;
  for (let found = INTERESTING.exec(text); found; found = INTERESTING.exec(text)) {
    const mark = found[0];
    if (mark === "\n") line += 1;
    else if (mark === '"') INTERESTING.lastIndex = stringEnd(text, found.index);
    else if (mark === "{" || mark === "[") {
      if (open === depth && mark === "{") [start, startLine] = [found.index, line];
      open += 1;
    } else {
      open = Math.max(0, open - 1);
      if (open !== depth || start < 0) continue;
      yield { start, end: found.index + 1, line: startLine };
      start = -1;
    }
  }
  if (start >= 0) yield { start, end: text.length, line: startLine };
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
