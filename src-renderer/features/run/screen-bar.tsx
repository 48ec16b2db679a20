import { Button } from '@digdir/designsystemet-react';
import { EyeIcon, EyeSlashIcon, MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { own } from '../../../src-core/model/field-types.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import {
  WALL_PAGES,
  type WallPage,
  type WallView,
} from '../../../src-core/projections/screen-state.ts';
import { setWall, useTranslate, useView } from '../../app/session.ts';
import { asPrinted, PAGE_KEYS, pageKey, useKey } from '../../app/shortcuts.ts';
import { Choice } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** What the wall shows, from where the meeting is led; one key each. */
export function WallBar({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const wall = useView('wall');
  const resize = (by: -1 | 1) => setWall({ resize: by });
  const darken = () => wall && setWall({ blank: !wall.blank });
  useKey('b', darken);
  useKey('+', () => resize(1));
  useKey('-', () => resize(-1));
  if (!wall) return null;
  const Eye = wall.blank ? EyeIcon : EyeSlashIcon;
  return (
    <section className="wall-bar card" aria-label={t('wall.name')} data-size="sm">
      {WALL_PAGES.map((page) => (
        <PageKey key={page} page={page} />
      ))}
      <Choice<WallPage>
        label={<span className="visually-hidden">{t('wall.page')}</span>}
        value={wall.page}
        onChoose={(page) => setWall({ page, blank: false })}
        options={WALL_PAGES.map(
          (page) => [page, `${t(`wallPages.${page}`)} (${asPrinted(pageKey(page))})`] as const,
        )}
      />
      {wall.blank ? (
        <span role="status">{t('wall.isBlank')}</span>
      ) : (
        <>
          <IconButton words={t('wall.smaller')} Icon={MinusIcon} onClick={() => resize(-1)} />
          <IconButton words={t('wall.larger')} Icon={PlusIcon} onClick={() => resize(1)} />
        </>
      )}
      <Button variant={wall.blank ? 'primary' : 'tertiary'} aria-keyshortcuts="b" onClick={darken}>
        <Eye aria-hidden />
        {t(wall.blank ? 'wall.show' : 'wall.blank')} (B)
      </Button>
      <ShowEarlier meeting={meeting} wall={wall} />
    </section>
  );
}

/** Listens for the key of one page. */
function PageKey({ page }: { readonly page: WallPage }) {
  useKey(PAGE_KEYS[page], () => setWall({ page, blank: false }));
  return null;
}

/** What the program found when it started may have been held back before, so it is shown only when somebody asks. */
function ShowEarlier({ meeting, wall }: { readonly meeting: Meeting; readonly wall: WallView }) {
  const t = useTranslate();
  const earlier = [...meeting.decisions, ...meeting.agreements].filter(
    ({ id, withdrawn }) => !withdrawn && own(wall.heldBack, id) === undefined,
  );
  if (earlier.length === 0) return null;
  const show = () =>
    setWall({ heldBack: Object.fromEntries(earlier.map(({ id }) => [id, false])) });
  return (
    <Button variant="tertiary" title={t('wall.showEarlierHint')} onClick={show}>
      {t('wall.showEarlier', { count: earlier.length })}
    </Button>
  );
}
