/** Numbers sorted into groups: those of group g stand at starts[g] .. starts[g + 1], ascending. */
export interface Groups {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Groups 0, 1, ... by the group of each, below `count`; what belongs to none (-1) is left out. Linear. */
export function groupBy(groupOf: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 1);
  for (const group of groupOf) if (group >= 0) starts[group + 1]! += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, count);
  const members = new Int32Array(starts[count]!);
  for (let index = 0; index < groupOf.length; index += 1) {
    const group = groupOf[index]!;
    if (group >= 0) members[next[group]!++] = index;
  }
  return { starts, members };
}
