import type { FunctionComponent, JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { lazy } from "../ui/lazy.tsx";
import { Popover } from "../ui/popover.tsx";
import { words } from "../words/words.ts";
import type { ReadingFormProps } from "./reading-form.tsx";

const ReadingForm: FunctionComponent<ReadingFormProps> = lazy(
  async () => (await import("./reading-form.tsx")).ReadingForm,
);

/** A bookmark: puts the paper on the reading list and opens what is noted on it. */
export function ReadingButton({ explorer, node }: { readonly explorer: Explorer; readonly node: number }): JSX.Element {
  const status = explorer.marks.value.get(node)?.status;
  return (
    <span class="reading-button" data-status={status}>
      <Popover
        label={status ? words.reading.on : words.reading.put}
        class="button square"
        button={<Icon name={status === "read" ? "check" : "bookmark"} size={16} />}
      >
        {(close) => <ReadingForm explorer={explorer} node={node} done={close} />}
      </Popover>
    </span>
  );
}
