import { useSignal, useSignalEffect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, View } from "../state/explorer.ts";
import { Drawer } from "../ui/drawer.tsx";
import { Resizer } from "../ui/resizer.tsx";
import { words } from "../words/words.ts";
import { AfterMap } from "./after-map.tsx";
import { FloatingEvidence } from "./floating-evidence.tsx";
import { Facets } from "./facets.tsx";
import type { Layout } from "./layout.ts";
import { MapControls } from "./map-controls.tsx";
import { MapStage, type MapModule } from "./map-stage.tsx";
import { TopBar } from "./top-bar.tsx";
import { pressViewKey } from "./view-keys.ts";
import { ChosenStrip, Details, LineageView, StartStrip, TableView } from "./views.ts";

interface DeskProps {
  readonly explorer: Explorer;
  readonly loadMap: () => Promise<MapModule>;
  readonly pickFiles: () => void;
  readonly views: readonly View[];
  readonly layout: ReadonlySignal<Layout>;
  readonly narrow: ReadonlySignal<boolean>;
  /** Whether the strip of examples is wanted. */
  readonly strip: Signal<boolean>;
}

/** Width of the details at first, in pixels. */
const DOCK = 416;

/** The map with what floats on it. */
function MapView({ explorer, loadMap, strip, layout }: DeskProps): JSX.Element {
  const chosen = explorer.chosen.value.size > 0 && explorer.view.value === "map";
  return (
    <div class="map-view" data-shown={explorer.view.value === "map"}>
      <MapStage explorer={explorer} loadMap={loadMap} />
      <MapControls explorer={explorer} wide={layout.value === "wide"} />
      {chosen && <ChosenStrip explorer={explorer} />}
      <AfterMap explorer={explorer}>
        {!chosen && explorer.emphasis.value === null && <StartStrip explorer={explorer} open={strip} />}
      </AfterMap>
    </div>
  );
}

/** Whether the details are docked: beside the map when something is selected, beside the other views when asked for. */
function useDetails(explorer: Explorer): { shown: boolean; toggle: () => void } {
  const asked = useSignal(false);
  useSignalEffect(() => {
    if (explorer.view.value !== "map") asked.value = false;
  });
  const something = explorer.selection.value !== null || explorer.concept.value !== null;
  const { corpus, selection, view, concept } = explorer;
  const isWork = (selection.value ?? 0) >= corpus.value.paperCount;
  const wanted = view.value === "map" || asked.value || isWork || concept.value !== null;
  return { shown: something && wanted, toggle: () => (asked.value = !asked.value) };
}

/** The explorer on a screen with room for docked panels. */
export function Desk(props: DeskProps): JSX.Element {
  const { explorer, layout } = props;
  const drawer = useSignal(false);
  const width = useSignal(DOCK);
  const details = useDetails(explorer);
  const wide = layout.value === "wide";
  const view = explorer.view.value;
  const facets = <Facets explorer={explorer} />;
  return (
    <div class="desk" data-view={view}>
      <TopBar {...props} openFacets={() => (drawer.value = true)} />
      <div class="desk-body">
        {wide && view !== "lineage" && (
          <aside class="dock dock-start" aria-label={words.facets.label} data-scrolls>
            {facets}
          </aside>
        )}
        <main class="stage" onKeyDown={(event) => pressViewKey(explorer, event)}>
          <MapView {...props} />
          {view === "lineage" && <LineageView explorer={explorer} toggleDetails={details.toggle} />}
          {view === "table" && <TableView explorer={explorer} toggleDetails={details.toggle} />}
          <FloatingEvidence explorer={explorer} strip={props.strip.value} />
        </main>
        {details.shown && (
          <aside class="dock-frame" aria-label={words.details.label} style={{ "--dock": `${width.value}px` }}>
            {wide && <Resizer width={width} least={360} most={560} label={words.details.width} />}
            <div class="dock dock-end" data-scrolls>
              <Details explorer={explorer} />
            </div>
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer open={drawer} label={words.facets.label} close={words.close}>
          {facets}
        </Drawer>
      )}
    </div>
  );
}
