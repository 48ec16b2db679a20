import { app } from 'electron';
import type { Translate } from '../../../src-core/i18n/index.ts';
import { HOMEPAGE, VERSION } from '../../platform/version.ts';

/** Sets what "About Forum" shows. */
export function describeApp(t: Translate): void {
  app.setAboutPanelOptions({
    applicationName: 'Forum',
    applicationVersion: VERSION,
    // macOS would add its own build number, which is the same.
    version: '',
    ...(HOMEPAGE === undefined
      ? {}
      : { website: HOMEPAGE, credits: t('menu.newerAt', { address: HOMEPAGE }) }),
  });
}
