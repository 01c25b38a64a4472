import { addLayer, type Layer } from "./layer.ts";

/** The elements of the map, from the ground up. */
export interface MapFrame {
  /** The focusable region. */
  readonly region: HTMLElement;
  /** Territories, under Sigma. */
  readonly ground: Layer;
  /** What Sigma draws into. */
  readonly sheet: HTMLElement;
  /** The selection, above Sigma. */
  readonly above: Layer;
  /** Names, above all. */
  readonly names: Layer;
  /** Says aloud what the keyboard or pointer chose. */
  readonly live: HTMLElement;
  remove(): void;
}

/** What a screen reader says of the map: what it is, what it holds, which keys it has. */
export interface FrameWords {
  readonly role: string;
  readonly label: string;
  readonly help: string;
}

let helps = 0;

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}

/** Builds the elements of the map inside a container. */
export function buildFrame(container: HTMLElement, { role, label, help: keys }: FrameWords): MapFrame {
  const region = element("map-region");
  region.tabIndex = 0;
  region.setAttribute("role", "application");
  region.setAttribute("aria-roledescription", role);
  region.setAttribute("aria-label", label);
  const help = element("map-said");
  help.id = `map-help-${++helps}`;
  help.textContent = keys;
  region.setAttribute("aria-describedby", help.id);
  const ground = addLayer(region, "map-ground");
  const sheet = element("map-sheet");
  region.append(sheet);
  const above = addLayer(region, "map-above", true);
  const names = addLayer(region, "map-names");
  const live = element("map-said map-live");
  live.setAttribute("aria-live", "polite");
  container.append(region, help, live);
  return {
    region,
    ground,
    sheet,
    above,
    names,
    live,
    remove() {
      for (const part of [region, help, live]) part.remove();
    },
  };
}
