import type { JSX } from "preact";
import { correctionWords } from "../words/correction-words.ts";
import type { Territory } from "../data/corpus.ts";
import { renameCluster } from "../state/corrections.ts";
import { dyeClass } from "./dye.ts";
import type { PageProps } from "./pages.tsx";

interface RowProps extends PageProps {
  /** As the build made it. */
  readonly given: Territory;
  /** As it is called now. */
  readonly label: string;
}

/** A cluster with a field for its name; Enter or leaving the field renames it. */
function ClusterRow({ explorer, given, label }: RowProps): JSX.Element {
  const own = given.cluster.label;
  const rename = (field: HTMLInputElement): void => {
    renameCluster(explorer, own, field.value);
    if (field.value.trim() === "") field.value = own;
  };
  return (
    <li class={dyeClass(given.dye)}>
      <span class="disc" aria-hidden="true" />
      <input
        type="text"
        class="name-field"
        aria-label={correctionWords.nameOf(own)}
        value={label}
        maxLength={80}
        onChange={(event) => rename(event.currentTarget)}
      />
      {label !== own && (
        <button
          type="button"
          class="text-button"
          aria-label={correctionWords.backTo(own)}
          onClick={() => renameCluster(explorer, own, own)}
        >
          {correctionWords.undo}
        </button>
      )}
    </li>
  );
}

/** The clusters with their names to change. */
export function ClustersPage({ explorer }: PageProps): JSX.Element {
  const now = explorer.corpus.value.territories;
  return (
    <>
      <p class="note">{correctionWords.clustersNote}</p>
      <ul class="corrections">
        {explorer.given.value.territories.map((given, index) => (
          <ClusterRow
            key={given.cluster.id}
            explorer={explorer}
            given={given}
            label={now[index]?.cluster.label ?? given.cluster.label}
          />
        ))}
      </ul>
    </>
  );
}
