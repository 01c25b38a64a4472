import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, View } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { Brand } from "./brand.tsx";
import { ExportMenu } from "./export-menu.tsx";
import type { Layout } from "./layout.ts";
import { SearchBox } from "./search-box.tsx";

interface TopBarProps {
  readonly explorer: Explorer;
  readonly layout: ReadonlySignal<Layout>;
  /** The views there are; with one there is nothing to choose. */
  readonly views: readonly View[];
  readonly narrow: ReadonlySignal<boolean>;
  readonly openFacets: () => void;
  readonly pickFiles: () => void;
}

function HistoryButtons({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  return (
    <div class="history">
      <button
        type="button"
        class="icon-button"
        aria-label={words.back}
        title={words.back}
        disabled={!explorer.canGoBack.value}
        onClick={() => explorer.back()}
      >
        <Icon name="left" size={16} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.forward}
        title={words.forward}
        disabled={!explorer.canGoForward.value}
        onClick={() => explorer.forward()}
      >
        <Icon name="right" size={16} />
      </button>
    </div>
  );
}

/** Switches between light and dark. */
export function ThemeButton({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const dark = explorer.theme.value === "dark";
  const name = dark ? words.light : words.dark;
  return (
    <button
      type="button"
      class="icon-button theme-button"
      aria-label={name}
      title={name}
      onClick={() => (explorer.theme.value = dark ? "light" : "dark")}
    >
      <Icon name={dark ? "sun" : "moon"} />
    </button>
  );
}

/** Chooses between the views of the same papers. */
export function ViewSwitch({
  explorer,
  views,
}: {
  readonly explorer: Explorer;
  readonly views: readonly View[];
}): JSX.Element {
  return (
    <div class="segments" role="group" aria-label={words.viewsLabel}>
      {views.map((view) => (
        <button
          type="button"
          key={view}
          aria-pressed={explorer.view.value === view}
          onClick={() => (explorer.view.value = view)}
        >
          {words.views[view]}
        </button>
      ))}
    </div>
  );
}

/** Brand, history, search, corpus, views, export and theme. */
export function TopBar({ explorer, layout, views, narrow, openFacets, pickFiles }: TopBarProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const wide = layout.value === "wide";
  return (
    <header class="top-bar">
      <div class="top-start">
        {!wide && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.facets.label}
            title={words.facets.label}
            onClick={openFacets}
          >
            <Icon name="filter" />
          </button>
        )}
        <Brand />
        <HistoryButtons explorer={explorer} />
      </div>
      <SearchBox explorer={explorer} narrow={narrow} />
      <h1 class={wide ? "corpus-name" : "visually-hidden"}>
        <b>{corpus.title}</b> <span>· {words.papers(corpus.paperCount)}</span>
      </h1>
      <div class="top-end">
        {views.length > 1 && <ViewSwitch explorer={explorer} views={views} />}
        <button
          type="button"
          class={wide ? "button quiet" : "button square"}
          onClick={pickFiles}
          title={words.openFiles}
        >
          <Icon name="open" size={16} />
          {wide ? words.openFilesShort : <span class="visually-hidden">{words.openFiles}</span>}
        </button>
        <ExportMenu explorer={explorer} label={wide} />
        <ThemeButton explorer={explorer} />
      </div>
    </header>
  );
}
