/**
 * Calculates a value for a key object, and again only if the inputs changed since last time. Objects here are
 * never changed, only replaced, so the same object means the same content.
 */
export function memoize<T extends object, V>() {
  const known = new WeakMap<T, { readonly from: readonly unknown[]; readonly value: V }>();
  return (thing: T, from: readonly unknown[], workOut: () => V): V => {
    const there = known.get(thing);
    const isSame = there?.from.length === from.length;
    if (isSame && there.from.every((each, index) => each === from[index])) return there.value;
    const value = workOut();
    known.set(thing, { from, value });
    return value;
  };
}
