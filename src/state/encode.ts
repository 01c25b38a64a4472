import { effect } from "@preact/signals";
import type { Corpus } from "../data/corpus.ts";
import { colourByMeasure, colourBySource, sizeByMeasure, sizeEvenly, type Encoding } from "../data/encoding.ts";
import type { ColourBy, SizeBy } from "../data/look.ts";
import { MEASURES, type MeasureName } from "../data/measures.ts";
import type { Explorer } from "./explorer.ts";
import { runInSlices } from "./in-slices.ts";

const known = new WeakMap<Corpus, Map<MeasureName, Float64Array>>();

/** A measure of a corpus, remembered; null when stopped. */
async function measure(corpus: Corpus, name: MeasureName, isStopped: () => boolean): Promise<Float64Array | null> {
  const found = known.get(corpus)?.get(name);
  if (found) return found;
  const values = await runInSlices(MEASURES[name](corpus), isStopped);
  if (values === null) return null;
  if (!known.has(corpus)) known.set(corpus, new Map());
  known.get(corpus)!.set(name, values);
  return values;
}

type Colouring = Pick<Encoding, "colours" | "colourLegend">;
type Sizing = Pick<Encoding, "radii" | "sizeLegend">;

const DYES_OF_CLUSTERS: Colouring = { colours: null, colourLegend: null };
const BY_REFERENCES: Sizing = { radii: null, sizeLegend: null };

async function colouring(corpus: Corpus, by: ColourBy, isStopped: () => boolean): Promise<Colouring | null> {
  if (by === "cluster") return DYES_OF_CLUSTERS;
  if (by === "source") return colourBySource(corpus);
  const values = await measure(corpus, by, isStopped);
  return values && colourByMeasure(by, values);
}

async function sizing(corpus: Corpus, by: SizeBy, isStopped: () => boolean): Promise<Sizing | null> {
  if (by === "references") return BY_REFERENCES;
  if (by === "even") return sizeEvenly(corpus);
  const values = await measure(corpus, by, isStopped);
  return values && sizeByMeasure(by, values);
}

/** Keeps the encoding of the map in step with the choices of colour and size. The returned function ends it. */
export function keepEncoding(explorer: Explorer): () => void {
  return effect(() => {
    const corpus = explorer.corpus.value;
    const [colour, size] = [explorer.colour.value, explorer.size.value];
    let stopped = false;
    const isStopped = (): boolean => stopped;
    const plain = colour === "cluster" && size === "references";
    if (plain) explorer.encoding.value = null;
    else {
      void Promise.all([colouring(corpus, colour, isStopped), sizing(corpus, size, isStopped)]).then(
        ([hues, radii]) => {
          if (!stopped && hues && radii) explorer.encoding.value = { ...hues, ...radii };
        },
      );
    }
    return () => {
      stopped = true;
    };
  });
}
