import type { PaperAttributes } from "../../graph-builder/index.ts";

/** An address of a repository: the host and two steps of the path. */
const REPOSITORY =
  /\b(?:https?:\/\/)?(?:www\.)?(?:(?:github|gitlab|bitbucket)\.(?:com|org)|codeberg\.org|gitee\.com)\/[\w.-]+\/[\w.-]+|\b(?:https?:\/\/)?(?:[\w-]+\.)?(?:sourceforge\.net\/projects|anonymous\.4open\.science\/r)\/[\w.-]+/gi;

/** An address as one writes it: with its protocol, without the full stop that ends a sentence. */
function tidy(address: string): string {
  const bare = address.replace(/[.-]+$/, "").replace(/\.git$/, "");
  return /^https?:/i.test(bare) ? bare : `https://${bare}`;
}

/** The addresses of a paper's code: those that its record gives, and repositories that its link or its text names. */
export function codeOf({
  code = [],
  url = "",
  title,
  abstract,
}: Pick<PaperAttributes, "title" | "abstract" | "url" | "code">): readonly string[] {
  const text = `${url} ${title} ${abstract}`;
  const found = (text.includes("/") && text.match(REPOSITORY)) || [];
  const all = new Map([...code, ...found.map(tidy)].map((address) => [address.toLowerCase(), address]));
  return [...all.values()];
}
