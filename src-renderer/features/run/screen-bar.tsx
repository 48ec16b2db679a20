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
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { PAGE_SHORTCUTS, printedKeys, useShortcut } from '../../app/shortcuts.ts';
import { Choice } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** What the big screen shows, with a key for each page. For whoever runs the meeting. */
export function ScreenBar({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const wall = useView('wall');
  const resize = (by: -1 | 1) => changeScreen({ resize: by });
  const darken = () => wall && changeScreen({ blank: !wall.blank });
  useShortcut('blankScreen', darken);
  useShortcut('largerText', () => resize(1));
  useShortcut('smallerText', () => resize(-1));
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
          (page) =>
            [page, `${t(`screenPages.${page}`)} (${printedKeys(PAGE_SHORTCUTS[page])})`] as const,
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
      <ShortcutButton
        shortcut="blankScreen"
        words={t(wall.blank ? 'screen.show' : 'screen.blank')}
        variant={wall.blank ? 'primary' : 'tertiary'}
        onClick={darken}
      >
        <Eye aria-hidden />
      </ShortcutButton>
      <ShowEarlier meeting={meeting} wall={wall} />
    </section>
  );
}

/** Listens for the key of one page. */
function PageKey({ page }: { readonly page: ScreenPage }) {
  useShortcut(PAGE_SHORTCUTS[page], () => changeScreen({ page, blank: false }));
  return null;
}

/** A decision from before the program started may have been held back. It shows only when the user asks for it. */
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
