/** A map without the rest of the explorer, for the tests of the canvas. */
import "../../../src/styles/tokens.css";
import "../../../src/styles/map.css";
import "./page.css";
import { canDrawMap, mountMap } from "../../../src/canvas/map.ts";
import { NO_FILTERS } from "../../../src/data/filters.ts";
import { createExplorer, type Explorer } from "../../../src/state/explorer.ts";
import { plantedCorpus } from "../../support/planted-map.ts";

/** What the tests reach the page by. */
export interface MapPage {
  readonly explorer: Explorer;
  readonly canDraw: boolean;
  readonly noFilters: typeof NO_FILTERS;
  readonly unmount: () => void;
}

/** `?stretch=2` opens a map twice as wide. */
const stretch = Number(new URLSearchParams(location.search).get("stretch") ?? 1);
const explorer = createExplorer(plantedCorpus(undefined, stretch));
const canDraw = canDrawMap();
const unmount = mountMap(document.querySelector<HTMLElement>("#map")!, explorer);
const map: MapPage = { explorer, canDraw, noFilters: NO_FILTERS, unmount };
Object.assign(window, { map });
