import { Link, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { numberedDecision } from '../../../src-core/meeting/number-labels.ts';
import type { DocumentVersion } from '../../../src-core/projections/document-versions.ts';
import { href } from '../../app/routes.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import { SideBySideDiff } from '../text-diff/side-by-side-diff.tsx';

/** Every version, with the decision that adopted it and the period that it was in force; and a comparison of any two. */
export function Versions(props: {
  readonly versions: readonly DocumentVersion[];
  readonly lang: string;
}) {
  const t = useTranslate();
  return (
    <details className="more">
      <summary>{t('textVersions.versions')}</summary>
      <div className="stack">
        <VersionTable versions={props.versions} />
        <VersionComparison {...props} />
      </div>
    </details>
  );
}

function VersionTable({ versions }: { readonly versions: readonly DocumentVersion[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const adoptedOn = (at: number) => {
    const day = versions[at]?.adopted?.on;
    return day ? shortDay(day, language) : '';
  };
  return (
    <ScrolledTable
      label={t('textVersions.list')}
      headings={[
        t('textVersions.versionTitle'),
        t('textVersions.adoptedBy'),
        t('textVersions.since'),
        t('textVersions.until'),
      ]}
    >
      {versions.map((version, at) => (
        <Table.Row key={version.adopted?.decision ?? ''}>
          <Table.HeaderCell scope="row">{at + 1}</Table.HeaderCell>
          <Table.Cell>
            <AdoptedIn version={version} />
          </Table.Cell>
          <Table.Cell>{adoptedOn(at)}</Table.Cell>
          <Table.Cell>{adoptedOn(at + 1)}</Table.Cell>
        </Table.Row>
      ))}
    </ScrolledTable>
  );
}

/** The two chosen versions side by side: the last two, until the user chooses. */
function VersionComparison(props: {
  readonly versions: readonly DocumentVersion[];
  readonly lang: string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { versions, lang } = props;
  const [chosen, choose] = useState<readonly [before: number, after: number]>();
  const [from, to] = chosen ?? [versions.length - 2, versions.length - 1];
  const [before, after] = [versions[from], versions[to]];
  const titled = (at: number) => {
    const { adopted } = versions[at] ?? {};
    const version = t('textVersions.version', { number: at + 1 });
    return adopted
      ? `${version}, ${shortDay(adopted.on, language)} (${adopted.number})`
      : `${version}, ${t('textVersions.fromTheStart').toLocaleLowerCase()}`;
  };
  const options = versions.map((_, at) => [String(at), titled(at)] as const);
  return (
    <>
      <div className="pair">
        <Choice<string>
          label={t('textVersions.compareFrom')}
          value={String(from)}
          onChoose={(at) => choose([Number(at), to])}
          options={options}
        />
        <Choice<string>
          label={t('textVersions.compareTo')}
          value={String(to)}
          onChoose={(at) => choose([from, Number(at)])}
          options={options}
        />
      </div>
      {after && (
        <section className="compared" aria-label={t('textVersions.compare')} aria-live="polite">
          <div className="muted">
            {t(isSame(before, after) ? 'textVersions.noDifference' : 'textVersions.marks')}
          </div>
          <SideBySideDiff
            before={before}
            after={after}
            titles={[titled(from), titled(to)]}
            lang={lang}
          />
        </section>
      )}
    </>
  );
}

function isSame(before: DocumentVersion | undefined, after: DocumentVersion): boolean {
  const linesOf = ({ text, objectives }: DocumentVersion) =>
    [text, ...objectives.map((each) => each.text)].join('\n');
  return before !== undefined && linesOf(before) === linesOf(after);
}

/** The decision that adopted the version, or that it was there from the start; and the legal ground for withholding it. */
export function AdoptedIn({ version }: { readonly version: DocumentVersion }) {
  const t = useTranslate();
  const { adopted, exemptBasis } = version;
  if (!adopted) return t('textVersions.fromTheStart');
  const { meeting, item, number } = adopted;
  return (
    <>
      <Link href={href({ view: 'run', meeting, item })}>{numberedDecision(number, t)}</Link>
      {exemptBasis !== undefined && ` (${t('meeting.exempt', { basis: exemptBasis })})`}
    </>
  );
}
