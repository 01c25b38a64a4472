/** How many elements a part of a long list holds. */
const PART = 500;

/** A JSON list with one element a line, so that a change of one element is a change of one line. */
export function listJson(list: readonly unknown[], indent: string = ""): string {
  return [...listJsonParts(list, indent)].join("");
}

/** `listJson` in parts, to be put one after the other. */
export function* listJsonParts(list: readonly unknown[], indent: string): Generator<string> {
  if (list.length === 0) {
    yield "[]";
    return;
  }
  for (let from = 0; from < list.length; from += PART) {
    const lines = list.slice(from, from + PART).map((item) => `${indent}  ${JSON.stringify(item)}`);
    yield `${from === 0 ? "[\n" : ",\n"}${lines.join(",\n")}`;
  }
  yield `\n${indent}]`;
}
