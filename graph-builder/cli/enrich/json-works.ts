/** The value of a JSON text; undefined when it is broken. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The works in a JSON list, or in the list under `name`, each as a line of JSON; holes left out. Undefined for other texts. */
export function jsonWorks(text: string, name?: string): readonly string[] | undefined {
  const whole = parse(text);
  const list = name === undefined ? whole : (whole as Record<string, unknown> | null | undefined)?.[name];
  if (!Array.isArray(list)) return undefined;
  return list.filter((work) => typeof work === "object" && work !== null).map((work) => JSON.stringify(work));
}

/** JSON Lines. */
export function jsonFile(works: readonly string[]): string {
  return works.map((work) => `${work}\n`).join("");
}
