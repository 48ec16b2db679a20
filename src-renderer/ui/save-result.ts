/** What a control is told when it has passed on what the user filled in. */
export type SaveResult<T = object> = ({ readonly ok: true } & T) | Refused;

export interface Refused {
  readonly ok: false;
  readonly code: string;
  /** Names the field that is wrong: `resource.amount`. */
  readonly path: string;
  /** In words, for the user. */
  readonly message: string;
}

/**
 * The message, if what stands in the field is wrong. The field does not show other refusals, such as a full disk:
 * the user cannot correct those there.
 */
export function faultOf(result: SaveResult): string | undefined {
  return result.ok || result.code !== 'invalid' ? undefined : result.message;
}
