import { effect } from "@preact/signals";
import { readAddress, readTheme, writeAddress } from "./state/address.ts";
import type { Explorer, Theme } from "./state/explorer.ts";

/** What an entry of the browser's history remembers. */
interface Entry {
  readonly position: number;
}

/** What the address keeps beside the explorer's own state. */
export interface AddressContext {
  /** The graph file that was asked for by name; null for the one that is served. */
  readonly graph: string | null;
  /** The theme of the system: it is not written. */
  readonly systemTheme: Theme;
}

/**
 * Keeps the address fragment and the explorer in step: each step of the explorer's history is an entry of the
 * browser's, so that both kinds of back and forward do the same. The returned function ends it.
 */
export function bindAddress(explorer: Explorer, context: AddressContext): () => void {
  let last = { position: explorer.history.peek().position.peek(), history: explorer.history.peek() };
  const current = (): string => {
    const theme = explorer.theme.value === context.systemTheme ? null : explorer.theme.value;
    const address = { step: explorer.history.value.current.value, graph: context.graph, theme };
    return `${location.pathname}${location.search}${writeAddress(address, explorer.corpus.peek())}`;
  };
  const stop = effect(() => {
    const own = explorer.history.value;
    const position = own.position.value;
    const address = current();
    const entry: Entry = { position };
    const known = (history.state as Entry | null)?.position;
    if (own === last.history && position === last.position + 1 && !own.canGoForward.peek() && known !== position) {
      history.pushState(entry, "", address);
    } else if (own === last.history && position !== last.position && known !== position) {
      history.go(position - last.position); // arrives as popstate with this very position
    } else {
      history.replaceState(entry, "", address);
    }
    last = { position, history: own };
  });
  const onPop = (event: PopStateEvent): void => {
    const position = (event.state as Entry | null)?.position;
    if (position !== undefined) {
      last = { ...last, position };
      explorer.goTo(position);
      return;
    }
    const { step } = readAddress(location.hash, explorer.corpus.peek()); // the fragment was edited by hand
    explorer.show(step);
    explorer.theme.value = readTheme(location.hash) ?? explorer.theme.peek();
  };
  addEventListener("popstate", onPop);
  return () => {
    stop();
    removeEventListener("popstate", onPop);
  };
}
