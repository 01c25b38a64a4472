import { RELATIONS } from "../../graph-builder/index.ts";
import { placeOnRamp, type ColourLegend, type SizeLegend } from "../data/encoding.ts";
import { rampColours } from "../data/ramp.ts";
import { measureMeanings, measureValues } from "../words/legend-words.ts";
import { relationWords, words } from "../words/words.ts";
import type { Scene } from "./appearance.ts";
import type { Inks } from "./inks.ts";
import type { Picture } from "./picture.ts";
import { textWidth, typeFace } from "./type-faces.ts";

type Pen = CanvasRenderingContext2D;

interface Entry {
  readonly text: string;
  /** Width of the sign with the gap behind it, in pixels. */
  readonly signWidth: number;
  /** Draws the sign from `x` on around the line's middle. */
  readonly sign: (pen: Pen, x: number, y: number) => void;
}

/** The legend under a picture of the map. */
export interface SnapshotLegend {
  /** In pixels of the page. */
  readonly height: number;
  /** Draws it below `top`. */
  readonly draw: (pen: Pen, top: number) => void;
}

const LINE = 20;
const MARGIN = 16;
/** Width of the sign of a line, and of a disc or ring. */
const SIGN = { line: 24, disc: 14 };
const GAP = 18;
const TITLE = 28;
/** Clusters named at most, the largest first. */
const MOST = 16;

/** What the colours, lines and rings of a picture mean, under the corpus's title, in lines of the map's width. */
export function composeLegend(picture: Picture): SnapshotLegend {
  const { scene, view } = picture;
  const { encoding } = scene;
  const colours = encoding?.colourLegend ? colourEntries(encoding.colourLegend, scene.inks) : clusterEntries(scene);
  const sizes = encoding?.sizeLegend ? sizeEntries(encoding.sizeLegend, scene.inks) : [];
  const lines = [colours, sizes, lineEntries(picture)].flatMap((entries) => flow(entries, view.width - 2 * MARGIN));
  return {
    height: MARGIN + TITLE + lines.length * LINE + MARGIN / 2,
    draw(pen, top) {
      pen.textBaseline = "middle";
      writeTitle(pen, scene, top + MARGIN + TITLE / 2 - 6);
      pen.font = typeFace("paper").font;
      for (const [row, line] of lines.entries()) {
        const y = top + MARGIN + TITLE + (row + 0.5) * LINE;
        for (const { entry, x } of line) {
          entry.sign(pen, MARGIN + x, y);
          pen.fillStyle = scene.inks.ink2;
          pen.fillText(entry.text, MARGIN + x + entry.signWidth, y);
        }
      }
    },
  };
}

function writeTitle(pen: Pen, { corpus, inks, shown }: Scene, y: number): void {
  pen.font = typeFace("selected").font;
  pen.fillStyle = inks.ink;
  pen.fillText(corpus.title, MARGIN, y);
  pen.font = typeFace("count").font;
  pen.fillStyle = inks.ink3;
  const { paperCount } = corpus;
  const papers = shown.papers === paperCount ? words.papers(paperCount) : words.facets.left(shown.papers, paperCount);
  pen.fillText(papers, MARGIN + textWidth(corpus.title, "selected") + 10, y + 1);
}

interface Placed {
  readonly entry: Entry;
  readonly x: number;
}

/** Sets entries one after the other in lines no wider than `width`. */
function flow(entries: readonly Entry[], width: number): Placed[][] {
  const lines: Placed[][] = [];
  let x = Infinity;
  for (const entry of entries) {
    const wide = entry.signWidth + textWidth(entry.text, "paper");
    if (x + wide > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)!.push({ entry, x });
    x += wide + GAP;
  }
  return lines;
}

function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The clusters that have papers left, the largest first. */
function clusterEntries({ corpus, shown, inks }: Scene): Entry[] {
  const counts = corpus.territories.map(() => 0);
  for (const { index, kind, territory } of corpus.nodes) {
    if (kind === "paper" && territory >= 0 && shown.nodes[index] === 1) counts[territory]! += 1;
  }
  const left = corpus.territories
    .filter(({ index }) => counts[index]! > 0)
    .toSorted((a, b) => counts[b.index]! - counts[a.index]! || a.index - b.index);
  const entries = left.slice(0, MOST).map(({ index, dye, cluster }) => ({
    text: `${cluster.label}  ${counts[index]}`,
    signWidth: SIGN.disc,
    sign(pen: Pen, x: number, y: number): void {
      disc(pen, x + 4.5, y, 4.5);
      pen.fillStyle = inks.dye(dye).full;
      pen.fill();
    },
  }));
  const rest = left.length - entries.length;
  return rest === 0 ? entries : [...entries, { text: words.exports.otherClusters(rest), signWidth: 0, sign: () => {} }];
}

const filled = (text: string, colour: string): Entry => ({
  text,
  signWidth: SIGN.disc,
  sign(pen, x, y) {
    disc(pen, x + 4.5, y, 4.5);
    pen.fillStyle = colour;
    pen.fill();
  },
});

/** What colours by choice mean: values along the ramp, or the lists. */
function colourEntries(legend: ColourLegend, inks: Inks): Entry[] {
  if (legend.kind === "sources")
    return legend.rows.map(({ file, dye, papers }) => filled(`${file}  ${papers}`, inks.dye(dye).full));
  const { by, ticks } = legend;
  const [place, ramp] = [placeOnRamp(by, ticks), rampColours()[inks.theme]];
  return [heading(measureMeanings[by]), ...ticks.map((tick) => filled(measureValues[by](tick), ramp(place(tick))))];
}

/** What sizes by choice mean. */
function sizeEntries({ by, ticks }: SizeLegend, inks: Inks): Entry[] {
  if (by === "even") return [];
  const discs = ticks.map(({ value, radius }) => ({
    text: measureValues[by](value),
    signWidth: 2 * radius + 6,
    sign(pen: Pen, x: number, y: number): void {
      disc(pen, x + radius, y, Math.min(radius, LINE / 2));
      pen.fillStyle = inks.ink3;
      pen.fill();
    },
  }));
  return [heading(measureMeanings[by]), ...discs];
}

const heading = (text: string): Entry => ({ text: `${text}:`, signWidth: 0, sign: () => {} });

/** What lines and rings mean: relations where links stand out, else what a line at rest is. */
function lineEntries({ scene, lifted }: Picture): Entry[] {
  const { inks } = scene;
  const present = new Set(lifted.map(({ link }) => link.relation));
  const relations = RELATIONS.filter((relation) => present.has(relation));
  const references =
    relations.length > 0
      ? relations.map((relation) => arrow(relationWords[relation].verb, inks.relations[relation], 2))
      : [arrow(words.exports.refers, inks.reference, 1.2)];
  const shares: Entry = {
    text: words.exports.shares,
    signWidth: SIGN.line,
    sign: (pen, x, y) => rule(pen, x, x + 18, y, inks.ink3, 1),
  };
  return [...references, shares, hollow(inks)];
}

function rule(pen: Pen, from: number, to: number, y: number, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  pen.stroke();
}

function arrow(text: string, colour: string, width: number): Entry {
  return {
    text,
    signWidth: SIGN.line,
    sign(pen, x, y) {
      rule(pen, x, x + 12, y, colour, width);
      pen.fillStyle = colour;
      pen.beginPath();
      pen.moveTo(x + 18, y);
      pen.lineTo(x + 11, y - 3.2);
      pen.lineTo(x + 11, y + 3.2);
      pen.fill();
    },
  };
}

function hollow({ paper, ink3 }: Inks): Entry {
  return {
    text: words.exports.lacking,
    signWidth: SIGN.disc,
    sign(pen, x, y) {
      disc(pen, x + 4.7, y, 4);
      pen.fillStyle = paper;
      pen.fill();
      pen.lineWidth = 1.4;
      pen.strokeStyle = ink3;
      pen.stroke();
    },
  };
}
