import { useSignal, useSignalEffect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, View } from "../state/explorer.ts";
import { Drawer } from "../ui/drawer.tsx";
import { Icon } from "../ui/icon.tsx";
import { Sheet, sheetPixels, type SheetHeight } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import { ExportMenu } from "./export-menu.tsx";
import { Facets } from "./facets.tsx";
import { MapStage, type MapModule } from "./map-stage.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeButton, ViewSwitch } from "./top-bar.tsx";
import { ChosenStrip, Details, EvidenceCard, LineageView, Overview, TableView } from "./views.ts";

interface PhoneProps {
  readonly explorer: Explorer;
  readonly loadMap: () => Promise<MapModule>;
  readonly pickFiles: () => void;
  readonly views: readonly View[];
  readonly narrow: ReadonlySignal<boolean>;
}

/** What the sheet holds: why a link is there, what is selected, or the corpus. */
function SheetContent({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const link = explorer.link.value;
  if (link !== null) return <EvidenceCard explorer={explorer} link={explorer.corpus.value.links[link]!} />;
  const selected = explorer.selection.value !== null || explorer.concept.value !== null;
  return selected ? <Details explorer={explorer} /> : <Overview explorer={explorer} />;
}

/** The sheet rises when something is selected; the map is told what it covers. */
function useSheet(explorer: Explorer): Signal<SheetHeight> {
  const sheet = useSignal<SheetHeight>("peek");
  useSignalEffect(() => {
    const something = explorer.selection.value ?? explorer.link.value ?? explorer.concept.value;
    sheet.value = something === null ? "peek" : "half";
  });
  useSignalEffect(() => {
    const bottom = Math.min(sheetPixels(sheet.value), sheetPixels("half"));
    explorer.insets.value = { top: 68, right: 0, bottom, left: 0 };
  });
  return sheet;
}

interface PillProps {
  readonly explorer: Explorer;
  readonly narrow: ReadonlySignal<boolean>;
  readonly openFilters: () => void;
}

/** The search, the way to the filters, and from the other views the way back to the map. */
function Pill({ explorer, narrow, openFilters }: PillProps): JSX.Element {
  const toMap = (): void => {
    explorer.view.value = "map";
  };
  return (
    <div class="pill">
      {explorer.view.value !== "map" && (
        <button type="button" class="icon-button round" aria-label={words.views.map} onClick={toMap}>
          <Icon name="left" />
        </button>
      )}
      <SearchBox explorer={explorer} narrow={narrow} />
      <button type="button" class="icon-button round" aria-label={words.facets.label} onClick={openFilters}>
        <Icon name="filter" />
      </button>
    </div>
  );
}

/** The explorer on a small screen: the map is the page, the rest are sheets. */
export function Phone(props: PhoneProps): JSX.Element {
  const { explorer } = props;
  const filters = useSignal(false);
  const detailed = useSignal(false);
  const toggleDetails = (): void => {
    detailed.value = !detailed.value;
  };
  const sheet = useSheet(explorer);
  const view = explorer.view.value;
  const explained = explorer.link.value !== null || explorer.concept.value !== null || detailed.value;
  return (
    <div class="phone">
      <main class="stage">
        <h1 class="visually-hidden">{explorer.corpus.value.title}</h1>
        <div class="map-view" data-shown={view === "map"}>
          <MapStage explorer={explorer} loadMap={props.loadMap} />
          {view === "map" && explorer.chosen.value.size > 0 && <ChosenStrip explorer={explorer} />}
        </div>
        {view === "lineage" && <LineageView explorer={explorer} toggleDetails={toggleDetails} />}
        {view === "table" && <TableView explorer={explorer} toggleDetails={toggleDetails} />}
      </main>
      <Pill explorer={explorer} narrow={props.narrow} openFilters={() => (filters.value = true)} />
      {(view === "map" || explained) && (
        <Sheet height={sheet} label={words.details.label} handle={words.sheetHandle}>
          <SheetContent explorer={explorer} />
        </Sheet>
      )}
      <Drawer open={filters} label={words.facets.label} close={words.close}>
        <div class="phone-tools">
          {props.views.length > 1 && <ViewSwitch explorer={explorer} views={props.views} />}
          <button type="button" class="button" onClick={props.pickFiles}>
            <Icon name="open" size={16} />
            {words.openFiles}
          </button>
          <ExportMenu explorer={explorer} label />
          <ThemeButton explorer={explorer} />
        </div>
        <Facets explorer={explorer} />
      </Drawer>
    </div>
  );
}
