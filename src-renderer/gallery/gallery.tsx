import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../src-core/i18n/index.ts';
import { Choice, LanguageChoice } from '../ui/choice.tsx';
import { LanguageContext } from '../ui/language.tsx';
import { EXAMPLES } from './examples.tsx';

/**
 * Every control of ui/ in every state, in the chosen language and colours. High contrast is a setting of the system:
 * turn it on there, or emulate `forced-colors: active` in the browser's developer tools.
 */
export function Gallery() {
  const [language, setLanguage] = useState<Language>('en');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.colorScheme = scheme;
  }, [language, scheme]);
  return (
    <LanguageContext value={language}>
      <main className="stack wide-gap">
        <Heading level={1}>Controls</Heading>
        <div className="row">
          <Choice
            label="Colours"
            value={scheme}
            onChoose={setScheme}
            options={[
              ['light', 'Light'],
              ['dark', 'Dark'],
            ]}
          />
          <LanguageChoice label="Language" value={language} onChoose={setLanguage} />
        </div>
        {EXAMPLES.map(({ name, states }) => (
          <section key={name} className="card stack" aria-label={name}>
            <Heading level={2} data-size="sm">
              {name}
            </Heading>
            {states.map(({ state, control }) => (
              <div key={state}>
                <p className="muted">{state}</p>
                {control}
              </div>
            ))}
          </section>
        ))}
      </main>
    </LanguageContext>
  );
}
