import { gunzipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGraph } from "../../graph-builder/open-graph.ts";
import { base64 } from "../../graph-builder/write/base64.ts";
import { EMBEDDED_GRAPH, writeOnePage } from "../../graph-builder/write/one-page.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const PAGE = '<html><head><title>Paperloom</title></head><body><div id="app"></div><script>1</script></body></html>';

describe("base64", () => {
  it("is what Node makes of any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });
});

describe("the page of one file", () => {
  it("holds the graph, whatever its text, and its title", () => {
    const page = writeOnePage(hostileGraph, PAGE);
    const packed = new RegExp(`<script type="application/gzip" id="${EMBEDDED_GRAPH}">([^<]*)</script>`).exec(page);
    const text = new TextDecoder().decode(gunzipSync(new Uint8Array(Buffer.from(packed![1]!, "base64"))));
    expect(openGraph(text, "page")).toEqual(JSON.parse(JSON.stringify(hostileGraph)));
    expect(page).toContain("<title>A &lt;title&gt; &amp; &quot;more&quot; · Paperloom</title>");
  });

  it("is the same bytes each time", () => {
    expect(writeOnePage(smallGraph, PAGE)).toBe(writeOnePage(smallGraph, PAGE));
  });

  it("refuses a page that is not the explorer", () => {
    expect(() => writeOnePage(smallGraph, "<html></html>")).toThrow("not a build of the explorer");
  });
});
