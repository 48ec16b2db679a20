import { existsSync, readFileSync } from 'node:fs';

/** The part that we read of the JSON reports of Vitest and Playwright. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each test that failed, or that passed only the second time: its name, and the first line of the error. */
  readonly remarks: readonly string[];
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, remarks: [] };

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** A missing report says nothing: the exit code shows that the run failed. */
export function readVitestReport(path: string): Counts {
  if (!existsSync(path)) return NOTHING;
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'));
  const remarks = report.testResults.flatMap((file) => {
    // A test that passed the second time keeps the error of the first run.
    const remarked = file.assertionResults
      .filter(({ failureMessages = [] }) => failureMessages.length > 0)
      .map(({ status, fullName, failureMessages = [] }) =>
        remark(status === 'failed' ? 'failed' : 'flaky', file.name, fullName, failureMessages[0]),
      );
    // A file that could not be loaded has no tests.
    const isUnread = file.status === 'failed' && remarked.length === 0;
    return isUnread ? [remark('failed', file.name, '', file.message)] : remarked;
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    remarks,
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
    readonly skipped: number;
  };
}

export function readPlaywrightReport(path: string): Counts {
  if (!existsSync(path)) return NOTHING;
  const report: PlaywrightReport = JSON.parse(readFileSync(path, 'utf8'));
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, remarks: remarksIn(report) };
}

function remarksIn(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const error = results.find((each) => each.error)?.error?.message;
        return remark(status === 'flaky' ? 'flaky' : 'failed', spec.file, spec.title, error);
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(remarksIn)];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of the terminal
const COLOURS = /\u001b\[\d*m/g;

function remark(what: string, file: string, title: string, error = ''): string {
  const place = [file.replace(/^.*\/tests\//, 'tests/'), title].filter(Boolean).join(' › ');
  const lines = error
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [`${what}: ${place}`, ...lines.slice(0, 4).map((line) => `    ${line}`)].join('\n');
}
