import { LANGUAGES, type Language } from '../../../src-core/model/forum.ts';
import { chosenLanguage } from '../../platform/settings.ts';

/**
 * The language of help, usage errors, and messages while no forum is open. It is that of `--lang`, wherever it
 * is among the arguments; or else FORUM_LANG, the language chosen in the window, or the machine's locale.
 */
export async function spokenLanguage(argv: readonly string[]): Promise<Language> {
  const asked = languageNamed(langIn(argv)) ?? languageNamed(process.env.FORUM_LANG);
  return asked ?? (await chosenLanguage()) ?? languageOfMachine();
}

function langIn(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  return options[at] === '--lang' ? options[at + 1] : options[at]?.slice('--lang='.length);
}

function languageNamed(name: string | undefined): Language | undefined {
  return LANGUAGES.find((each) => each === name);
}

/** Norwegian if the machine's locale is Norwegian, or else English. */
function languageOfMachine(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale =
    LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  if (/^nn\b/i.test(locale.replace('_', '-'))) return 'nn';
  return /^(?:nb|no)\b/i.test(locale.replace('_', '-')) ? 'nb' : 'en';
}
