/** What was found wrong on opening, for `check`. */
export interface Finding {
  readonly kind:
    | 'restored'
    | 'damaged-tail'
    | 'unreadable'
    | 'misnamed'
    | 'copy'
    | 'put-aside'
    | 'changed-meanwhile';
  readonly source?: 'backup' | 'journal';
  readonly copy?: string;
  readonly count?: number;
}
