import type { JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { Brand } from "./brand.tsx";

interface WelcomeProps {
  readonly pickFiles: () => void;
}

/** The page before any corpus is open. */
export function Welcome({ pickFiles }: WelcomeProps): JSX.Element {
  return (
    <main class="welcome">
      <Brand />
      <div class="welcome-drop">
        <h1>{words.opening.dropTitle}</h1>
        <p>{words.opening.dropDetail}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={pickFiles}>
            <Icon name="open" size={16} />
            {words.openFiles}
          </button>
        </div>
        <p class="small-note">{words.opening.formats}</p>
      </div>
    </main>
  );
}
