import { batch } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, Page } from "../state/explorer.ts";
import { Dialog } from "../ui/dialog.tsx";
import { words } from "../words/words.ts";
import { ClustersPage } from "./clusters-page.tsx";
import { ConceptPage } from "./concept-page.tsx";
import { CorrectionsPage } from "./corrections-page.tsx";
import { KeysPage } from "./keys-page.tsx";
import { MissingPage } from "./missing-page.tsx";
import { PathPage } from "./path-page.tsx";
import { ReadingPage } from "./reading-page.tsx";
import { ReportPage } from "./report-page.tsx";
import { WorkPage } from "./work-page.tsx";

/** What pages are given. */
export interface PageProps {
  readonly explorer: Explorer;
}

/** What pages in the dialog are given too. */
export interface DialogPageProps extends PageProps {
  /** Closes the page, and does what it led to in the same step of the history. */
  readonly done: (then?: () => void) => void;
}

const PAGES: Readonly<Record<Page, (props: DialogPageProps) => JSX.Element | null>> = {
  missing: MissingPage,
  report: ReportPage,
  path: PathPage,
  keys: KeysPage,
  clusters: ClustersPage,
  concept: ConceptPage,
  work: WorkPage,
  corrections: CorrectionsPage,
  reading: ReadingPage,
};

/** The page that is open over the explorer, if any. */
export function Pages({ explorer }: PageProps): JSX.Element | null {
  const page = explorer.page.value;
  if (page === null) return null;
  const Content = PAGES[page];
  const done = (then?: () => void): void =>
    batch(() => {
      explorer.page.value = null;
      explorer.to.value = null;
      then?.();
    });
  return (
    <Dialog key={page} title={words.pages[page]} close={words.close} onClose={() => done()}>
      <Content explorer={explorer} done={done} />
    </Dialog>
  );
}
