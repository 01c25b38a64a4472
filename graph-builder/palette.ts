/** A cluster's hue, the same dye in both themes. */
export interface Dye {
  readonly name: string;
  /** `#RRGGBB` on light ground. */
  readonly light: string;
  /** `#RRGGBB` on dark ground. */
  readonly dark: string;
}

/** Twelve hues told apart on both grounds, also by colour-blind readers (contrast with the ground at least 3.5). */
export const DYES: readonly Dye[] = [
  { name: "Madder", light: "#BA536E", dark: "#CE737F" },
  { name: "Walnut", light: "#5E3900", dark: "#C49E62" },
  { name: "Ochre", light: "#AA7833", dark: "#F7C28E" },
  { name: "Weld", light: "#756200", dark: "#9B7C19" },
  { name: "Lichen", light: "#376441", dark: "#47935A" },
  { name: "Verdigris", light: "#008171", dark: "#73E6C8" },
  { name: "Pine", light: "#004D4B", dark: "#32BCAF" },
  { name: "Woad", light: "#2280C5", dark: "#469BD1" },
  { name: "Cobalt", light: "#44619F", dark: "#8BB9FE" },
  { name: "Lilac", light: "#8170A0", dark: "#CFC6F5" },
  { name: "Indigo", light: "#4F2B7E", dark: "#9577B0" },
  { name: "Orchil", light: "#88336D", dark: "#EA9ACC" },
];

/** Colour of what has no dye: works, ungrouped papers, clusters past the twelfth. */
export const UNDYED: Dye = { name: "Slate", light: "#666A73", dark: "#969AA5" };

/** Colours of the relations, as lines on light and dark ground. */
export const RELATION_COLOURS: Readonly<Record<string, Dye>> = {
  extends: { name: "extends", light: "#3B4CC0", dark: "#A6B5FF" },
  compares: { name: "compares", light: "#A04A00", dark: "#F2A765" },
  uses: { name: "uses", light: "#004F46", dark: "#6FE0CA" },
  mentions: { name: "mentions", light: "#666A73", dark: "#959AA5" },
  cites: { name: "cites", light: "#666A73", dark: "#959AA5" },
};
