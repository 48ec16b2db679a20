/** A message within the size limit can hold twenty million empty lists, which take a gigabyte when parsed. */
const MAX_PARTS = 2_500_000;

/** Undefined if the message is not JSON, or would fill the memory. */
export function parseMessage(data: Buffer): unknown {
  if (partsIn(data) > MAX_PARTS) return undefined;
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}

/** An upper bound of the number of parts: it also counts characters inside texts. */
function partsIn(data: Buffer): number {
  if (data.length < MAX_PARTS) return 0;
  let parts = 0;
  for (const char of data) if (char === COMMA || char === LIST || char === OBJECT) parts += 1;
  return parts;
}
const [COMMA, LIST, OBJECT] = Buffer.from(',[{');
