/** A JSON list with one element a line, so that a change of one element is a change of one line. */
export function listJson(list: readonly unknown[], indent: string = ""): string {
  if (list.length === 0) return "[]";
  return `[\n${list.map((item) => `${indent}  ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;
}
