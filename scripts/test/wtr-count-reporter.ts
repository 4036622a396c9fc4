import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { addCounts, noCounts, writeCounts, type Counts } from './counts.ts';

/** Counts the tests of a Web Test Runner run for `npm test`. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeCounts(sessions.map(countSession).reduce(addCounts, noCounts));
    },
  };
}

/** A file that could not be loaded has no tests, yet has failed. */
function countSession({ passed, testResults }: TestSession): Counts {
  const counts = testResults ? countSuite(testResults) : noCounts;
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite({ tests, suites }: TestSuiteResult): Counts {
  const own = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  return suites.map(countSuite).reduce(addCounts, own);
}
