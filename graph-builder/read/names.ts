import { cleanText } from "../text/clean.ts";

/** A personal name as it is spoken: "Lovelace, Ada" and "Lovelace A." become "Ada Lovelace", "A. Lovelace". */
export function spokenName(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  if (parts.length === 2 && parts[1]) return `${parts[1]} ${parts[0]}`.trim();
  if (parts.length === 3) return `${parts[2]} ${parts[0]} ${parts[1]}`.replace(/\s+/g, " ").trim();
  const initials = /^(\p{L}[\p{L}'’ -]*\p{Ll}[\p{L}'’-]*) ((?:\p{Lu}\p{Ll}?\.-?)+)$/u.exec(name.trim());
  return initials ? `${initials[2]} ${initials[1]}` : name.replace(/,\s*$/, "").trim();
}

/** Spoken, cleaned names; "et al." and "others" are nobody. */
export function authorNames(names: readonly string[]): readonly string[] {
  return names
    .map((name) => spokenName(cleanText(name)))
    .filter((name) => name !== "" && !/^(?:others|et al\.?|anonymous|\[?no author.*)$/i.test(name));
}
