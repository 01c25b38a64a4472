import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";

/** Zooms the map, and leads back to the whole of it. */
export function MapControls({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const zoom = (factor: number) => (): void => {
    explorer.cameraWish.value = { kind: "zoom", factor };
  };
  const fit = (): void => {
    explorer.cameraWish.value = { kind: "fit" };
  };
  const around = explorer.emphasis.value !== null;
  const whole = (): void => {
    explorer.select(null);
    fit();
  };
  const buttons = [
    { name: words.map.zoomIn, icon: "plus", act: zoom(1.6) },
    { name: words.map.zoomOut, icon: "minus", act: zoom(1 / 1.6) },
    { name: words.map.fit, icon: "fit", act: fit },
  ] as const;
  return (
    <>
      {around && (
        <div class="map-state" data-over-map>
          <button type="button" class="button floating" onClick={whole}>
            <Icon name="left" size={14} />
            {words.map.whole}
          </button>
        </div>
      )}
      <div class="map-zoom" data-over-map role="group" aria-label={words.map.label}>
        {buttons.map(({ name, icon, act }) => (
          <button type="button" key={icon} aria-label={name} title={name} onClick={act}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </>
  );
}
