import { effect, untracked } from "@preact/signals";
import type { Corpus } from "../data/corpus.ts";
import type { CameraPlace, Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import { buildFrame } from "./frame.ts";
import { MapSession } from "./map-session.ts";

export { canDrawMap } from "./can-draw-map.ts";

/**
 * Draws the explorer's corpus as a map in a container and keeps it in step with the explorer's state until the
 * returned function is called. Needs WebGL: ask `canDrawMap` first. A lost WebGL context is redrawn once; if it is
 * lost again the map says so and offers to try again.
 */
export function mountMap(container: HTMLElement, explorer: Explorer): () => void {
  let session: MapSession | null = null;
  let notice: HTMLElement | null = null;
  let losses = 0;
  let opened: Corpus | null = null;

  const close = (): void => {
    session?.close();
    session = null;
    notice?.remove();
    notice = null;
  };
  const open = (from: CameraPlace | null): void => {
    close();
    const corpus = explorer.corpus.peek();
    const label = words.map.summary(corpus.paperCount, corpus.territories.length);
    const frame = buildFrame(container, { role: words.map.role, label, help: words.map.keys });
    session = new MapSession(frame, corpus, explorer, lost, from);
  };
  const lost = (): void => {
    losses += 1;
    if (losses < 2) open(session?.place() ?? null);
    else {
      close();
      notice = lossNotice(() => {
        losses = 0;
        open(explorer.camera.peek());
      });
      container.append(notice);
    }
  };
  const stop = effect(() => {
    void explorer.corpus.value;
    losses = 0;
    const given = explorer.given.peek();
    // A corpus that was corrected stays where it is; another one is shown from its own start.
    untracked(() => {
      const from = given === opened && session ? session.place() : firstPlace(explorer);
      opened = given;
      open(from);
    });
  });
  return () => {
    stop();
    close();
  };
}

/** The place that an address asks for, if it does. */
function firstPlace({ cameraWish }: Explorer): CameraPlace | null {
  const wish = cameraWish.peek();
  if (wish?.kind !== "place") return null;
  cameraWish.value = null;
  return wish;
}

function lossNotice(again: () => void): HTMLElement {
  const notice = document.createElement("div");
  notice.className = "map-lost";
  notice.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.map.again;
  button.addEventListener("click", again);
  notice.append(words.map.cannot, button);
  return notice;
}
