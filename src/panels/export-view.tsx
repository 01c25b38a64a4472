import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Explorer, TakeSnapshot } from "../state/explorer.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { fileName, saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";
import { embedCode } from "./embed-code.ts";

const SCALES = [1, 2, 3, 4];

interface PictureProps {
  readonly take: TakeSnapshot;
  readonly title: string;
  readonly done: () => void;
}

/** Saves a picture of the map in a chosen size. */
function Picture({ take, title, done }: PictureProps): JSX.Element {
  const scale = useSignal(2);
  const transparent = useSignal(false);
  const failed = useSignal("");
  const save = async (): Promise<void> => {
    failed.value = "";
    try {
      const png = await take({ scale: scale.peek(), transparent: transparent.peek() });
      saveFile(fileName(title, "png"), png, "image/png");
      done();
    } catch (error) {
      failed.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <>
      <button type="button" class="menu-item" onClick={() => void save()}>
        <span>{words.exports.picture}</span>
        <span class="menu-detail">.png</span>
      </button>
      <fieldset class="export-size">
        <legend class="visually-hidden">{words.exports.size}</legend>
        {SCALES.map((times) => (
          <label key={times}>
            <input
              type="radio"
              name="export-size"
              checked={scale.value === times}
              onChange={() => (scale.value = times)}
            />{" "}
            {words.exports.times(times)}
          </label>
        ))}
      </fieldset>
      <label class="export-transparent">
        <input type="checkbox" checked={transparent.value} onChange={() => (transparent.value = !transparent.peek())} />{" "}
        {words.exports.transparent}
      </label>
      {failed.value !== "" && (
        <p class="menu-detail" role="alert">
          {failed.value}
        </p>
      )}
    </>
  );
}

/** What can be taken along of the view as it is: a picture of the map, and HTML that shows it within another page. */
export function ExportView({
  explorer,
  done,
}: {
  readonly explorer: Explorer;
  readonly done: () => void;
}): JSX.Element {
  const { title } = explorer.corpus.value;
  const take = explorer.view.value === "map" ? explorer.snapshot.value : null;
  return (
    <div class="export-view" role="group" aria-label={words.exports.view}>
      {take && <Picture take={take} title={title} done={done} />}
      <CopyButton class="menu-item" text={() => embedCode(location.href, title)} done={words.exports.embedded}>
        {words.exports.embed}
      </CopyButton>
    </div>
  );
}
