import { effect } from "@preact/signals";
import type { Hands, Reach } from "./input.ts";

/** Loads what drags, chooses and moves papers once a hand comes near the map. */
export function reachLater(reach: Reach): () => void {
  const { frame, explorer } = reach;
  const near = ["pointerenter", "touchstart", "focusin"];
  let loading: Promise<() => void> | null = null;
  let gone = false;
  const load = (): void => {
    loading ??= import("./handling.ts").then(({ handle }) => (gone ? () => {} : handle(reach)));
  };
  for (const name of near) frame.region.addEventListener(name, load, { passive: true, once: true });
  const stopTool = effect(() => {
    if (explorer.tool.value !== "move") load();
  });
  return () => {
    gone = true;
    stopTool();
    void loading?.then((stop) => stop());
  };
}

/** Loads the small map once there is room for one and it is wanted; takes it away when it is not. */
export function minimapLater(hands: Hands): () => void {
  const wide = matchMedia("(min-width: 1200px)");
  let shown: Promise<() => void> | null = null;
  const hide = (): void => {
    void shown?.then((close) => close());
    shown = null;
  };
  const update = (): void => {
    const { fitRatio } = hands.stage.zooming;
    const zoomed = hands.stage.sigma.getCamera().ratio < fitRatio;
    if (!hands.explorer.minimap.peek() || !wide.matches) hide();
    else if (zoomed) shown ??= import("./minimap.ts").then(({ showMinimap }) => showMinimap(hands));
  };
  const camera = hands.stage.sigma.getCamera();
  const stop = effect(() => {
    void hands.explorer.minimap.value;
    update();
  });
  camera.on("updated", update);
  wide.addEventListener("change", update);
  return () => {
    stop();
    camera.off("updated", update);
    wide.removeEventListener("change", update);
    hide();
  };
}
