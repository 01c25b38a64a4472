import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Graph } from "../../graph-builder/index.ts";
import { startExplorerSite } from "./explorer-site.ts";

interface Screenshot {
  readonly name: string;
  /** Address fragment of the state. */
  readonly fragment: string;
  readonly theme?: "light" | "dark";
  readonly phone?: boolean;
  /** What is done on the page that no address holds. */
  readonly act?: (page: Page) => Promise<void>;
}

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Longer than the camera's flight and the placing of names. */
const SETTLED = 1500;

function keyOf(graph: Graph, label: string): string {
  const node = graph.nodes.find(({ attributes }) => attributes.kind === "paper" && attributes.label === label);
  if (!node) throw new Error(`The sample has no paper called ${label}.`);
  return node.key;
}

/** Keys of the papers of a cluster of the first level, by its place among the largest. */
function keysOfCluster(graph: Graph, place: number): string {
  const clusters = graph.attributes.clusters.filter(({ level }) => level === 0).toSorted((a, b) => b.size - a.size);
  const papers = graph.nodes.filter(
    ({ attributes }) => attributes.kind === "paper" && attributes.clusters.includes(clusters[place]!.id),
  );
  return papers.map((node) => node.key).join(",");
}

/** Puts a few papers on the reading list, with tags and a note, and opens it. */
async function fillReadingList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add to reading list" }).click();
  await page.locator(".facets-more").getByRole("button", { name: "Reading list" }).click();
  const first = page.getByRole("dialog", { name: "Reading list" }).locator(".reading-row").first();
  await first.getByRole("button", { name: /^Add a tag/ }).click();
  await first.locator(".tag-input:focus").waitFor();
  await page.keyboard.type("to cite");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await first.getByRole("textbox", { name: /^Note on/ }).fill("Chapter 2, beside the others of its kind.");
}

function screenshotsOf(graph: Graph): readonly Screenshot[] {
  const key = (label: string): string => keyOf(graph, label);
  const link = (from: string, to: string): string => `reference:${key(from)}->${key(to)}`;
  const walk = [key("ZeRO"), key("ZeRO-Infinity")].join(",");
  const lineage = `#view=lineage&sel=${key("ZeRO-Infinity")}&walk=${walk}`;
  return [
    { name: "overview-light", fragment: "" },
    { name: "overview-dark", fragment: "", theme: "dark" },
    { name: "focus-light", fragment: `#sel=${key("FlashAttention")}` },
    { name: "focus-dark", fragment: `#sel=${key("FlashAttention")}`, theme: "dark" },
    { name: "evidence-light", fragment: `#sel=${key("Shampoo")}&link=${link("SOAP", "Shampoo")}` },
    { name: "lineage-dark", fragment: lineage, theme: "dark" },
    { name: "table-light", fragment: "#view=table" },
    { name: "chosen-light", fragment: `#pick=${keysOfCluster(graph, 1)}` },
    { name: "betweenness-dark", fragment: "#colour=betweenness&size=betweenness", theme: "dark" },
    {
      name: "reading-light",
      fragment: `#pick=${["ZeRO", "DiLoCo", "Shampoo", "FlashAttention"].map(key).join(",")}`,
      act: fillReadingList,
    },
    { name: "phone-overview-dark", fragment: "", theme: "dark", phone: true },
    { name: "phone-focus-light", fragment: `#sel=${key("DiLoCo")}`, phone: true },
    { name: "phone-lineage-light", fragment: `#view=lineage&sel=${key("ZeRO")}&walk=${key("ZeRO")}`, phone: true },
  ];
}

/** Takes the pictures of the README and the docs anew from the real explorer, into docs/images. */
export async function takeScreenshots(): Promise<void> {
  const site = await startExplorerSite();
  try {
    for (const { name, fragment, theme = "light", phone = false, act } of screenshotsOf(
      JSON.parse(site.graph) as Graph,
    )) {
      const opened = await site.open("", { colorScheme: theme, ...(phone ? PHONE : {}) });
      await opened.page.evaluate((hash) => location.replace(`#${hash}`), fragment.slice(1));
      await act?.(opened.page);
      await opened.page.waitForTimeout(SETTLED);
      await opened.page.screenshot({ path: join(import.meta.dirname, "../../docs/images", `${name}.png`) });
      if (opened.complaints.length > 0) console.log(`${name}: ${opened.complaints.join("; ")}`);
      await opened.close();
    }
  } finally {
    await site.close();
  }
}
