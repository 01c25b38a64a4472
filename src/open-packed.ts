import { effect } from "@preact/signals";
import type { Graph } from "../graph-builder/index.ts";
import type { ByteSource } from "./data/byte-source.ts";
import { indexCorpus, type Corpus } from "./data/corpus.ts";
import { openPackedCorpus } from "./data/packed-corpus.ts";
import { openPackedFile, type PackedFile } from "./data/packed-file.ts";
import { readAddress } from "./state/address.ts";
import type { Theme } from "./state/explorer.ts";
import type { Session } from "./state/session.ts";

/** What leads in a large graph: enough for a first view. */
async function openLeading(file: PackedFile): Promise<Corpus> {
  const leading = await file.open("leading");
  return indexCorpus(leading.value(0) as unknown as Graph);
}

/** True when an address asks for the map as it opens: nothing selected, nothing left out. */
function isPlain(fragment: string): boolean {
  const wanted = new URLSearchParams(fragment.replace(/^[#?]/, ""));
  for (const name of ["g", "theme", "cam"]) wanted.delete(name);
  return wanted.size === 0;
}

/** Milliseconds after which the rest is read even though no map is drawn: another view may be open. */
const PATIENCE = 3000;

/** Waits until the map is drawn: nothing is read meanwhile that it does not need. */
async function firstView(session: Session): Promise<void> {
  const drawn = new Promise<void>((done) => {
    const stop = effect(() => {
      if (session.explorer.value?.snapshot.value) queueMicrotask(() => (stop(), done()));
    });
  });
  await Promise.race([drawn, new Promise((done) => setTimeout(done, PATIENCE))]);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/**
 * Opens a packed graph, served beside the page or given by the reader: what leads it first, all of it as soon as it has been read, with
 * the reader's place kept. An address that asks for something particular waits for all.
 */
export async function openPacked(session: Session, source: ByteSource, fragment: string, theme: Theme): Promise<void> {
  const file = await openPackedFile(source);
  const leading = isPlain(fragment) ? await openLeading(file) : null;
  const start = (corpus: Corpus): void => {
    const { step, camera } = readAddress(fragment, corpus);
    session.openCorpus(corpus, { step, camera, theme });
  };
  if (leading) {
    start(leading);
    await firstView(session);
  }
  const whole = await openPackedCorpus(file);
  if (!leading) start(whole);
  else if (session.explorer.peek()?.given.peek() === leading) session.explorer.peek()!.grow(whole);
}
