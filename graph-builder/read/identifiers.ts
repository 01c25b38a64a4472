/** Old DOIs hold an item number in angle brackets: `10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2`. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]+(?:<\d+:[^\s"<>]*>[^\s"<>{}|\\^`]+)?/i;
const ARXIV =
  /(?:arxiv[:./\s]*(?:org\/)?(?:abs\/|pdf\/)?|^)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)\b/i;
const OPENALEX = /(?:openalex\.org\/(?:works\/)?|^)(w\d{4,})\b/i;

/** The DOI in `text`, lower case, without resolver; undefined when there is none. */
export function findDoi(text: string | undefined): string | undefined {
  const found = text && DOI.exec(decodeSlash(text))?.[0];
  return found ? withoutTail(found).toLowerCase() : undefined;
}

/** Takes off the punctuation that follows a DOI in a text; a closing bracket stays when it was opened in the DOI. */
function withoutTail(doi: string): string {
  let unopened = doi.split(")").length - doi.split("(").length;
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi[end - 1]!;
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!".,;:]'’".includes(last)) break;
  }
  return doi.slice(0, end);
}

/** The arXiv identifier in `text`, with its version when it has one; undefined when there is none. */
export function findArxiv(text: string | undefined): string | undefined {
  return text ? ARXIV.exec(text.trim())?.[1]?.toLowerCase() : undefined;
}

/** The OpenAlex work in `text` ("W2741809807"). */
export function findOpenAlex(text: string | undefined): string | undefined {
  return text ? OPENALEX.exec(text.trim())?.[1]?.toUpperCase() : undefined;
}

function decodeSlash(text: string): string {
  return text.includes("%2") ? text.replace(/%2f/gi, "/") : text;
}

/** Identifiers that stand in an address or a free text field. */
export function identifiersIn(text: string | undefined): Record<string, string | undefined> {
  return { arxiv: findArxiv(text), doi: findDoi(text), openalex: findOpenAlex(text) };
}
