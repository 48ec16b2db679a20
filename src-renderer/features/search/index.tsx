import { Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { SearchHit } from '../../../src-core/search/search-entries.ts';
import { go, type Route } from '../../app/routes.ts';
import { bridge } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

/** Everything recorded, as one types; a hit opens its place. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [{ hits, of }, setFound] = useState<Found>({ hits: [], of: '' });

  useEffect(() => {
    let wanted = true;
    void bridge.service.search(words).then((found) => {
      if (wanted) setFound({ hits: found, of: words });
    });
    return () => {
      wanted = false;
    };
  }, [words]);

  function open(hit: SearchHit) {
    // While the dialog is there, nothing behind it can have the keyboard.
    flushSync(onClose);
    go(placeOf(hit));
  }
  /** Of what is written now, though its hits may not be there yet. */
  async function openFirst() {
    const [first] = await bridge.service.search(words);
    if (first) open(first);
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('meeting.close')}
      className="search"
      onKeyDown={walk}
    >
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('shell.search')}
        </Heading>
        <Textfield
          label={t('shell.searchHint')}
          ref={isFirst}
          onFocus={({ target }) => target.removeAttribute('autofocus')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && void openFirst()}
        />
        <div aria-live="polite" className="muted">
          {words.trim() && t('shell.hits', { count: hits.length })}
        </div>
        <ul className="plain" aria-label={t('shell.search')} aria-busy={of !== words}>
          {hits.map((hit, place) => (
            // By place: whoever has walked down to one stays there while the hits become others.
            <li key={place}>
              <button type="button" className="hit" onClick={() => open(hit)}>
                <span className="muted">
                  {t(`hitKinds.${hit.kind}`)} {hit.number}
                  {hit.startsAt && ` · ${shortDay(dayOf(hit.startsAt), language)}`}
                </span>
                <strong>{hit.title}</strong>
                {hit.excerpt !== hit.title && <span>{hit.excerpt}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/**
 * The attribute: it is the dialog that sets the focus as it opens. It does so again when it has come to rest;
 * by then one may be among the hits, so the attribute goes as soon as it has done what it should.
 */
function isFirst(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '');
}

interface Found {
  readonly hits: readonly SearchHit[];
  /** The words that they were found by: what is written now may not have been looked for yet. */
  readonly of: string;
}

/** Where in the window the thing is that was found. */
function placeOf({ meeting, kind, id, item }: SearchHit): Route {
  const at = `${kind}-${id}`;
  if (meeting !== undefined) return { view: 'run', meeting, ...(item ? { item } : {}), at };
  if (kind === 'partner') return { view: 'partner', partner: id, at };
  return { view: 'forum', tab: kind === 'document' ? 'mandate' : 'plan', at };
}

/** Up and down among the field and the hits. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .hit')];
  const here = places.indexOf(event.target as HTMLElement);
  if (here < 0) return;
  if (event.key === 'ArrowDown') places[here + 1]?.focus();
  else if (event.key === 'ArrowUp') places[here - 1]?.focus();
  else return;
  event.preventDefault();
}
