import { signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";

/** A component whose code is fetched when it is first drawn; until then nothing is shown. */
export function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  const loaded = signal<{ readonly component: FunctionComponent<Props> } | null>(null);
  let asked = false;
  return function Lazy(props: Props): JSX.Element | null {
    if (!asked) {
      asked = true;
      void load().then((component) => (loaded.value = { component }));
    }
    const found = loaded.value;
    if (!found) return null;
    const Component = found.component;
    return <Component {...props} />;
  };
}
