import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Search } from "../data/search.ts";

/** Whether everything is indexed; draws anew when it is. False without a search. */
export function useIndexed(search: Search | null): boolean {
  const indexed = useSignal<Search | null>(null);
  useEffect(() => void search?.ready.then(() => (indexed.value = search)), [search]);
  return search !== null && indexed.value === search;
}
