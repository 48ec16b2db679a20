/** Twenty million empty lists come in a message that is not too large, and take a gigabyte when it is read. */
const MAX_PARTS = 2_500_000;

/** A message that is JSON, and not made to fill the memory; else undefined. */
export function parseMessage(data: Buffer): unknown {
  if (partsIn(data) > MAX_PARTS) return undefined;
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}

/** No fewer than the message has; signs in its texts are counted too. */
function partsIn(data: Buffer): number {
  if (data.length < MAX_PARTS) return 0;
  let parts = 0;
  for (const sign of data) if (sign === COMMA || sign === LIST || sign === OBJECT) parts += 1;
  return parts;
}
const [COMMA, LIST, OBJECT] = Buffer.from(',[{');
