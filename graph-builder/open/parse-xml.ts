import { SaxesParser } from "saxes";
import { PaperloomError } from "../errors.ts";

/** What is told of an XML text as it is read; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** `text` is all that stood directly in the element. */
  close(name: string, text: string): void;
}

/** Characters handed to the parser at once. */
const CHUNK = 1 << 16;

/**
 * Reads a whole XML text in one pass. Linear.
 * @throws PaperloomError `graph` with the line of the first fault.
 */
export function parseXml(text: string, file: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  const texts: string[] = [];
  parser.on("error", ({ message }) => {
    throw brokenXml(text, file, message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, ""), parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    texts.push("");
    listener.open(localName(name), attributes, parser.line);
  });
  const add = (part: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += part;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => listener.close(localName(name), texts.pop() ?? ""));
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (let at = 0; at < body.length; at += CHUNK) parser.write(body.slice(at, at + CHUNK));
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An `&` that begins no entity: the parser reads on and complains far below. */
const BARE_AND = /&(?!#\d+;|#x[\da-f]+;|[\w.-]+;)/i;

function brokenXml(text: string, file: string, reason: string, line: number): PaperloomError {
  const bare = BARE_AND.exec(text)?.index ?? -1;
  const bareLine = text.slice(0, Math.max(0, bare)).split("\n").length;
  const isBare = bare >= 0 && bareLine <= line;
  return new PaperloomError(
    "graph",
    `The XML is broken here: ${isBare ? "& must be written &amp;" : reason}.`,
    "Export the graph once more, or mend that line.",
    { file, line: isBare ? bareLine : line },
  );
}
