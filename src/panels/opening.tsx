import type { JSX } from "preact";
import { STAGES, type Report } from "../../graph-builder/index.ts";
import type { Opening, Session } from "../state/session.ts";
import { Icon } from "../ui/icon.tsx";
import { pageWords } from "../words/page-words.ts";
import { stageWords, words } from "../words/words.ts";
import { ImportNotes } from "./import-notes.tsx";

/** What the card over whatever is open is given. */
export interface OpeningProps {
  readonly session: Session;
  readonly pickFiles: () => void;
}

function Building({
  session,
  opening,
}: {
  readonly session: Session;
  readonly opening: Opening & { kind: "building" };
}): JSX.Element {
  const { event, files } = opening;
  const at = event ? STAGES.indexOf(event.stage) : 0;
  return (
    <section class="card building" role="status" aria-live="polite">
      <h2>{words.opening.building(files)}</h2>
      <ol class="stages" aria-hidden="true">
        {STAGES.map((stage, index) => (
          <li key={stage} data-state={index < at ? "done" : index === at ? "now" : "later"} />
        ))}
      </ol>
      <p class="building-now">
        <span>{stageWords[event?.stage ?? "read"]}</span>
        <span class="panel-aside">
          {event && event.total > 0 ? words.opening.progress(event.done, event.total) : ""}
        </span>
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => session.cancel()}>
          {words.opening.cancel}
        </button>
      </div>
    </section>
  );
}

function Failed({
  session,
  opening,
  pickFiles,
}: OpeningProps & { readonly opening: Opening & { kind: "failed" } }): JSX.Element {
  return (
    <section class="card failed" role="alert">
      <h2>{words.opening.failed}</h2>
      <p>
        {opening.message} {opening.next}
      </p>
      {opening.place && <p class="small-note">{opening.place}</p>}
      <div class="actions">
        <button type="button" class="button primary" onClick={pickFiles}>
          {words.opening.again}
        </button>
        <button type="button" class="button" onClick={() => (session.opening.value = { kind: "none" })}>
          {words.close}
        </button>
      </div>
    </section>
  );
}

function Built({ report, done }: { readonly report: Report; readonly done: () => void }): JSX.Element {
  return (
    <section class="card built" role="status">
      <header class="panel-head">
        <p>{pageWords.report.read(report)}</p>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={done}>
          <Icon name="close" size={16} />
        </button>
      </header>
      <ImportNotes report={report} />
    </section>
  );
}

/** What is being opened, over whatever is open: progress, a failure, or the report of the last build. */
export function OpeningCard({ session, pickFiles }: OpeningProps): JSX.Element | null {
  const opening = session.opening.value;
  const report = session.report.value;
  if (opening.kind === "building") return <Building session={session} opening={opening} />;
  if (opening.kind === "failed") return <Failed session={session} opening={opening} pickFiles={pickFiles} />;
  if (report) return <Built report={report} done={() => (session.report.value = null)} />;
  return null;
}
