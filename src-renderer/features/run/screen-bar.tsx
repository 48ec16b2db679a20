import { Button } from '@digdir/designsystemet-react';
import { EyeIcon, EyeSlashIcon, MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { getOwn } from '../../../src-core/model/field-types.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import {
  SCREEN_PAGES,
  type ScreenPage,
  type ScreenState,
} from '../../../src-core/projections/screen-state.ts';
import { changeScreen, useView } from '../../app/session.ts';
import { asPrinted, PAGE_KEYS, pageKey, useKey } from '../../app/shortcuts.ts';
import { Choice } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** What the wall shows, from where the meeting is led; one key each. */
export function ScreenBar({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const wall = useView('wall');
  const resize = (by: -1 | 1) => changeScreen({ resize: by });
  const darken = () => wall && changeScreen({ blank: !wall.blank });
  useKey('b', darken);
  useKey('+', () => resize(1));
  useKey('-', () => resize(-1));
  if (!wall) return null;
  const Eye = wall.blank ? EyeIcon : EyeSlashIcon;
  return (
    <section className="wall-bar card" aria-label={t('screen.name')} data-size="sm">
      {SCREEN_PAGES.map((page) => (
        <PageKey key={page} page={page} />
      ))}
      <Choice<ScreenPage>
        label={<span className="visually-hidden">{t('screen.page')}</span>}
        value={wall.page}
        onChoose={(page) => changeScreen({ page, blank: false })}
        options={SCREEN_PAGES.map(
          (page) => [page, `${t(`screenPages.${page}`)} (${asPrinted(pageKey(page))})`] as const,
        )}
      />
      {wall.blank ? (
        <span role="status">{t('screen.isBlank')}</span>
      ) : (
        <>
          <IconButton words={t('screen.smaller')} Icon={MinusIcon} onClick={() => resize(-1)} />
          <IconButton words={t('screen.larger')} Icon={PlusIcon} onClick={() => resize(1)} />
        </>
      )}
      <Button variant={wall.blank ? 'primary' : 'tertiary'} aria-keyshortcuts="b" onClick={darken}>
        <Eye aria-hidden />
        {t(wall.blank ? 'screen.show' : 'screen.blank')} (B)
      </Button>
      <ShowEarlier meeting={meeting} wall={wall} />
    </section>
  );
}

/** Listens for the key of one page. */
function PageKey({ page }: { readonly page: ScreenPage }) {
  useKey(PAGE_KEYS[page], () => changeScreen({ page, blank: false }));
  return null;
}

/** What the program found when it started may have been held back before, so it is shown only when somebody asks. */
function ShowEarlier({ meeting, wall }: { readonly meeting: Meeting; readonly wall: ScreenState }) {
  const t = useTranslate();
  const earlier = [...meeting.decisions, ...meeting.agreements].filter(
    ({ id, withdrawn }) => !withdrawn && getOwn(wall.heldBack, id) === undefined,
  );
  if (earlier.length === 0) return null;
  const show = () =>
    changeScreen({ heldBack: Object.fromEntries(earlier.map(({ id }) => [id, false])) });
  return (
    <Button variant="tertiary" title={t('screen.showEarlierHint')} onClick={show}>
      {t('screen.showEarlier', { count: earlier.length })}
    </Button>
  );
}
