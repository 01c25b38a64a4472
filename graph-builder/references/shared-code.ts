import { nameKey } from "./name-key.ts";
import { ruleOf } from "./reference-rules.ts";
import { isNewer, quote, type Findings, type Trace } from "./trace.ts";

const REPOSITORY = /\b(?:github|gitlab|bitbucket)\.(?:com|org)\/([\w.-]+\/[\w.-]+)/giu;
/** A repository that more papers share is a collection, not one work's code. */
const MOST_SHARING = 4;

/**
 * Papers that point to another paper's code: of the papers with one repository its
 * owner is the one that bears its name, else the one that is oldest by year; the
 * others refer to it.
 */
export function traceSharedCode(findings: Findings): Trace[] {
  const byRepository = new Map<string, number[]>();
  for (const [paper, { abstract, code }] of findings.papers.entries()) {
    for (const repository of new Set(repositoriesIn([abstract, ...(code ?? [])].join(" ")))) {
      const list = byRepository.get(repository);
      if (list) list.push(paper);
      else byRepository.set(repository, [paper]);
    }
  }
  return [...byRepository].flatMap(([repository, papers]) => {
    const owner =
      papers.length > 1 && papers.length <= MOST_SHARING ? ownerOf(findings, repository, papers) : undefined;
    if (owner === undefined) return [];
    return papers.flatMap((paper) =>
      paper === owner || isNewer(findings.papers, owner, paper) ? [] : traceTo(findings, paper, owner, repository),
    );
  });
}

function repositoriesIn(text: string): string[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(REPOSITORY)].map((match) => trimEnd(match[1]!).toLowerCase());
}

function trimEnd(address: string): string {
  return address.replace(/(?:\.git)?[.-]*$/iu, "");
}

function ownerOf({ papers, index }: Findings, repository: string, sharing: readonly number[]): number | undefined {
  const name = nameKey(repository.slice(repository.indexOf("/") + 1)).exact;
  const named = sharing.filter((paper) => index.ownKeys[paper]!.has(name));
  if (named.length === 1) return named[0];
  const years = sharing.map((paper) => papers[paper]!.year);
  if (years.some((year) => year === undefined)) return undefined;
  const oldest = Math.min(...(years as number[]));
  const first = sharing.filter((paper) => papers[paper]!.year === oldest);
  return first.length === 1 ? first[0] : undefined;
}

/** The sentence in which the paper gives the address; none when only its record does. */
function traceTo(findings: Findings, source: number, target: number, repository: string): Trace[] {
  const text = findings.texts[source]!;
  const rule = ruleOf("shared-code");
  for (const sentence of text.sentences) {
    for (const match of text[sentence.field].slice(sentence.start, sentence.end).matchAll(REPOSITORY)) {
      if (trimEnd(match[1]!).toLowerCase() !== repository) continue;
      return [
        {
          source,
          target,
          rule,
          confidence: rule.confidence,
          evidence: quote(text, sentence, trimEnd(match[0]), rule.id),
        },
      ];
    }
  }
  return [];
}
