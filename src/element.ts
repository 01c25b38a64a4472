import { effect } from "@preact/signals";
import { openGraph } from "../graph-builder/index.ts";
import { canDrawMap, mountMap } from "./canvas/map.ts";
import { INKS } from "./canvas/inks.ts";
import { indexCorpus } from "./data/corpus.ts";
import { CONTROL_STYLES, zoomButtons } from "./element-controls.ts";
import { createExplorer, type Explorer, type Theme } from "./state/explorer.ts";
import mapStyles from "./styles/map.css?inline";
import { words } from "./words/words.ts";

/** What a `paperloom-select` event tells of the node that is selected now. */
export interface SelectedNode {
  /** Key of the node in the graph file. */
  readonly key: string;
  readonly label: string;
  readonly kind: "paper" | "work";
}

/** The look of the element before a page's own styles, which win. */
const HOST = `
:host { display: block; position: relative; height: 480px; overflow: hidden; background: var(--paper); }
:host([hidden]) { display: none; }
.map-note { margin: 0; padding: 28px; color: var(--ink2); font: 14px/1.5 system-ui, sans-serif; }
`;

const darkSystem = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

/**
 * The map of a graph file as an element: `<paperloom-map src="graph.json" theme="dark" selected="key" controls>`. Without
 * `theme` it follows the system; `controls` adds buttons that zoom. Sends `paperloom-select` with a `SelectedNode`, or null, as `detail` when the selection changes.
 * Fetches `src` and nothing else; its styles touch nothing outside.
 */
export class PaperloomMap extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ["src", "theme", "selected", "controls"];

  readonly #root: ShadowRoot = this.attachShadow({ mode: "open" });
  readonly #inks: CSSStyleSheet = new CSSStyleSheet();
  readonly #place: HTMLElement = document.createElement("div");
  readonly #buttons: HTMLElement = document.createElement("div");
  /** Attributes are told before the element is: until then they wait. */
  #live = false;
  #explorer: Explorer | null = null;
  #close: () => void = () => {};
  #asked: AbortController | null = null;

  constructor() {
    super();
    const styles = new CSSStyleSheet();
    styles.replaceSync(HOST + CONTROL_STYLES + mapStyles);
    this.#root.adoptedStyleSheets = [this.#inks, styles];
    this.#root.append(this.#place, this.#buttons);
  }

  connectedCallback(): void {
    this.#live = true;
    darkSystem().addEventListener("change", this.#dress);
    this.#dress();
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#live = false;
    darkSystem().removeEventListener("change", this.#dress);
    this.#asked?.abort();
    this.#empty();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#live || (name === "src" && before === now)) return;
    if (name === "src") void this.#load();
    else if (name === "theme") this.#dress();
    else if (name === "controls") this.#showButtons();
    else this.#choose();
  }

  get #theme(): Theme {
    const asked = this.getAttribute("theme");
    if (asked === "light" || asked === "dark") return asked;
    return darkSystem().matches ? "dark" : "light";
  }

  readonly #dress = (): void => {
    const theme = this.#theme;
    const { paper, ink, ink2 } = INKS[theme];
    this.#inks.replaceSync(`:host { --paper: ${paper}; --ink2: ${ink2}; --focus: ${ink}; color-scheme: ${theme}; }`);
    if (this.#explorer) this.#explorer.theme.value = theme;
  };

  /** Selects what the attribute names; a key that the graph lacks selects nothing. */
  #choose(): void {
    const explorer = this.#explorer;
    if (!explorer) return;
    const node = explorer.corpus.peek().nodeOf(this.getAttribute("selected") ?? "")?.index ?? null;
    if (node !== explorer.selection.peek()) explorer.select(node);
  }

  #showButtons(): void {
    const isWanted = this.#explorer !== null && this.hasAttribute("controls");
    this.#buttons.replaceChildren(...(isWanted ? [zoomButtons(this.#explorer!)] : []));
  }

  async #load(): Promise<void> {
    this.#asked?.abort();
    this.#empty();
    const source = this.getAttribute("src");
    if (source === null) return;
    const asked = (this.#asked = new AbortController());
    try {
      const response = await fetch(new URL(source, document.baseURI), { signal: asked.signal });
      if (!response.ok) throw new Error(words.map.unreachable(source, response.status));
      const text = await response.text();
      if (!asked.signal.aborted) this.#open(text, source);
    } catch (error) {
      if (!asked.signal.aborted) this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  #open(text: string, source: string): void {
    if (!canDrawMap()) throw new Error(words.map.cannot);
    const explorer = createExplorer(indexCorpus(openGraph(text, source)), { theme: this.#theme });
    explorer.minimap.value = false; // A map within a page is small itself.
    this.#explorer = explorer;
    this.#choose();
    const unmount = mountMap(this.#place, explorer);
    this.#showButtons();
    let last = explorer.selection.peek();
    const stop = effect(() => {
      const now = explorer.selection.value;
      if (now !== last) this.#tell(explorer, (last = now));
    });
    this.#close = () => {
      stop();
      unmount();
      explorer.dispose();
    };
  }

  #tell(explorer: Explorer, selection: number | null): void {
    const node = selection === null ? null : explorer.corpus.peek().nodes[selection]!;
    const detail: SelectedNode | null = node && { key: node.key, label: node.label, kind: node.kind };
    this.dispatchEvent(new CustomEvent("paperloom-select", { detail, bubbles: true, composed: true }));
  }

  #say(message: string): void {
    const note = document.createElement("p");
    note.className = "map-note";
    note.setAttribute("role", "alert");
    note.textContent = message;
    this.#place.replaceChildren(note);
  }

  #empty(): void {
    this.#close();
    this.#close = () => {};
    this.#explorer = null;
    this.#place.replaceChildren();
    this.#showButtons();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "paperloom-map": PaperloomMap;
  }
  interface HTMLElementEventMap {
    "paperloom-select": CustomEvent<SelectedNode | null>;
  }
}

// Where two copies of the package meet on a page, the first one defines it.
if (!customElements.get("paperloom-map")) customElements.define("paperloom-map", PaperloomMap);
