/**
 * A pure function of a text that remembers what it answered. When it knows
 * `most` answers it forgets them all, so that memory stays bounded.
 */
export function remember<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= most) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
