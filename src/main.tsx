import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { bindAddress } from "./address-bar.ts";
import { indexCorpus } from "./data/corpus.ts";
import { onceWanted } from "./once-wanted.ts";
import { App } from "./panels/app.tsx";
import { loadServed, PACKED, type Served } from "./served.ts";
import { readAddress, readGraphName, readTheme } from "./state/address.ts";
import type { Theme } from "./state/explorer.ts";
import { createSession, type Session } from "./state/session.ts";
import { pickFiles, watchDrops } from "./ui/drop-files.ts";
import { mayRemember, recall, remember } from "./ui/memory.ts";
import { startBuild } from "./workers/build-client.ts";

const THEME_KEY = "paperloom.theme";
/** How the names start under which the reader's work is kept (see `keptName` and `keepReading`). */
const KEPT = { corrections: "paperloom.corrections.", pins: "paperloom.pins.", reading: "paperloom.reading" };
const STRIP_KEY = "paperloom.strip";
const MINIMAP_KEY = "paperloom.minimap";
const systemTheme: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** What the address asks for: its fragment, else its query, which links made for other tools use. */
const askedFor = (): string => location.hash || location.search;

/** The theme asked for in the address, else the one chosen last time, else the system's. */
function firstTheme(): Theme {
  const remembered = recall(THEME_KEY);
  const known = remembered === "light" || remembered === "dark" ? remembered : null;
  return readTheme(askedFor()) ?? known ?? systemTheme;
}

async function openDropped(session: Session, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const [only] = files;
  if (files.length === 1 && PACKED.test(only!.name)) {
    session.opening.value = { kind: "loading" };
    const [{ openPacked }, { blobSource }] = await Promise.all([
      import("./open-packed.ts"),
      import("./data/byte-source.ts"),
    ]);
    return openPacked(session, blobSource(only!.name, only!), "", firstTheme());
  }
  const read = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  await session.openFiles({ files: await Promise.all(read) });
}

async function openServed(session: Session, served: Served | null): Promise<void> {
  if (served === null) session.opening.value = { kind: "none" };
  else if (served.kind === "papers") await session.openFiles(served.job);
  else if (served.kind === "packed") {
    const [{ openPacked }, { servedSource }] = await Promise.all([
      import("./open-packed.ts"),
      import("./data/byte-source.ts"),
    ]);
    await openPacked(session, servedSource(served.name, served.address), askedFor(), firstTheme());
  } else {
    const corpus = indexCorpus(served.graph);
    const { step, camera } = readAddress(askedFor(), corpus);
    session.openCorpus(corpus, { step, camera, theme: firstTheme() });
  }
}

/** Whether the browser keeps anything under a name that starts so. */
const isKept = (start: string): boolean =>
  mayRemember() && Object.keys(localStorage).some((key) => key.startsWith(start));

/** Fetches what keeps the reader's work once there is some, in this visit or from another. */
function keepLater(session: Session): void {
  onceWanted(
    session,
    ({ reading }) => reading.current.value.size > 0 || isKept(KEPT.reading),
    async (explorer) => {
      const { keepReading } = await import("./kept-reading.ts");
      keepReading(explorer, mayRemember() ? localStorage : null);
    },
  );
  if (!mayRemember()) return;
  onceWanted(
    session,
    ({ corrections }) => corrections.value.length > 0 || isKept(KEPT.corrections),
    async (explorer) => (await import("./kept-corrections.ts")).keepCorrections(explorer, localStorage),
  );
  onceWanted(
    session,
    ({ pins }) => pins.value.size > 0 || isKept(KEPT.pins),
    async (explorer) => (await import("./kept-pins.ts")).keepPins(explorer, localStorage),
  );
}

/** Fetches what colours and sizes papers by choice once something but the usual is chosen. */
function encodeLater(session: Session): void {
  onceWanted(
    session,
    ({ colour, size }) => colour.value !== "cluster" || size.value !== "references",
    async (explorer) => (await import("./state/encode.ts")).keepEncoding(explorer),
  );
}

/** Remembers whether a small map of the whole is wanted. */
function rememberMinimap(session: Session): void {
  effect(() => {
    const minimap = session.explorer.value?.minimap;
    if (!minimap) return undefined;
    minimap.value = recall(MINIMAP_KEY) !== "off";
    return effect(() => remember(MINIMAP_KEY, minimap.value ? "on" : "off"));
  });
}

function start(): void {
  const session = createSession(startBuild, firstTheme());
  const loadMap = import("./canvas/map.ts");
  const take = (files: readonly File[]): void => void openDropped(session, files).catch(session.fail);
  const { over } = watchDrops(take);
  const pick = (): void => void pickFiles().then(take);
  document.documentElement.dataset["theme"] = firstTheme();

  effect(() => {
    const explorer = session.explorer.value;
    if (!explorer) return undefined;
    return bindAddress(explorer, { graph: readGraphName(location.hash), systemTheme });
  });
  keepLater(session);
  effect(() => {
    const theme = session.explorer.value?.theme.value;
    if (!theme) return;
    document.documentElement.dataset["theme"] = theme;
    remember(THEME_KEY, theme);
  });
  effect(() => {
    const corpus = session.explorer.value?.corpus.value;
    if (corpus) document.title = `${corpus.title} · Paperloom`;
  });

  encodeLater(session);
  rememberMinimap(session);

  const strip = signal(recall(STRIP_KEY) !== "closed");
  effect(() => {
    if (!strip.value) remember(STRIP_KEY, "closed");
  });
  render(
    <App session={session} loadMap={() => loadMap} pickFiles={pick} dropping={over} strip={strip} />,
    document.getElementById("app")!,
  );
  session.opening.value = { kind: "loading" };
  void loadServed(readGraphName(location.hash))
    .then((served) => openServed(session, served))
    .catch((error: unknown) => session.fail(error));
}

start();
