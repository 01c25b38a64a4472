import type { Locator } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { download, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys();

/** What a reader does: presses of the pointer, and keys. The figures are those of docs/tasks.md. */
let did: { presses: number; keys: number };
beforeEach(() => {
  did = { presses: 0, keys: 0 };
});

async function press(what: Locator): Promise<void> {
  did.presses += 1;
  await what.click();
}

async function search(name: string): Promise<void> {
  const { page } = journey;
  await press(page.getByRole("combobox", { name: "Find a paper, a name or a concept" }));
  await page.keyboard.type(name);
  await page.waitForSelector("[role=option]");
  await page.keyboard.press("Enter");
  did.keys += name.length + 1;
}

describe("five tasks of a first visit", () => {
  it("1: what builds on FlashAttention", async () => {
    await search("FlashAttention");
    const extending = journey.page.locator(".reference-group", { hasText: "Extend it" });
    await extending.locator(".reference").first().waitFor();
    expect(did).toEqual({ presses: 1, keys: 15 });
  });

  it("2: why two papers are linked", async () => {
    await search("ZeRO");
    await press(journey.page.locator(".reference", { hasText: "ZeRO-Infinity" }).locator(".reference-quote").first());
    const why = journey.page.locator(".evidence");
    expect(await why.locator("mark").first().textContent()).toBe("ZeRO");
    expect(await why.textContent()).toContain("Confidence");
    expect(did).toEqual({ presses: 2, keys: 5 });
  });

  it("3: a missing ancestor", async () => {
    const { page } = journey;
    await press(page.getByRole("button", { name: "What is missing?" }));
    const first = page.locator(".ranking-row").first();
    expect(Number(await first.locator(".facet-count").textContent())).toBeGreaterThan(1);
    expect(did).toEqual({ presses: 1, keys: 0 });
  });

  it("4: the line of DiLoCo, taken along as text", async () => {
    const { page } = journey;
    await search("DiLoCo");
    await press(page.getByRole("button", { name: "Walk its lineage" }));
    await press(page.getByRole("button", { name: "Save lineage" }));
    const { text } = await download(page, () => press(page.getByRole("menuitem", { name: /Main path as Markdown/ })));
    expect(text).toMatch(/^# The lineage of DiLoCo\n/);
    expect(text).toMatch(/^ {3}> .*DiLoCo/m);
    expect(did).toEqual({ presses: 4, keys: 7 });
  });

  it("5: the cluster on pipeline parallelism, into Gephi", async () => {
    const { page, graph } = journey;
    const { label, size } = graph.attributes.clusters.find(
      (cluster) => cluster.level === 0 && /pipeline parallelism/i.test(cluster.label),
    )!;
    await press(page.locator(".facet-press", { hasText: label }));
    await press(page.getByRole("button", { name: "Export", exact: true }));
    const { name, text } = await download(page, () => press(page.getByRole("button", { name: /^GEXF/ })));
    expect(name).toMatch(/\.gexf$/);
    expect(text.match(/<node /g)!.length).toBeGreaterThanOrEqual(size);
    expect(did).toEqual({ presses: 3, keys: 0 });
  });
});
