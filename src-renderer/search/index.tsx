import { Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { shortDay } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import type { SearchHit } from '../../src-core/search/index.ts';
import { go } from '../routes.ts';
import { bridge, useLanguage, useTranslate } from '../session.ts';

/** Everything recorded in all meetings, as one types; a hit opens its place. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);

  useEffect(() => {
    let wanted = true;
    void bridge.service.search(words).then((found) => {
      if (wanted) setHits(found);
    });
    return () => {
      wanted = false;
    };
  }, [words]);

  function open(hit: SearchHit) {
    onClose();
    go({ view: 'run', meeting: hit.meeting, ...(hit.item ? { item: hit.item } : {}) });
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('room.close')} className="search">
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('shell.search')}
        </Heading>
        <Textfield
          label={t('shell.searchHint')}
          // The attribute: it is the dialog that sets the focus, as it opens.
          ref={(field) => field?.setAttribute('autofocus', '')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div aria-live="polite" className="muted">
          {words.trim() && t('shell.hits', { count: hits.length })}
        </div>
        <ul className="plain">
          {hits.map((hit) => (
            <li key={`${hit.meeting}/${hit.kind}/${hit.id}`}>
              <button type="button" className="hit" onClick={() => open(hit)}>
                <span className="muted">
                  {t(`hitKinds.${hit.kind}`)} {hit.number} ·{' '}
                  {shortDay(dayOf(hit.startsAt), language)}
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
