/** Words that a cut title must not end in. */
const DANGLING = new Set(
  "a an and are as at but by for from how in into is its nor of on or over the their through to towards toward under via vs what when where why with without using".split(
    " ",
  ),
);

/** A name for the map and whether it had to be cut. */
export interface LabelText {
  readonly text: string;
  readonly cut: boolean;
}

/** A title up to its colon, cut at a word within `most` characters, never ending in a preposition; an ellipsis says that it was cut. */
export function shortenTitle(title: string, most: number): LabelText {
  const head = title.split(/:\s/u)[0]!.trim();
  if (head.length <= most) return { text: head, cut: head !== title };
  const words = head.slice(0, most).split(/\s+/u);
  // The last word is whole only when the cut fell between two words.
  if (/\S/u.test(head.charAt(most))) words.pop();
  while (words.length > 1 && DANGLING.has(words.at(-1)!.toLowerCase().replace(/\W+$/u, ""))) words.pop();
  const kept = words.join(" ").replace(/[\s,;.–-]+$/u, "");
  return { text: `${kept === "" ? head.slice(0, most - 1) : kept}…`, cut: true };
}

/** The name that a node introduces or is known by; else its title, cut to `most` characters. */
export function shortLabel(label: string, isName: boolean, most: number): LabelText {
  return isName && label.length <= most + 8 ? { text: label, cut: false } : shortenTitle(label, most);
}
