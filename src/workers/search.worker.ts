import { WordIndexBuilder } from "../data/word-index.ts";
import type { SearchAnswerMessage, SearchTask } from "./messages.ts";

const builder = new WordIndexBuilder();

addEventListener("message", ({ data }: MessageEvent<SearchTask>) => {
  if (data.kind === "documents") {
    for (const texts of data.documents) builder.add(texts);
    return;
  }
  const index: SearchAnswerMessage = builder.finish();
  const { ends, documents, weights } = index;
  postMessage(index, { transfer: [ends.buffer, documents.buffer, weights.buffer] });
});
