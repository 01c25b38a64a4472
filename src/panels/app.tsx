import { computed, type ReadonlySignal, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Explorer, View } from "../state/explorer.ts";
import type { Session } from "../state/session.ts";
import { words } from "../words/words.ts";
import { Desk } from "./desk.tsx";
import { watchLayout } from "./layout.ts";
import type { MapModule } from "./map-stage.tsx";
import { Phone } from "./phone.tsx";
import { CorrectionNotice, OpeningCard, Pages } from "./views.ts";
import { Welcome } from "./welcome.tsx";

/** The views there are. */
const VIEWS: readonly View[] = ["map", "lineage", "table"];

/** What the page gives to everything that is drawn. */
export interface AppProps {
  readonly session: Session;
  readonly loadMap: () => Promise<MapModule>;
  readonly pickFiles: () => void;
  readonly dropping: ReadonlySignal<boolean>;
  /** Whether the strip of examples is wanted. */
  readonly strip: Signal<boolean>;
}

interface OpenedProps extends AppProps {
  readonly explorer: Explorer;
}

function Opened(props: OpenedProps): JSX.Element {
  const layout = useMemo(watchLayout, []);
  const narrow = useMemo(() => computed(() => layout.value === "phone"), []);
  return layout.value === "phone" ? (
    <Phone {...props} views={VIEWS} narrow={narrow} />
  ) : (
    <Desk {...props} views={VIEWS} layout={layout} narrow={narrow} />
  );
}

/** Whether there is something to say of what is being opened. */
function hasNews({ opening, report }: Session): boolean {
  return opening.value.kind === "building" || opening.value.kind === "failed" || report.value !== null;
}

/** The whole page. */
export function App(props: AppProps): JSX.Element {
  const { session } = props;
  const explorer = session.explorer.value;
  const loading = session.opening.value.kind === "loading";
  return (
    <>
      {explorer && <Opened {...props} explorer={explorer} />}
      {!explorer && loading && (
        <p class="loading" role="status">
          {words.opening.loading}
        </p>
      )}
      {!explorer && !loading && <Welcome pickFiles={props.pickFiles} />}
      {explorer && explorer.page.value !== null && <Pages explorer={explorer} />}
      {explorer && explorer.justCorrected.value !== null && <CorrectionNotice explorer={explorer} />}
      {hasNews(session) && <OpeningCard session={session} pickFiles={props.pickFiles} />}
      {props.dropping.value && <div class="drop-veil">{words.dropHere}</div>}
    </>
  );
}
