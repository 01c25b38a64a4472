import { findYear } from "./fields.ts";
import { findDoi } from "./identifiers.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { detectXml, readXml } from "./xml-reading.ts";
import { childrenOf, find, findAll, textIn, type XmlElement } from "./xml.ts";

/** JATS and NLM articles, alone or in a set: front matter and reference list. */
export const jats: Reader = {
  id: "jats",
  label: "JATS",
  detect: (head, name) =>
    detectXml(head, name, /<article\b[\s\S]*<(?:front|article-meta)\b|<!DOCTYPE article PUBLIC|<pmc-articleset\b/),
  read: (text, file) => readXml(text, file, ["article"], toDraft),
};

/** Abstracts that are no summary of the paper in words. */
const OTHER_ABSTRACTS = /^(?:graphical|teaser|key-points|toc|video|web-summary|precis|editor)/;

function toDraft(article: XmlElement): Draft {
  const meta = find(article, "front", "article-meta") ?? find(article, "front-stub");
  const id = (kind: string): string =>
    textIn(childrenOf(meta, "article-id").find((one) => one.attributes["pub-id-type"] === kind));
  const titles = find(meta, "title-group");
  const subtitle = textIn(find(titles, "subtitle"));
  const abstract = childrenOf(meta, "abstract").find(
    (one) => !OTHER_ABSTRACTS.test(one.attributes["abstract-type"] ?? ""),
  );
  return {
    title: [textIn(find(titles, "article-title")), subtitle].filter(Boolean).join(": "),
    abstract: textIn(abstract).replace(/^abstract\b[:.]?\s*/i, ""),
    authors: childrenOf(meta, "contrib-group").flatMap((group) =>
      childrenOf(group, "contrib").filter(isAuthor).map(nameIn),
    ),
    year: firstYear(childrenOf(meta, "pub-date")),
    venue: textIn(findAll(find(article, "front", "journal-meta"), "journal-title")[0]),
    keywords: findAll(meta, "kwd").map(textIn),
    identifiers: { doi: findDoi(id("doi")), pmid: id("pmid"), pmcid: pmcidOf(id("pmc") || id("pmcid")) },
    references: findAll(find(article, "back"), "ref").map(referenceIn),
  };
}

function isAuthor(contributor: XmlElement): boolean {
  return (contributor.attributes["contrib-type"] ?? "author") === "author";
}

function nameIn(contributor: XmlElement): string {
  const name = find(contributor, "name") ?? find(contributor, "name-alternatives", "name");
  const whole = textIn(find(contributor, "collab") ?? find(contributor, "string-name"));
  return name ? `${textIn(find(name, "given-names"))} ${textIn(find(name, "surname"))}`.trim() : whole;
}

/** The earliest year that the article states for its publication. */
function firstYear(dates: readonly XmlElement[]): number | undefined {
  const years = dates.map((date) => findYear(textIn(find(date, "year")))).filter((year) => year !== undefined);
  return years.length > 0 ? Math.min(...years) : undefined;
}

function pmcidOf(id: string): string {
  return id && `PMC${id.replace(/^PMC/i, "")}`;
}

/** The citation as text, its parts apart and its DOI at the end. */
function referenceIn(reference: XmlElement): string {
  const citation = reference.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name.endsWith("citation"),
  );
  if (!citation) return textIn(reference);
  if (citation.name !== "element-citation") return textIn(citation);
  const authors = findAll(citation, "surname").map(textIn).join(", ");
  const parts = ["article-title", "chapter-title", "source", "year"].map((part) => textIn(find(citation, part)));
  return [authors, ...parts, ...childrenOf(citation, "pub-id").map(textIn)].filter(Boolean).join(". ");
}
