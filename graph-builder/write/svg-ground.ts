import { traceTerritories, type Ring, type Territories } from "../map/territories.ts";
import { element, round } from "./svg-parts.ts";
import type { Scene } from "./svg-scene.ts";

/** Opacities of a territory's fill, of its inner level and of its outline, as on the light map. */
const FILL = 0.075;
const CORE = 0.055;
const OUTLINE = 0.32;

/** The borders of the territories, as the map traces them. */
export function traceGround({ nodes, territories, spacing }: Scene): Territories {
  const members = nodes.filter(({ territory }) => territory >= 0).map(({ x, y, territory }) => ({ x, y, territory }));
  return traceTerritories(members, territories.length, spacing);
}

type Corner = readonly [number, number];

const between = (a: Corner, b: Corner): string => `${round((a[0] + b[0]) / 2)} ${round(-(a[1] + b[1]) / 2)}`;

/** Each ring smoothed through the middles of its sides, y pointing down. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .filter((ring) => ring.length >= 3)
    .map((ring) => {
      const last = ring.at(-1)!;
      const curves = ring.map((to, index) => {
        const from = ring[index - 1] ?? last;
        return `Q${round(from[0])} ${round(-from[1])} ${between(from, to)}`;
      });
      return `M${between(ring.at(-2)!, last)}${curves.join("")}Z`;
    })
    .join("");
}

/** The territories under everything else: outline, ground, and the inner level where papers are densest. */
export function drawGround({ territories }: Scene, { outlines }: Territories): string[] {
  return outlines.flatMap(({ territory, border, core }) => {
    const { colour } = territories[territory]!;
    const [edge, inner] = [pathOf(border), pathOf(core)];
    if (edge === "") return [];
    const [id, clip] = [`territory-${territory}`, `within-${territory}`];
    const ground = { id, d: edge, fill: colour, "fill-opacity": FILL, stroke: colour, "stroke-opacity": OUTLINE };
    return [
      element("path", { ...ground, "fill-rule": "evenodd", "clip-rule": "evenodd" }),
      `<clipPath id="${clip}">${element("use", { href: `#${id}` })}</clipPath>`,
      ...(inner === ""
        ? []
        : [
            element("path", {
              d: inner,
              fill: colour,
              "fill-opacity": CORE,
              "fill-rule": "evenodd",
              "clip-path": `url(#${clip})`,
            }),
          ]),
    ];
  });
}
