import type { CameraWish, Explorer } from "./state/explorer.ts";
import { words } from "./words/words.ts";

/** Styles of the buttons, in the colours of the element. */
export const CONTROL_STYLES = `
.map-buttons { position: absolute; top: 12px; right: 12px; display: grid; border: 1px solid color-mix(in srgb, var(--ink2) 30%, transparent); border-radius: 8px; overflow: hidden; }
.map-buttons button { width: 32px; height: 32px; padding: 0; border: 0; background: var(--paper); color: var(--ink2); font: 18px/1 system-ui, sans-serif; cursor: pointer; }
.map-buttons button + button { border-top: 1px solid color-mix(in srgb, var(--ink2) 30%, transparent); }
.map-buttons button:hover { color: var(--focus); }
.map-buttons button:focus-visible { outline: 2px solid var(--focus); outline-offset: -3px; }
`;

const BUTTONS: readonly { readonly name: string; readonly sign: string; readonly wish: CameraWish }[] = [
  { name: words.map.zoomIn, sign: "+", wish: { kind: "zoom", factor: 1.6 } },
  { name: words.map.zoomOut, sign: "−", wish: { kind: "zoom", factor: 1 / 1.6 } },
  { name: words.map.fit, sign: "⤢", wish: { kind: "fit" } },
];

/** Buttons that zoom the map and lead back to the whole of it, for the element's `controls`. */
export function zoomButtons(explorer: Explorer): HTMLElement {
  const group = document.createElement("div");
  group.className = "map-buttons";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words.map.label);
  for (const { name, sign, wish } of BUTTONS) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = name;
    button.setAttribute("aria-label", name);
    button.textContent = sign;
    button.addEventListener("click", () => (explorer.cameraWish.value = wish));
    group.append(button);
  }
  return group;
}
