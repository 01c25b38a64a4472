import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { words } from "../words.ts";
import { exportGraph } from "./export-graph.ts";

/** Downloads everything, or what is shown, in one of the formats. */
export function ExportMenu({ explorer, label }: { readonly explorer: Explorer; readonly label: boolean }): JSX.Element {
  const { everything, papers } = explorer.shown.value;
  const items = (heading: string, onlyShown: boolean): MenuItem[] =>
    Object.entries(words.exports.formats).map(([format, detail], index) => ({
      label: format.toUpperCase(),
      detail,
      heading: index === 0 ? heading : undefined,
      choose: () => void exportGraph(explorer, format, onlyShown),
    }));
  const all = items(words.exports.everything, false);
  return (
    <Menu
      items={everything ? all : [...items(words.exports.shown(papers), true), ...all]}
      class={label ? "button" : "button square"}
      {...(label ? {} : { label: words.exports.button })}
    >
      <Icon name="download" size={16} />
      {label && words.exports.button}
    </Menu>
  );
}
