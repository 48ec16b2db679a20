import { useState } from 'react';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import type { ProjectorState } from '../../../src-core/protocol/service.ts';
import { useHost } from '../../app/session.ts';
import { Banner } from '../../app/status-banners.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** Why the big screen is not on a display of its own, and what to do about it. */
export function BigScreenNotice() {
  const t = useTranslate();
  const projector = useHost()?.projector;
  const words = projector && wordsFor(projector);
  const [read, setRead] = useState<WordKey>();
  // Shown again if it happens again.
  if (read && read !== words) setRead(undefined);
  return (
    <div aria-live="polite">
      {words && words !== read && (
        <Banner color="info" onClose={() => setRead(words)}>
          {t(words)}
        </Banner>
      )}
    </div>
  );
}

function wordsFor({ place, canPlace, isFull }: ProjectorState): WordKey | undefined {
  if (place === 'waiting') return 'bigScreen.waiting';
  if (place !== 'window' || isFull) return undefined;
  return canPlace ? 'bigScreen.oneDisplay' : 'bigScreen.drag';
}
