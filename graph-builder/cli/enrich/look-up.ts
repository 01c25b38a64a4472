import { identitiesOf } from "../../merge/identity.ts";
import type { PaperRecord } from "../../types.ts";
import { chooseByTitle, isLikeTitle, isTelling, searchWords } from "./judge-hit.ts";
import type { Hit, Questions } from "./questions.ts";
import type { Service } from "./service.ts";
import type { Subject } from "./subject.ts";

/** A hit that was not taken: the identifier leads to a work of another title. */
export interface WrongHit {
  readonly subject: Subject;
  readonly identity: string;
  readonly title: string;
}

/** What one service said of the papers. */
export interface LookUp {
  readonly found: ReadonlyMap<Subject, PaperRecord>;
  /** How many of them by their title. */
  readonly byTitle: number;
  /** Papers that were not (wholly) found because a question stayed without an answer. */
  readonly unanswered: ReadonlySet<Subject>;
  readonly wrong: readonly WrongHit[];
}

/** Told of each step: papers done with and papers in all. */
export type LookUpProgress = (done: number, total: number) => void;

/** So many of a paper's identifiers are tried, the strongest first. */
const MOST_IDENTITIES = 4;

/** What is known while a service is being asked. */
interface State {
  readonly service: Service;
  readonly questions: Questions;
  readonly found: Map<Subject, PaperRecord>;
  readonly unanswered: Set<Subject>;
  readonly wrong: WrongHit[];
  readonly progress: (done: number) => void;
}

/** Looks the subjects up: by their identifiers, many at a time, then the rest by title, one at a time. */
export async function lookUp(
  service: Service,
  subjects: readonly Subject[],
  questions: Questions,
  progress: LookUpProgress = () => {},
): Promise<LookUp> {
  const state: State = {
    service,
    questions,
    found: new Map(),
    unanswered: new Set(),
    wrong: [],
    progress: (done) => progress(done, subjects.length),
  };
  state.progress(0);
  const named = new Map(subjects.map((subject) => [subject, namedIdentities(service, subject)]));
  for (let round = 0; round < MOST_IDENTITIES; round += 1) await askIdentities(state, named, round);
  const { found, unanswered, wrong } = state;
  const titled = await askTitles(
    state,
    subjects.filter((subject) => !found.has(subject)),
  );
  for (const subject of [...found.keys(), ...titled.keys()]) unanswered.delete(subject);
  const records = service.titleGivesName ? await fetchWhole(titled, questions, unanswered) : recordsOf(titled);
  for (const [subject, record] of records) found.set(subject, record);
  return { found, byTitle: titled.size, unanswered, wrong };
}

/** Asks for what is not found yet by the identity that comes next. */
async function askIdentities(
  { questions, found, unanswered, wrong, progress }: State,
  named: ReadonlyMap<Subject, readonly string[]>,
  round: number,
): Promise<void> {
  const asked = [...named].flatMap(([subject, identities]) => {
    const identity = found.has(subject) ? undefined : identities[round];
    return identity === undefined ? [] : [{ subject, identity }];
  });
  let done = found.size;
  const answers = await questions.byIdentity(
    asked.map(({ identity }) => identity),
    (count) => progress((done += count)),
  );
  for (const { subject, identity } of asked) {
    const hits = answers.get(identity);
    if (!hits) unanswered.add(subject);
    const right = hits?.find(({ record }) => isLikeTitle(subject, record));
    if (right) found.set(subject, right.record);
    else if (hits?.[0]) wrong.push({ subject, identity, title: hits[0].record.title });
  }
  progress(found.size);
}

/** The hits of those that their titles lead to. */
async function askTitles(
  { questions, found, unanswered, progress }: State,
  rest: readonly Subject[],
): Promise<ReadonlyMap<Subject, Hit>> {
  const titled = new Map<Subject, Hit>();
  for (const [index, subject] of rest.entries()) {
    const hits = isTelling(subject) ? await questions.byTitle(searchWords(subject.paper.title)) : [];
    if (!hits) unanswered.add(subject);
    const hit = hits && chooseByTitle(subject, hits);
    if (hit) titled.set(subject, hit);
    progress(found.size + index + 1);
  }
  return titled;
}

function namedIdentities(service: Service, { identities }: Subject): readonly string[] {
  return identities.filter((identity) => service.nameOf(identity) !== undefined);
}

function recordsOf(hits: ReadonlyMap<Subject, Hit>): ReadonlyMap<Subject, PaperRecord> {
  return new Map([...hits].map(([subject, { record }]) => [subject, record]));
}

/** Asks for the whole records of what titles led to; the short one is kept where that fails. */
async function fetchWhole(
  hits: ReadonlyMap<Subject, Hit>,
  questions: Questions,
  unanswered: Set<Subject>,
): Promise<ReadonlyMap<Subject, PaperRecord>> {
  const own = new Map([...hits].map(([subject, { record }]) => [subject, ownIdentity(record)]));
  const answers = await questions.byIdentity([...own.values()].filter((identity) => identity !== undefined));
  return new Map(
    [...hits].map(([subject, { record }]) => {
      const identity = own.get(subject);
      const whole = identity === undefined ? [] : answers.get(identity);
      if (!whole) unanswered.add(subject);
      return [subject, whole?.[0]?.record ?? record];
    }),
  );
}

/** The service's own id of a record, the last resort any other. */
function ownIdentity(record: PaperRecord): string | undefined {
  const keys = identitiesOf(record).map(({ key }) => key);
  return keys.find((key) => key.startsWith("s2:")) ?? keys[0];
}
