import { useEffect, useRef, useState } from 'react';
import type { AuditEntry, AuditFilter } from '../../../src-core/audit-log/audit-page.ts';
import { bridge, showRefusal } from '../../app/session.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The change log page by page, newest first. Starts again when the filter changes. */
export function useAuditLog(meeting: string | undefined, filter: AuditFilter) {
  const language = useLanguage();
  const [entries, setEntries] = useState<readonly AuditEntry[]>([]);
  const [authors, setAuthors] = useState<readonly string[]>([]);
  const [next, setNext] = useState<string>();
  const [isLooking, setLooking] = useState(true);
  const asked = useRef(0);

  /** Reads a page, and further pages while none of their changes match. */
  async function look(before: readonly AuditEntry[], from: string | undefined): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    setLooking(true);
    let [found, to]: [readonly AuditEntry[], string | undefined] = [[], from];
    do {
      const page = await bridge.service.trace({ meeting, language, filter, next: to });
      if (mine !== asked.current) return;
      if (!page.ok) showRefusal(page);
      found = page.ok ? page.entries : [];
      to = page.ok ? page.next : undefined;
    } while (found.length === 0 && to !== undefined);
    const names = found.map((entry) => entry.author);
    setAuthors((known) => [...new Set([...known, ...names])].sort());
    setEntries([...before, ...found]);
    setNext(to);
    setLooking(false);
  }

  useEffect(() => {
    void look([], undefined);
    return () => {
      asked.current += 1;
    };
  }, [meeting, language, filter]);

  return {
    entries,
    authors,
    isLooking,
    hasMore: next !== undefined,
    more: () => void look(entries, next),
  };
}
