import type { Box } from "./view.ts";

/** Where something of the page floats over the map, in pixels of the map: elements marked `data-over-map`. */
export function floatsOver(region: HTMLElement): Box[] {
  return [...document.querySelectorAll("[data-over-map]")].map((element) => boxWithin(region, element));
}

/** Where the card of the selected link stands, if there is one: the element marked `data-over-map="link"`. */
export function linkCard(region: HTMLElement): Box | null {
  const card = document.querySelector('[data-over-map="link"]');
  return card && boxWithin(region, card);
}

function boxWithin(region: HTMLElement, element: Element): Box {
  const [outer, inner] = [region.getBoundingClientRect(), element.getBoundingClientRect()];
  return {
    left: inner.left - outer.left,
    top: inner.top - outer.top,
    right: inner.right - outer.left,
    bottom: inner.bottom - outer.top,
  };
}
