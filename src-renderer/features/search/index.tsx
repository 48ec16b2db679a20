import { Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { SearchHit } from '../../../src-core/search/search-entries.ts';
import { go, type Route } from '../../app/routes.ts';
import { bridge } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

/** Searches everything recorded, as the user types. A hit opens the place that it is in. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const [words, setWords] = useState('');
  const { hits, of } = useHits(words);

  function open(hit: SearchHit) {
    // While the dialog is open, nothing behind it can have the keyboard.
    flushSync(onClose);
    go(placeOf(hit));
  }
  /** The first hit of what is typed now, which may not be listed yet. */
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
            // By place: the keyboard stays where the user has walked to while the hits change.
            <HitLine key={place} hit={hit} onOpen={() => open(hit)} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/**
 * Gives the field the focus when the dialog opens. The dialog reads the attribute and sets the focus, and does so again
 * at the end of its animation. By then the user may be among the hits, so the first focus removes the attribute.
 */
function isFirst(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '');
}

interface Found {
  readonly hits: readonly SearchHit[];
  /** The words that they were found by. The user may have typed more since. */
  readonly of: string;
}

function useHits(words: string): Found {
  const [found, setFound] = useState<Found>({ hits: [], of: '' });
  useEffect(() => {
    let wanted = true;
    void bridge.service.search(words).then((hits) => {
      if (wanted) setFound({ hits, of: words });
    });
    return () => {
      wanted = false;
    };
  }, [words]);
  return found;
}

function HitLine({ hit, onOpen }: { readonly hit: SearchHit; readonly onOpen: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const { kind, number, startsAt, title, excerpt } = hit;
  return (
    <li>
      <button type="button" className="hit" onClick={onOpen}>
        <span className="muted">
          {t(`hitKinds.${kind}`)} {number}
          {startsAt && ` · ${shortDay(dayOf(startsAt), language)}`}
        </span>
        <strong>{title}</strong>
        {excerpt !== title && <span>{excerpt}</span>}
      </button>
    </li>
  );
}

/** The place in the window that shows the hit. */
function placeOf({ meeting, kind, id, item }: SearchHit): Route {
  const at = `${kind}-${id}`;
  if (meeting !== undefined) return { view: 'run', meeting, ...(item ? { item } : {}), at };
  if (kind === 'partner') return { view: 'partner', partner: id, at };
  return { view: 'forum', tab: kind === 'document' ? 'mandate' : 'plan', at };
}

/** The up and down arrows move between the field and the hits. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .hit')];
  const here = places.indexOf(event.target as HTMLElement);
  if (here < 0) return;
  if (event.key === 'ArrowDown') places[here + 1]?.focus();
  else if (event.key === 'ArrowUp') places[here - 1]?.focus();
  else return;
  event.preventDefault();
}
