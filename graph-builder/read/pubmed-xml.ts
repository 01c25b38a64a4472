import { findYear } from "./fields.ts";
import { findDoi } from "./identifiers.ts";
import { pubmedTitle } from "./medline.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { detectXml, readXml } from "./xml-reading.ts";
import { childrenOf, find, findAll, textIn, type XmlElement } from "./xml.ts";

/** PubMed XML, with the reference lists that it has. */
export const pubmedXml: Reader = {
  id: "pubmed-xml",
  label: "PubMed XML",
  detect: (head, name) => detectXml(head, name, /<Pubmed(?:Article|BookArticle)(?:Set)?\b/),
  read: (text, file) => readXml(text, file, ["PubmedArticle", "PubmedBookArticle"], toDraft),
};

function toDraft(entry: XmlElement): Draft {
  const citation = find(entry, "MedlineCitation") ?? find(entry, "BookDocument");
  const article = find(citation, "Article") ?? citation;
  const ids = childrenOf(find(entry, "PubmedData", "ArticleIdList") ?? find(citation, "ArticleIdList"), "ArticleId");
  const id = (kind: string): string => textIn(ids.find((one) => one.attributes["IdType"] === kind));
  return {
    title: pubmedTitle(textIn(find(article, "ArticleTitle") ?? find(article, "Book", "BookTitle"))),
    abstract: childrenOf(find(article, "Abstract"), "AbstractText").map(labelledText).join("\n"),
    authors: authorNames(childrenOf(find(article, "AuthorList"), "Author").map(nameIn)),
    year: findYear(textIn(find(article, "Journal", "JournalIssue", "PubDate") ?? find(article, "Book", "PubDate"))),
    venue: textIn(find(article, "Journal", "Title")),
    keywords: findAll(citation, "Keyword").map(textIn),
    identifiers: { pmid: textIn(find(citation, "PMID")), doi: findDoi(id("doi")), pmcid: id("pmc") },
    references: findAll(find(entry, "PubmedData", "ReferenceList"), "Reference").map(referenceIn),
  };
}

/** A part of a structured abstract: "METHODS: We ..." */
function labelledText(part: XmlElement): string {
  const label = part.attributes["Label"];
  return label ? `${label}: ${textIn(part)}` : textIn(part);
}

function nameIn(author: XmlElement): string {
  const given = textIn(find(author, "ForeName") ?? find(author, "Initials"));
  return textIn(find(author, "CollectiveName")) || `${given} ${textIn(find(author, "LastName"))}`.trim();
}

function referenceIn(reference: XmlElement): string {
  const ids = findAll(reference, "ArticleId").map(
    (id) => `${id.attributes["IdType"] === "pubmed" ? "PMID " : ""}${textIn(id)}`,
  );
  return [textIn(find(reference, "Citation")), ...ids].filter(Boolean).join(" ");
}
