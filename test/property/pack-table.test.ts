import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../graph-builder/pack/layout.ts";
import { openTable, packTable } from "../../graph-builder/pack/table.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
const row = fc.record(
  {
    key: fc.constantFrom("a", "b", "__proto__", "\uFEFFx"),
    label: text,
    x: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 1e4) / 1e4 || 0),
    year: fc.integer({ min: 1900, max: 2030 }),
    ids: fc.array(fc.record({ id: text, weight: fc.nat(10_000).map((value) => value / 10_000) }), { maxLength: 4 }),
    anything: fc.jsonValue(),
  },
  { requiredKeys: ["key"] },
);

describe("a table", () => {
  it("gives back any JSON values, names in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: row }, fc.jsonValue()), { maxLength: 30 }), (values) => {
        const table = openTable(packTable(values));
        const back = values.map((_, index) => table.value(index));
        expect(JSON.stringify(back)).toBe(JSON.stringify(values));
      }),
    );
  });

  it("reads fields one by one where they lie", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (values) => {
        const table = openTable(packTable(values));
        const label = table.field("label");
        values.forEach((value, index) => {
          const view = table.view(index) as { [name: string]: Json | undefined };
          expect(view["label"]).toBe(value.label);
          expect(view["year"]).toBe(value.year);
          expect((view["ids"] as { id: string }[] | undefined)?.map(({ id }) => id)).toEqual(
            value.ids?.map(({ id }) => id),
          );
          const place = label === null ? -1 : label.rows === null ? index : label.rows[index]!;
          expect(place < 0 ? undefined : label!.column.value(place)).toBe(value.label);
        });
      }),
    );
  });

  it("can lie anywhere in a larger file", () => {
    const packed = packTable([1, 2.5, "three", [4], { five: 6 }]);
    for (const shift of [0, 1, 3, 8]) {
      const file = new Uint8Array(packed.length + shift + 5);
      file.set(packed, shift);
      const table = openTable(file.subarray(shift, shift + packed.length));
      expect([0, 1, 2, 3, 4].map((index) => table.value(index))).toEqual([1, 2.5, "three", [4], { five: 6 }]);
    }
  });

  it("keeps the same bytes for the same values", () => {
    const values: Json[] = [{ a: 1, b: "x" }, { b: "x" }, null, "half \uD800"];
    expect(packTable(values)).toEqual(packTable(values));
    expect(openTable(packTable(values)).value(3)).toBe("half \uD800");
  });
});
