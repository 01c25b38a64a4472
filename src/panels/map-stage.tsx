import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

/** The canvas, as far as the panels know it. */
export interface MapModule {
  /** Draws an explorer's map into a container; the returned function takes it away. */
  readonly mountMap: (container: HTMLElement, explorer: Explorer) => () => void;
  readonly canDrawMap: () => boolean;
}

interface MapStageProps {
  readonly explorer: Explorer;
  readonly loadMap: () => Promise<MapModule>;
}

/** Says that a large map shows only what leads. */
function Thinned({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const drawn = explorer.drawn.value;
  if (drawn === null) return null;
  return (
    <p class="map-thinned" role="status" data-over-map>
      {words.map.thinned(drawn.papers, drawn.inView)}
    </p>
  );
}

/** The place of the map. Where it cannot be drawn, says so and opens the table. */
export function MapStage({ explorer, loadMap }: MapStageProps): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const state = useSignal<"loading" | "drawn" | "cannot">("loading");
  useEffect(() => {
    let unmount = (): void => {};
    let gone = false;
    void loadMap().then(({ mountMap, canDrawMap }) => {
      if (gone) return;
      if (!canDrawMap()) {
        state.value = "cannot";
        if (explorer.view.peek() === "map") explorer.view.value = "table";
        return;
      }
      unmount = mountMap(container.current!, explorer);
      state.value = "drawn";
    });
    return () => {
      gone = true;
      unmount();
    };
  }, [explorer]);
  return (
    <div class="map" data-state={state.value}>
      <div class="map-canvas" ref={container} />
      {state.value === "drawn" && <Thinned explorer={explorer} />}
      {state.value === "cannot" && (
        <p class="map-note" role="status">
          {words.map.cannot}
        </p>
      )}
    </div>
  );
}
