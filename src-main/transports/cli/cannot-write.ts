import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { codeOf } from '../../store/atomic-fs.ts';
import { type UsageKey, usageWords } from './usage-words.ts';

const REASONS: Readonly<Record<string, UsageKey>> = {
  EACCES: 'commandLine.noAccess',
  EPERM: 'commandLine.noAccess',
  EROFS: 'commandLine.noAccess',
  ENOENT: 'commandLine.noSuchFolder',
  ENOTDIR: 'commandLine.noSuchFolder',
  EISDIR: 'commandLine.isFolder',
  ENOSPC: 'commandLine.diskFull',
};

/** For `catch`, with a file that the user chose: refuses, and gives the reason in words. */
export function cannotWrite(file: string, language: Language): (error: unknown) => never {
  return (error) => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const words = REASONS[code];
    const reason = words ? usageWords(language)(words) : code;
    refuse('not-saved', 'out', 'host.cannotWrite', { file, reason });
  };
}
