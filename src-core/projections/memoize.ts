/**
 * Works something out for a thing, and anew only when it is worked out from something else than last time.
 * Things here are never changed, only replaced: the same thing says the same.
 */
export function memoize<T extends object, V>() {
  const known = new WeakMap<T, { readonly from: readonly unknown[]; readonly value: V }>();
  return (thing: T, from: readonly unknown[], workOut: () => V): V => {
    const there = known.get(thing);
    if (there?.from.every((each, index) => each === from[index])) return there.value;
    const value = workOut();
    known.set(thing, { from, value });
    return value;
  };
}
