import { signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Writer } from "../../graph-builder/index.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { lazy } from "../ui/lazy.tsx";
import { Popover } from "../ui/popover.tsx";
import { words } from "../words/words.ts";
import { exportGraph } from "./export-graph.ts";

/** The formats, once they are loaded; the most wanted first. */
const writers = signal<readonly Writer[]>([]);
const FIRST = ["gexf", "json"];

/** Those of `FIRST` in their order, then the others. */
function rank({ id }: Writer): number {
  const at = FIRST.indexOf(id);
  return at < 0 ? FIRST.length : at;
}

const ExportView = lazy(async () => (await import("./export-view.tsx")).ExportView);

async function loadWriters(): Promise<void> {
  const { WRITERS } = await import("./writers.ts");
  writers.value = Object.values(WRITERS).toSorted((a, b) => rank(a) - rank(b));
}

interface ScopeProps {
  readonly explorer: Explorer;
  readonly onlyShown: boolean;
  readonly choose: (onlyShown: boolean) => void;
}

/** Everything, or what the filters leave. */
function Scope({ explorer, onlyShown, choose }: ScopeProps): JSX.Element {
  const choices = [
    { only: true, label: words.exports.shown(explorer.shown.value.papers) },
    { only: false, label: words.exports.everything(explorer.corpus.value.paperCount) },
  ];
  return (
    <fieldset class="export-scope">
      <legend class="visually-hidden">{words.exports.scope}</legend>
      {choices.map(({ only, label }) => (
        <label key={label}>
          <input type="radio" name="export-scope" checked={onlyShown === only} onChange={() => choose(only)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

function ExportPanel({ explorer, done }: { readonly explorer: Explorer; readonly done: () => void }): JSX.Element {
  const { everything } = explorer.shown.value;
  const onlyShown = useSignal(!everything);
  useEffect(() => void loadWriters(), []);
  const save = (format: string): void => {
    done();
    void exportGraph(explorer, format, onlyShown.peek());
  };
  return (
    <>
      {!everything && (
        <Scope explorer={explorer} onlyShown={onlyShown.value} choose={(only) => (onlyShown.value = only)} />
      )}
      <ul class="export-formats">
        {writers.value.map(({ id, label, extension }) => (
          <li key={id}>
            <button type="button" class="menu-item" onClick={() => save(id)}>
              <span>{label}</span>
              <span class="menu-detail">.{extension}</span>
            </button>
          </li>
        ))}
      </ul>
      <ExportView explorer={explorer} done={done} />
    </>
  );
}

/** Downloads everything, or what is shown, in one of the formats. */
export function ExportMenu({ explorer, label }: { readonly explorer: Explorer; readonly label: boolean }): JSX.Element {
  return (
    <Popover
      label={words.exports.button}
      class={label ? "button" : "button square"}
      button={
        <>
          <Icon name="download" size={16} />
          {label && words.exports.button}
        </>
      }
    >
      {(close) => <ExportPanel explorer={explorer} done={close} />}
    </Popover>
  );
}
