import { useSignal, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, View } from "../state/explorer.ts";
import { words } from "../words.ts";
import { Details } from "./details.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { Facets } from "./facets.tsx";
import { Drawer } from "../ui/drawer.tsx";
import type { Layout } from "./layout.ts";
import { MapControls } from "./map-controls.tsx";
import { MapStage, type MapModule } from "./map-stage.tsx";
import { TopBar } from "./top-bar.tsx";

interface DeskProps {
  readonly explorer: Explorer;
  readonly loadMap: () => Promise<MapModule>;
  readonly pickFiles: () => void;
  readonly views: readonly View[];
  readonly layout: ReadonlySignal<Layout>;
  readonly narrow: ReadonlySignal<boolean>;
}

/** The explorer on a screen with room for docked panels. */
export function Desk(props: DeskProps): JSX.Element {
  const { explorer, layout } = props;
  const drawer = useSignal(false);
  const link = explorer.link.value;
  const detailed = explorer.selection.value !== null || explorer.concept.value !== null;
  const wide = layout.value === "wide";
  const facets = <Facets explorer={explorer} />;
  return (
    <div class="desk">
      <TopBar
        explorer={explorer}
        layout={layout}
        views={props.views}
        narrow={props.narrow}
        openFacets={() => (drawer.value = true)}
        pickFiles={props.pickFiles}
      />
      <div class="desk-body">
        {wide && (
          <aside class="dock dock-start" aria-label={words.facets.label} data-scrolls>
            {facets}
          </aside>
        )}
        <main class="stage">
          <MapStage explorer={explorer} loadMap={props.loadMap} />
          <MapControls explorer={explorer} />
          {link !== null && (
            <div class="floating-card">
              <EvidenceCard explorer={explorer} link={explorer.corpus.value.links[link]!} />
            </div>
          )}
        </main>
        {detailed && (
          <aside class="dock dock-end" aria-label={words.details.label} data-scrolls>
            <Details explorer={explorer} />
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
