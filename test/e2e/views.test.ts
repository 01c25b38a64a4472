import { describe, expect, it } from "vitest";
import { download, find, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys();

/** Names of the papers walked, oldest first. */
const walked = (): Promise<string[]> => journey.page.locator(".walked button").allTextContents();

describe("the lineage", () => {
  it("is walked by the arrow keys, and each step quotes the sentence behind it", async () => {
    const { page } = journey;
    await find(page, "DiLoCo");
    await page.getByRole("button", { name: "Walk its lineage" }).click();
    await page.waitForSelector(".lineage-card");
    expect(await walked()).toEqual(["DiLoCo"]);
    await page.keyboard.press("ArrowRight");
    const [, first] = await walked();
    expect(first).toBeDefined();
    const here = page.locator("[data-here=true]");
    expect(await here.locator("mark").first().textContent()).toMatch(/DiLoCo/);
    await page.keyboard.press("ArrowDown");
    const [, second] = await walked();
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await walked()).toEqual(["DiLoCo"]);
    await page.goBack();
    await expect.poll(walked).toEqual(["DiLoCo", second]);
    await page.reload();
    await expect.poll(walked).toEqual(["DiLoCo", second]);
  });

  it("starts with one of three examples and goes along as text", async () => {
    const { page } = journey;
    const examples = page.locator(".start-strip .example");
    await expect.poll(() => examples.count()).toBe(3);
    await examples.first().click();
    await page.waitForSelector(".lineage-card");
    const names = await walked();
    expect(names.length).toBeGreaterThanOrEqual(2);
    const { text } = await download(page, async () => {
      await page.getByRole("button", { name: "Save lineage" }).click();
      await page.getByRole("menuitem", { name: /Markdown/ }).click();
    });
    expect(text).toMatch(/^# The lineage of /);
    expect(text.match(/^ {3}> /gm)).toHaveLength(names.length - 1);
  });

  it("remembers that the strip of examples was closed", async () => {
    const { page } = journey;
    await page.locator(".start-strip").getByRole("button", { name: "Close" }).click();
    await page.reload();
    await page.waitForSelector(".map[data-state=drawn]");
    expect(await page.locator(".start-strip").count()).toBe(0);
  });
});

describe("the table", () => {
  it("shows the same papers as the map, sorted as asked", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "Table" }).click();
    await page.waitForSelector(".table-view tbody tr");
    const papers = journey.graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
    expect(await page.getAttribute(".table-view table", "aria-rowcount")).toBe(String(papers + 1));
    const first = (): Promise<string | null> => page.locator(".table-paper b").first().textContent();
    const mostReferred = await first();
    await page.getByRole("columnheader", { name: "Paper" }).getByRole("button").click();
    await expect.poll(first).not.toBe(mostReferred);
    expect(await page.getAttribute("th.column-paper", "aria-sort")).toBe("ascending");
    await page.locator(".facet-press").first().click();
    const left = await page.textContent(".facets-left span");
    expect(await page.textContent(".table-bar .panel-aside")).toBe(left);
  });

  it("opens the evidence under a row, and scrolls through all rows", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "Table" }).click();
    const zero = page.locator(".table-paper", { hasText: /^ZeRO Memory/ });
    await zero.click();
    const evidence = page.locator(".row-evidence");
    expect(await evidence.locator("mark").first().textContent()).toMatch(/zero/i);
    await page.keyboard.press("Enter");
    await expect.poll(() => evidence.count()).toBe(0);
    const drawn = await page.locator(".table-view tr[data-row]").count();
    const papers = journey.graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
    expect(drawn).toBeLessThan(80);
    await page.evaluate(() => document.querySelector(".table-scroll")!.scrollTo(0, 1e6));
    await expect
      .poll(() => page.locator(".table-view tr[data-row]").last().getAttribute("data-row"))
      .toBe(String(papers - 1));
  });

  it("saves the rows that are shown as CSV", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "Table" }).click();
    await page.locator(".facet-press").first().click();
    const rows = await page.getAttribute(".table-view table", "aria-rowcount");
    const { text } = await download(page, () => page.getByRole("button", { name: "CSV" }).click());
    expect(text.trimEnd().split("\r\n")).toHaveLength(Number(rows));
    expect(text).toMatch(/^key,name,title,cluster,year,/);
  });
});

describe("pages over the explorer", () => {
  it("rank what the corpus lacks, and lead to who names it", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "What is missing?" }).click();
    const first = page.locator(".ranking-row").first();
    const name = await first.locator("b").textContent();
    const papers = Number(await first.locator(".facet-count").textContent());
    const works = journey.graph.nodes.flatMap(({ attributes }) =>
      attributes.kind === "work" ? [attributes.mentions] : [],
    );
    expect(papers).toBe(Math.max(...works));
    await first.click();
    expect(await page.textContent(".work-title")).toBe(name);
    expect(await page.locator(".reference").count()).toBe(papers);
  });

  it("find paths from one paper to another, and explain each hop", async () => {
    const { page } = journey;
    await find(page, "ZeRO");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: /path/ }).click();
    const dialog = page.getByRole("dialog", { name: "Paths between two papers" });
    await dialog.getByRole("combobox").fill("DiLoCo");
    await dialog.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    const path = dialog.locator(".path").first();
    await path.waitFor();
    const ends = await path.locator(".lineage-name").allTextContents();
    expect([ends.at(0), ends.at(-1)]).toEqual(["ZeRO", "DiLoCo"]);
    await path.locator(".path-hop").first().click();
    await page.waitForSelector(".evidence");
    expect(await dialog.count()).toBe(0);
  });

  it("report what was read, and close with Escape", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "Import report" }).click();
    const { report } = journey.graph.attributes;
    const dialog = page.getByRole("dialog", { name: "Import report" });
    await dialog.getByText(`${report.merged.length} papers stood in several places.`).click();
    const [first] = report.merged;
    const place = `${first!.sources[1]!.file}, line ${first!.sources[1]!.line}`;
    expect(await dialog.locator(".import-notes li").first().textContent()).toContain(place);
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it("list all keys when ? is pressed on the map", async () => {
    const { page } = journey;
    await page.locator(".map-region").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "All keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".map-region").focus();
    await page.keyboard.press("t");
    await page.waitForSelector(".table-view");
  });
});

describe("without WebGL", () => {
  it("the table opens and says that the map cannot be drawn; the rest works", async () => {
    const context = await journey.page.context().browser()!.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await page.goto(journey.site.address);
    await page.waitForSelector(".table-view tbody tr");
    expect(await page.textContent(".map-note")).toBe("This browser cannot draw the map. Everything else works here.");
    await page.locator(".table-paper").first().click();
    await page.getByRole("button", { name: "Walk its lineage" }).click();
    await page.waitForSelector(".lineage-card");
    await context.close();
  });
});

describe("the details", () => {
  it("grow and shrink with the arrow keys on their edge", async () => {
    const { page } = journey;
    await find(page, "ZeRO");
    const edge = page.getByRole("separator", { name: "Width of the details" });
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await edge.getAttribute("aria-valuenow")).toBe("436");
    for (let press = 0; press < 9; press += 1) await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.querySelector<HTMLElement>(".dock-end")!.offsetWidth)).toBe(360);
  });
});

describe("the time it takes", () => {
  it("answers a keystroke within 50 ms", async () => {
    const { page } = journey;
    await page.keyboard.press("/");
    await page.keyboard.type("a");
    await page.waitForSelector("[role=option]");
    const times = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>("input[role=combobox]")!;
      const taken: number[] = [];
      for (const query of ["at", "att", "attention", "attention distributed", "optimizer", "zero"]) {
        const start = performance.now();
        field.value = query;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        taken.push(performance.now() - start);
      }
      return taken.sort((a, b) => a - b);
    });
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
  });
});
