import { endsSentence, gluedFurniture, isFurniture, isProse } from "./judge.ts";
import { labelled, labelledFields } from "./labels.ts";
import { namesOn } from "./people.ts";
import { readItem } from "./list-item.ts";
import type { Draft } from "./record.ts";
import type { Marker, Unit } from "./units.ts";

/** A title with what was found to belong to it. */
export interface Pair {
  readonly line: number;
  readonly marker: Marker;
  readonly title: string;
  readonly parts: string[];
  /** Marker of the last part. */
  tail: Marker;
  fields: Partial<Draft>;
  /** The file says itself that this is a title. */
  readonly sure: boolean;
  /** What had to be mended to read it; empty for nothing. */
  readonly repair: string;
}

/** Pieces of text that belong to no title. */
export interface Stray {
  readonly line: number;
  readonly reason: string;
}

/** From this length on a piece is an abstract for sure. */
const LONG = 350;

/** Puts pieces together to titles and their abstracts, in the order of the text. Page furniture is left out. */
export function pairUnits(all: readonly Unit[]): {
  readonly pairs: readonly Pair[];
  readonly strays: readonly Stray[];
} {
  const units = all.filter((unit) => !isFurniture(unit.text));
  const pairs: Pair[] = [];
  const strays: Stray[] = [];
  const several = units.some((unit, index) => namesOn(unit.text).length > 1 && leadsText(units[index + 1]));
  let open: Pair | undefined;
  const begin = (unit: Unit, given: Partial<Pair>): void => {
    open = {
      line: unit.line,
      marker: unit.marker,
      title: unit.text,
      parts: [],
      tail: "",
      fields: {},
      sure: false,
      repair: "",
      ...given,
    };
    pairs.push(open);
  };
  units.forEach((unit, index) => {
    const next = units[index + 1];
    const field = labelled(unit.text);
    if (field) {
      if (field.label === "title") begin(unit, { title: field.value, sure: true });
      else if (!open) strays.push({ line: unit.line, reason: `"${field.label}" before any title.` });
      else if (/^(abstract|summary)$/.test(field.label)) open.parts.push(field.value);
      else open.fields = { ...open.fields, ...labelledFields(field.label, field.value) };
    } else if (open && isByline(open, unit, next, several))
      open.fields = { ...open.fields, authors: namesOn(unit.text) };
    else if (open && continues(open, unit, next)) append(open, unit);
    else startOrAppend(unit, next);
  });
  return { pairs, strays };

  function startOrAppend(unit: Unit, next: Unit | undefined): void {
    const item = readItem(unit);
    const glued = pairs.length === 0 ? gluedFurniture(unit.text) : 0;
    if (item) {
      const { title, abstract, ...fields } = item;
      begin(unit, { title, parts: abstract ? [abstract] : [], fields, sure: true });
    } else if (glued > 0) {
      const button = unit.text.slice(0, glued);
      begin(unit, { title: unit.text.slice(glued), repair: `Took "${button}" off the start of the title.` });
    } else if (!isProse(unit.text)) begin(unit, {});
    else if (isSentenceTitle(open, unit, next)) {
      begin(unit, { repair: "Taken as a title, though it ends like a sentence." });
    } else if (open) append(open, unit);
    else strays.push({ line: unit.line, reason: "A text without a title before it." });
  }
}

/** Authors stand between a title and its abstract; one name alone only in a list that also has several on a line. */
function isByline(open: Pair, unit: Unit, next: Unit | undefined, several: boolean): boolean {
  if (open.parts.length > 0 || !several || !leadsText(next)) return false;
  return namesOn(unit.text).length > 0;
}

function leadsText(next: Unit | undefined): boolean {
  return next !== undefined && isProse(next.text);
}

function append(open: Pair, unit: Unit): void {
  open.parts.push(unit.text);
  open.tail = unit.marker;
}

/** Whether a piece that could be a title is the rest of an abstract that was broken off, or a list in it. */
function continues(open: Pair, unit: Unit, next: Unit | undefined): boolean {
  const last = open.parts.at(-1);
  if (last === undefined || open.marker === "#" || unit.marker === "#") return false;
  if (unit.marker !== "" && open.marker !== unit.marker) {
    return /[:;,]$/.test(last) || open.tail === unit.marker || isProse(unit.text);
  }
  if (isProse(unit.text) || isFinished(last) || unit.marker !== "") return false;
  return /^[\p{Ll}\d(]/u.test(unit.text) && !leadsAbstract(next);
}

function leadsAbstract(next: Unit | undefined): boolean {
  return next !== undefined && next.text.length >= LONG && /^\p{Lu}/u.test(next.text);
}

function isFinished(text: string): boolean {
  return endsSentence(text) || /(?:https?:\/\/|www\.)\S+$/.test(text);
}

const SPEAKS =
  /^(?:we|our|this|these|it|they|here|in this|code|the code|data|experiments|results|finally|moreover|however|to|as)\b/i;

/** A single short sentence between two abstracts is a title that ends with a full stop. */
function isSentenceTitle(open: Pair | undefined, unit: Unit, next: Unit | undefined): boolean {
  if (unit.text.length > 200 || next === undefined || next.text.length < LONG || SPEAKS.test(unit.text)) return false;
  const before = open?.parts.at(-1);
  return !open || (before !== undefined && before.length >= LONG && isFinished(before));
}
