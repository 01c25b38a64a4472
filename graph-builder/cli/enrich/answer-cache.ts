import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileError, systemCode } from "../system-error.ts";
import { writeOutput } from "../write-output.ts";

/** What a service has answered, on disk: one file a question, so that no answer is lost or asked for twice. */
export interface AnswerCache {
  /** The works that answered a question, none for "nothing known"; undefined when it was never answered. */
  get(question: string): Promise<readonly string[] | undefined>;
  /** @throws PaperloomError `input` for what the system refuses. */
  put(question: string, works: readonly string[]): Promise<void>;
}

interface Answer {
  readonly question: string;
  readonly works: readonly string[];
}

/** The answer in a file's text; undefined for a damaged file, which is then asked for again. */
function parseAnswer(text: string, question: string): readonly string[] | undefined {
  try {
    const answer = JSON.parse(text) as Answer;
    return answer.question === question && Array.isArray(answer.works) ? answer.works : undefined;
  } catch {
    return undefined;
  }
}

/** The cache of one service in a folder. `about` tells apart the same question to another address or for other fields. */
export function openCache(folder: string, service: string, about: string): AnswerCache {
  const pathOf = (question: string): string => {
    const name = createHash("sha256").update(`${about}\n${question}`).digest("hex");
    return join(folder, service, name.slice(0, 2), `${name.slice(2, 40)}.json`);
  };
  return {
    async get(question) {
      const path = pathOf(question);
      try {
        return parseAnswer(await readFile(path, "utf8"), question);
      } catch (error) {
        if (systemCode(error) === "ENOENT") return undefined;
        throw fileError(error, path);
      }
    },
    async put(question, works) {
      const path = pathOf(question);
      const answer: Answer = { question, works };
      try {
        await mkdir(dirname(path), { recursive: true });
      } catch (error) {
        throw fileError(error, path);
      }
      await writeOutput(path, `${JSON.stringify(answer)}\n`);
    },
  };
}
