import type { Graph, PaperAttributes } from "../graph.ts";
import { fold } from "../text/fold.ts";
import { plainText } from "./plain-text.ts";

/** A person's name in parts, or whole where it cannot be taken apart (institutions, single names, other scripts). */
export type Person = { readonly family: string; readonly given: string } | { readonly literal: string };

const PARTICLES = new Set(
  "af al bin da dal de del della den der di dos du el la le ten ter van vom von zu zum zur".split(" "),
);
const LATIN_NAME = /^[\p{Script=Latin}\p{M}.'’ -]+$/u;

/** A spoken name ("Ludwig van Beethoven") in its parts; particles go with the family name. */
export function splitPerson(name: string): Person {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || !LATIN_NAME.test(name)) return { literal: name.trim() };
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1]!)) first -= 1;
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" ") };
}

/** The family name, or the whole of a name without parts. */
export function familyName(name: string): string {
  const person = splitPerson(name);
  return "literal" in person ? person.literal : person.family;
}

/** What kind of publication the venue makes it. */
export type Publication = "article" | "conference" | "preprint";

/** Conference papers by the words of their venue, preprints by the lack of one, journal articles otherwise. */
export function publicationOf({ venue = "" }: PaperAttributes): Publication {
  if (venue === "" || /\barxiv\b|preprint/i.test(venue)) return "preprint";
  return /\b(?:proceedings|conference|workshop|symposium|meeting)\b/i.test(venue) ? "conference" : "article";
}

/** The paper's address: its own, else the one its identifiers give; empty when there is none. */
export function addressOf({ url, identifiers = {} }: Pick<PaperAttributes, "url" | "identifiers">): string {
  if (url) return url;
  if (identifiers["doi"]) return `https://doi.org/${identifiers["doi"]}`;
  return identifiers["arxiv"] ? `https://arxiv.org/abs/${identifiers["arxiv"]}` : "";
}

/** Words that say nothing in a citation key. */
const SMALL = new Set(
  "a an and are at by can do for from how in is of on the to towards toward we what when why with".split(" "),
);
const plain = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, "");

/** `weaver2021heddle`: first author's family name, year, first word of the title that says something. */
function makeKey({ authors = [], year, title }: PaperAttributes): string {
  const family = plain(familyName(authors[0] ?? ""));
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  const word = words.find((each) => !SMALL.has(each) && each.length > 1) ?? words[0] ?? "";
  return `${family}${year ?? ""}${word}` || "paper";
}

/** A paper and the key it is cited by. */
export interface CitedPaper {
  readonly key: string;
  readonly paper: PaperAttributes;
}

/** The papers in the order of the graph, each with a citation key: the source's own where it had one, told apart by a letter or number. */
export function citedPapers(graph: Graph): CitedPaper[] {
  const taken = new Set<string>();
  return graph.nodes.flatMap(({ attributes }) => {
    if (attributes.kind !== "paper") return [];
    const own = plainText(attributes.identifiers?.["key"] ?? "").replace(/[\s,{}()"#%~\\=]/g, "");
    const stem = own || makeKey(attributes);
    let key = stem;
    for (let copy = 2; taken.has(key.toLowerCase()); copy += 1) key = `${stem}-${copy}`;
    taken.add(key.toLowerCase());
    return [{ key, paper: attributes }];
  });
}
