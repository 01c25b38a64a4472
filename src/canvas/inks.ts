import { DYES, RELATION_COLOURS, type Relation } from "../../graph-builder/index.ts";
import type { Theme } from "../state/explorer.ts";
import { mix } from "./colour.ts";

/** A cluster's colours on the map. */
export interface DyeInks {
  /** Discs, outlines. */
  readonly full: string;
  /** The cluster's name: darkened (lightened in the dark) until it reads as text. */
  readonly name: string;
  /** A disc that the filters leave out: 12% of the dye. */
  readonly leftOut: string;
}

/** Every colour that the map draws with, in one theme. */
export interface Inks {
  readonly theme: Theme;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** References at rest: ink at 65%. */
  readonly reference: string;
  /** Opacity of concept links within and across clusters. */
  readonly textureWithin: number;
  readonly textureAcross: number;
  /** Opacity of a territory's fill. */
  readonly territory: number;
  readonly relations: Readonly<Record<Relation, string>>;
  /** `Territory.dye`; -1 is everything without a dye. */
  dye(dye: number): DyeInks;
  /** The inks of any colour, `#rrggbb`; remembered. */
  shade(colour: string): DyeInks;
}

interface Ground {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly nameShare: number;
  readonly textureWithin: number;
  readonly textureAcross: number;
  readonly territory: number;
}

const GROUNDS: Readonly<Record<Theme, Ground>> = {
  light: {
    paper: "#F8F6F1",
    ink: "#1C2028",
    ink2: "#474C56",
    ink3: "#666A73",
    nameShare: 0.38,
    textureWithin: 0.2,
    textureAcross: 0.09,
    territory: 0.075,
  },
  dark: {
    paper: "#12151B",
    ink: "#EAE7E0",
    ink2: "#B9BBC2",
    ink3: "#969AA5",
    nameShare: 0.3,
    textureWithin: 0.24,
    textureAcross: 0.11,
    territory: 0.085,
  },
};

function mixInks(theme: Theme): Inks {
  const ground = GROUNDS[theme];
  const inksOf = (full: string): DyeInks => ({
    full,
    name: mix(full, ground.ink, ground.nameShare),
    leftOut: mix(ground.paper, full, 0.12),
  });
  const dyes = DYES.map((dye) => inksOf(dye[theme]));
  const undyed = inksOf(ground.ink3);
  const shades = new Map<string, DyeInks>();
  const relations = Object.fromEntries(Object.entries(RELATION_COLOURS).map(([name, colour]) => [name, colour[theme]]));
  return {
    theme,
    ...ground,
    reference: mix(ground.paper, ground.ink, 0.65),
    relations: relations as Record<Relation, string>,
    dye: (dye) => dyes[dye] ?? undyed,
    shade(colour) {
      let known = shades.get(colour);
      if (!known) shades.set(colour, (known = inksOf(colour)));
      return known;
    },
  };
}

/** The inks of both themes, mixed once. */
export const INKS: Readonly<Record<Theme, Inks>> = { light: mixInks("light"), dark: mixInks("dark") };
