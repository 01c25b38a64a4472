import { expect, it } from "vitest";
import { embedCode } from "../../src/panels/embed-code.ts";

it("writes an address and a title that no sign can break out of", () => {
  const code = embedCode('https://a.org/map/?x=1&y="2"#p=<b>', 'Nets & "trees" <1>');
  expect(code).toContain('src="https://a.org/map/?x=1&amp;y=&quot;2&quot;#p=&lt;b&gt;"');
  expect(code).toContain('title="Nets &amp; &quot;trees&quot; &lt;1&gt;"');
  expect(code.match(/"/g)).toHaveLength(12);
  expect(code).toContain('loading="lazy"');
});
