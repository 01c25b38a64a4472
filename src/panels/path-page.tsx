import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { findPaths, type EvidencePath } from "../data/paths.ts";
import { pageWords } from "../words/page-words.ts";
import { words } from "../words/words.ts";
import { NodeFinder } from "./node-finder.tsx";
import { NodeSign } from "./node-name.tsx";
import type { DialogPageProps } from "./pages.tsx";
import { Quote } from "./quote.tsx";
import { RelationChip } from "./relation.tsx";

/** One hop: the sentence of a reference, read from the paper that refers, or the concepts shared. */
function Hop({ explorer, link: index, done }: DialogPageProps & { readonly link: number }): JSX.Element {
  const corpus = explorer.corpus.value;
  const link = corpus.links[index]!;
  const open = (): void =>
    done(() => {
      explorer.view.value = "map";
      explorer.selectLink(index);
    });
  const [evidence] = link.reference?.evidence ?? [];
  const [source, target] = [corpus.nodes[link.source]!.label, corpus.nodes[link.target]!.label];
  return (
    <button type="button" class="path-hop" title={words.details.why} onClick={open}>
      {link.relation ? (
        <>
          <span class="small-note">
            {source} <RelationChip relation={link.relation} /> {target}
          </span>
          {evidence && <Quote evidence={evidence} />}
        </>
      ) : (
        <span class="small-note">
          {pageWords.path.share}{" "}
          {link
            .concept!.concepts.slice(0, 4)
            .map(({ label }) => label)
            .join(", ")}
        </span>
      )}
    </button>
  );
}

function Path({ explorer, path, done }: DialogPageProps & { readonly path: EvidencePath }): JSX.Element {
  const corpus = explorer.corpus.value;
  const open = (node: number): void => done(() => explorer.select(node));
  return (
    <ol class="path">
      {path.nodes.map((node, index) => (
        <li key={node}>
          <button type="button" class="lineage-name" onClick={() => open(node)}>
            <NodeSign corpus={corpus} node={node} />
            {corpus.nodes[node]!.label}
          </button>
          {index < path.links.length && <Hop explorer={explorer} link={path.links[index]!} done={done} />}
        </li>
      ))}
    </ol>
  );
}

/** The best few ways from the selected paper to another, each hop explained. */
export function PathPage({ explorer, done }: DialogPageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const from = useRef(explorer.selection.peek()).current;
  const { to } = explorer;
  if (from === null || from >= corpus.paperCount) return <p class="note">{pageWords.path.choose}</p>;
  const paths = to.value === null ? [] : findPaths(corpus, from, to.value);
  return (
    <>
      <p class="path-ends">
        {pageWords.path.from} <b>{corpus.nodes[from]!.label}</b> {pageWords.path.to}{" "}
        {to.value !== null && <b>{corpus.nodes[to.value]!.label}</b>}
      </p>
      <NodeFinder
        explorer={explorer}
        label={pageWords.path.other}
        fits={({ kind, node }) => kind === "paper" && node !== from}
        choose={(node) => (to.value = node)}
      />
      {to.value !== null && paths.length === 0 && <p class="note">{pageWords.path.none}</p>}
      {paths.map((path) => (
        <Path key={path.nodes.join(" ")} explorer={explorer} path={path} done={done} />
      ))}
    </>
  );
}
