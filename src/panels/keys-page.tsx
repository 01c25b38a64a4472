import type { JSX } from "preact";
import { keyWords } from "../words/key-words.ts";

/** All keys, by where they act. */
export function KeysPage(): JSX.Element {
  return (
    <>
      {keyWords.map(({ where, keys }) => (
        <section key={where} class="panel-section">
          <h3>{where}</h3>
          <dl class="keys">
            {keys.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
