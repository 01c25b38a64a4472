import { plainText } from "./plain-text.ts";

const SPECIAL = /[&<>"\t\n\r]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text made fit for XML, in elements and in double-quoted attributes alike; line breaks survive. */
export function escapeXml(text: string): string {
  return plainText(text).replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}

/** A key made fit for `xs:NMTOKEN`, as ids must be: other characters become `_x003E_`, so that keys stay apart. */
export function xmlToken(key: string): string {
  const token = key.replace(/[^\p{L}\p{Nd}:_.-]/gu, (character) => {
    return `_x${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
  return token || "_";
}

/** ` name="value"` for each attribute that has a value, in the order given. */
export function xmlAttributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}
