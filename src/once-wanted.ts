import { effect } from "@preact/signals";
import type { Explorer } from "./state/explorer.ts";
import type { Session } from "./state/session.ts";

/** Does something with the first explorer that wants it, once: what few readers need is fetched when they do. */
export function onceWanted(
  session: Session,
  isWanted: (explorer: Explorer) => boolean,
  act: (explorer: Explorer) => Promise<unknown>,
): void {
  let asked = false;
  effect(() => {
    const explorer = session.explorer.value;
    if (!explorer || asked || !isWanted(explorer)) return;
    asked = true;
    void act(explorer);
  });
}
