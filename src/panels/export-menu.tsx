import { signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Writer } from "../../graph-builder/index.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { lazy } from "../ui/lazy.tsx";
import { Popover } from "../ui/popover.tsx";
import { words } from "../words/words.ts";
import type { ExportScope } from "./export-graph.ts";

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
  readonly scope: ExportScope;
  readonly choices: readonly ExportScope[];
  readonly choose: (scope: ExportScope) => void;
}

/** What can be exported: the papers chosen together if there are any, what the filters leave if anything is left out, all. */
function scopesOf({ chosen, shown }: Explorer): readonly ExportScope[] {
  const scopes = { chosen: chosen.value.size > 0, shown: !shown.value.everything, everything: true };
  return (["chosen", "shown", "everything"] as const).filter((scope) => scopes[scope]);
}

/** Asks which papers to export. */
function Scope({ explorer, scope, choices, choose }: ScopeProps): JSX.Element {
  const papers: Readonly<Record<ExportScope, number>> = {
    chosen: explorer.chosen.value.size,
    shown: explorer.shown.value.papers,
    everything: explorer.corpus.value.paperCount,
  };
  return (
    <fieldset class="export-scope">
      <legend class="visually-hidden">{words.exports.scope}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="export-scope" checked={scope === choice} onChange={() => choose(choice)} />{" "}
          {words.exports[choice](papers[choice])}
        </label>
      ))}
    </fieldset>
  );
}

function ExportPanel({ explorer, done }: { readonly explorer: Explorer; readonly done: () => void }): JSX.Element {
  const choices = scopesOf(explorer);
  const scope = useSignal(choices[0]!);
  useEffect(() => void loadWriters(), []);
  const save = (format: string): void => {
    done();
    const papers = scope.peek();
    void import("./export-graph.ts").then(({ exportGraph }) => exportGraph(explorer, format, papers));
  };
  return (
    <>
      {choices.length > 1 && (
        <Scope explorer={explorer} scope={scope.value} choices={choices} choose={(choice) => (scope.value = choice)} />
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
