/** What a control gets back when it has sent what the user filled in. */
export type SaveResult<T = object> = ({ readonly ok: true } & T) | RefusedSave;

export interface RefusedSave {
  readonly ok: false;
  readonly code: string;
  /** Names the field that is wrong: `resource.amount`. */
  readonly path: string;
  /** In words, for the user. */
  readonly message: string;
}

/**
 * The message, if the content of the field is wrong. The field does not show other refusals, such as a full disk:
 * the user cannot correct those there.
 */
export function faultOf(result: SaveResult): string | undefined {
  return result.ok || result.code !== 'invalid' ? undefined : result.message;
}
