import type { JSX } from "preact";
import { placeOnRamp, type ColourLegend, type SizeLegend } from "../data/encoding.ts";
import type { ColourBy } from "../data/look.ts";
import type { MeasureName } from "../data/measures.ts";
import { RAMP } from "../data/ramp.ts";
import type { Explorer } from "../state/explorer.ts";
import { legendWords, measureMeanings, measureValues } from "../words/legend-words.ts";
import { dyeClass } from "./dye.ts";

export interface LookLegendProps {
  readonly explorer: Explorer;
  readonly of: "colour" | "size";
}

const NOTHING = { colourLegend: null, sizeLegend: null };

/** The choice of colour that a legend belongs to. */
const meantBy = (legend: ColourLegend): ColourBy | MeasureName => (legend.kind === "ramp" ? legend.by : "source");

interface ColoursProps {
  readonly explorer: Explorer;
  readonly legend: ColourLegend;
}

/** The ramp from least to most, with some of its values under their places; or the dyes of lists. */
function Colours({ explorer, legend }: ColoursProps): JSX.Element {
  if (legend.kind !== "ramp") return <Sources legend={legend} />;
  const { by, ticks, unknown } = legend;
  const place = placeOnRamp(by, ticks);
  return (
    <div class="look-legend">
      <div
        class="look-ramp"
        style={{ background: `linear-gradient(to right, ${RAMP[explorer.theme.value].join(", ")})` }}
      />
      <div class="look-ticks">
        {ticks.map((tick) => (
          <span key={tick} style={{ "--at": place(tick) }}>
            {measureValues[by](tick)}
          </span>
        ))}
      </div>
      <p class="look-meaning">{measureMeanings[by]}</p>
      {unknown > 0 && (
        <p class="look-row dye-none">
          <span class="disc" />
          {legendWords.unknown(unknown)}
        </p>
      )}
    </div>
  );
}

/** The lists that papers were read from, each with its dye. */
function Sources({ legend }: { readonly legend: Extract<ColourLegend, { kind: "sources" }> }): JSX.Element {
  return (
    <ul class="look-legend">
      {legend.rows.map(({ file, dye, papers }) => (
        <li key={file} class={`look-row ${dyeClass(dye)}`}>
          <span class="disc" />
          <span class="facet-name">{file}</span>
          <span class="facet-count">{papers}</span>
        </li>
      ))}
      {legend.others > 0 && (
        <li class="look-row dye-none">
          <span class="disc" />
          {legendWords.others(legend.others)}
        </li>
      )}
    </ul>
  );
}

/** Discs of some sizes with their values. */
function Sizes({ legend }: { readonly legend: SizeLegend }): JSX.Element | null {
  const { by, ticks } = legend;
  if (by === "even") return null;
  return (
    <div class="look-legend">
      <p class="look-sizes">
        {ticks.map(({ value, radius }) => (
          <span key={value}>
            <svg width={2 * radius} height={2 * radius} aria-hidden="true">
              <circle cx={radius} cy={radius} r={radius} fill="currentColor" />
            </svg>
            {measureValues[by](value)}
          </span>
        ))}
      </p>
      <p class="look-meaning">{measureMeanings[by]}</p>
    </div>
  );
}

/** What the colours or sizes chosen mean; until they are worked out, says so. */
export function LookLegend({ explorer, of }: LookLegendProps): JSX.Element | null {
  const { colourLegend, sizeLegend } = explorer.encoding.value ?? NOTHING;
  if (of === "colour" && colourLegend && meantBy(colourLegend) === explorer.colour.value)
    return <Colours explorer={explorer} legend={colourLegend} />;
  if (of === "size" && sizeLegend?.by === explorer.size.value) return <Sizes legend={sizeLegend} />;
  return <p class="look-meaning">{legendWords.working}</p>;
}
