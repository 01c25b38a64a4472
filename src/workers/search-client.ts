import { workThrough } from "../data/breathe.ts";
import type { WeightedText, WordIndex } from "../data/word-index.ts";
import type { SearchAnswerMessage, SearchTask } from "./messages.ts";
import { newSearchWorker } from "./new-worker.ts";

/** Documents in one message: few enough to be copied in a few milliseconds. */
const SLICE = 1000;

/** Makes a word index of `count` documents in a worker of its own. Rejects when the worker cannot be loaded. */
export async function indexInWorker(
  count: number,
  textsOf: (document: number) => readonly WeightedText[],
): Promise<WordIndex> {
  const worker = newSearchWorker();
  const tell = (task: SearchTask): void => worker.postMessage(task, []);
  try {
    const index = new Promise<WordIndex>((done, fail) => {
      worker.addEventListener("message", ({ data }: MessageEvent<SearchAnswerMessage>) => done(data));
      worker.addEventListener("error", ({ message }) => fail(new Error(message || "The search could not be loaded.")));
    });
    let documents: (readonly WeightedText[])[] = [];
    const send = (): void => {
      tell({ kind: "documents", documents });
      documents = [];
    };
    await workThrough(
      count,
      (document) => {
        documents.push(textsOf(document));
        if (documents.length === SLICE) send();
      },
      SLICE,
    );
    send();
    tell({ kind: "finish" });
    return await index;
  } finally {
    worker.terminate();
  }
}
