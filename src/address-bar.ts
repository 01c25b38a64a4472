import { batch, effect } from "@preact/signals";
import { readAddress, readPlaceOf, readTheme, writeAddress } from "./state/address.ts";
import type { Explorer, Theme } from "./state/explorer.ts";

/** What an entry of the browser's history remembers: a position in one history of the explorer. */
interface Entry {
  readonly position: number;
  /** Which history: another visit, or another corpus, has its own. */
  readonly log: string;
}

/** What the address keeps beside the explorer's own state. */
export interface AddressContext {
  /** The graph file that was asked for by name; null for the one that is served. */
  readonly graph: string | null;
  /** The theme of the system: it is not written. */
  readonly systemTheme: Theme;
}

const here = (): Entry | null => history.state as Entry | null;

/** Names histories apart, from visit to visit. */
function createNames(): (log: object) => string {
  const names = new WeakMap<object, string>();
  let count = 0;
  return (log) => {
    const name = names.get(log) ?? `${performance.timeOrigin}-${++count}`;
    names.set(log, name);
    return name;
  };
}

/**
 * Keeps the address fragment and the explorer in step: each step of the explorer's history is an entry of the
 * browser's, so that both kinds of back and forward do the same. An entry from before the page was loaded is read from
 * its address. The returned function ends it.
 */
export function bindAddress(explorer: Explorer, context: AddressContext): () => void {
  const nameOf = createNames();
  const own = (): Entry => {
    const log = explorer.history.value;
    return { position: log.position.value, log: nameOf(log) };
  };
  const current = (): string => {
    const theme = explorer.theme.value === context.systemTheme ? null : explorer.theme.value;
    const step = explorer.history.value.current.value;
    const address = { step, graph: context.graph, theme, camera: explorer.camera.value };
    return `${location.pathname}${location.search}${writeAddress(address, explorer.corpus.peek())}`;
  };
  /** The browser is on its way to another entry: until it is there, nothing may be written into this one. */
  let going = false;
  const write = (): void => {
    const [entry, address, before] = [own(), current(), here()];
    if (going) return;
    if (before?.log !== entry.log || before.position === entry.position) {
      const isWritten = before?.log === entry.log && address === location.pathname + location.search + location.hash;
      if (!isWritten) history.replaceState(entry, "", address);
    } else if (entry.position === before.position + 1 && !explorer.canGoForward.peek()) {
      history.pushState(entry, "", address);
    } else {
      going = true;
      history.go(entry.position - before.position); // arrives as popstate
    }
  };
  const stop = effect(write);
  /** Looks from where the entry of the browser's history was left. */
  const look = (): void => {
    const place = readPlaceOf(location.hash);
    if (place) explorer.cameraWish.value = { kind: "place", ...place };
    else if (explorer.emphasis.peek() === null) explorer.cameraWish.value = { kind: "fit" };
  };
  const follow = (entry: Entry | null): void => {
    if (entry?.log === own().log && explorer.goTo(entry.position)) return look();
    const { step } = readAddress(location.hash, explorer.corpus.peek());
    // Without an entry the fragment was edited by hand.
    if (entry === null) explorer.show(step);
    else explorer.restart(step);
    explorer.theme.value = readTheme(location.hash) ?? explorer.theme.peek();
    look();
  };
  const onPop = (event: PopStateEvent): void => {
    const entry = event.state as Entry | null;
    if (!going) return batch(() => follow(entry));
    going = false;
    if (entry?.position === own().position) look();
    write(); // whatever came about on the way
  };
  addEventListener("popstate", onPop);
  return () => {
    stop();
    removeEventListener("popstate", onPop);
  };
}
