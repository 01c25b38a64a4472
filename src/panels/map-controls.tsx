import type { JSX } from "preact";
import type { CameraWish, Explorer } from "../state/explorer.ts";
import { releaseAll, releaseNode } from "../state/pin.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { mapToolWords } from "../words/map-tool-words.ts";
import { words } from "../words/words.ts";

/** Leads back to the whole map, and puts back what was moved. */
function MapState({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const around = explorer.emphasis.value !== null;
  const pins = explorer.pins.value;
  const selected = explorer.selection.value;
  const whole = (): void => {
    explorer.select(null);
    explorer.cameraWish.value = { kind: "fit" };
  };
  if (!around && pins.size === 0) return null;
  return (
    <div class="map-state" data-over-map>
      {around && (
        <button type="button" class="button floating" onClick={whole}>
          <Icon name="left" size={14} />
          {words.map.whole}
        </button>
      )}
      {selected !== null && pins.has(selected) && pins.size > 1 && (
        <button type="button" class="button floating" onClick={() => releaseNode(explorer, selected)}>
          <Icon name="pin" size={14} />
          {mapToolWords.putBack}
        </button>
      )}
      {pins.size > 0 && (
        <button type="button" class="button floating" onClick={() => releaseAll(explorer)}>
          <Icon name="pin" size={14} />
          {mapToolWords.putAllBack(pins.size)}
        </button>
      )}
    </div>
  );
}

/** A tool that is on or off. */
function Toggle({
  name,
  icon,
  on,
  turn,
}: {
  readonly name: string;
  readonly icon: IconName;
  readonly on: boolean;
  readonly turn: () => void;
}): JSX.Element {
  return (
    <button type="button" aria-label={name} title={name} aria-pressed={on} onClick={turn}>
      <Icon name={icon} />
    </button>
  );
}

interface MapControlsProps {
  readonly explorer: Explorer;
  /** Whether there is room for a small map of the whole. */
  readonly wide: boolean;
}

/** Zooms the map, leads back to the whole of it, and switches its tools. */
export function MapControls({ explorer, wide }: MapControlsProps): JSX.Element {
  const { tool, minimap } = explorer;
  const wish = (next: CameraWish) => (): void => {
    explorer.cameraWish.value = next;
  };
  const buttons = [
    { name: words.map.zoomIn, icon: "plus", act: wish({ kind: "zoom", factor: 1.6 }) },
    { name: words.map.zoomOut, icon: "minus", act: wish({ kind: "zoom", factor: 1 / 1.6 }) },
    { name: words.map.fit, icon: "fit", act: wish({ kind: "fit" }) },
  ] as const;
  return (
    <>
      <MapState explorer={explorer} />
      <div class="map-tools" data-over-map>
        <div class="map-zoom" role="group" aria-label={words.map.label}>
          {buttons.map(({ name, icon, act }) => (
            <button type="button" key={icon} aria-label={name} title={name} onClick={act}>
              <Icon name={icon} />
            </button>
          ))}
        </div>
        <div class="map-zoom">
          <Toggle
            name={mapToolWords.lasso}
            icon="lasso"
            on={tool.value === "lasso"}
            turn={() => (tool.value = tool.peek() === "lasso" ? "move" : "lasso")}
          />
          {wide && (
            <Toggle
              name={mapToolWords.minimap}
              icon="minimap"
              on={minimap.value}
              turn={() => (minimap.value = !minimap.peek())}
            />
          )}
        </div>
      </div>
    </>
  );
}
