/** A reporter for the browser tests: counts, names what failed, and leaves both in a file for `npm test`. */
import { writeFileSync } from 'node:fs';

/** All tests below a suite, with the names of the suites above them. */
const testsOf = (suite, above = []) => [
  ...(suite?.tests ?? []).map(test => ({ ...test, path: [...above, test.name].join(' › ') })),
  ...(suite?.suites ?? []).flatMap(inner => testsOf(inner, [...above, inner.name])),
];

/**
 * @param {{ file: string | undefined, missing: readonly { name: string, failed: boolean }[] }} options `file`: where the
 *   JSON goes; `missing`: engines that are not on this machine, and whether that is a failure.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countReporter({ file, missing }) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [], reasons: [] };
      const failed = name => {
        counts.failed += 1;
        counts.failures.push(name);
      };
      for (const { browser, testFile, testResults, passed } of sessions) {
        const tests = testsOf(testResults);
        for (const test of tests) {
          if (test.skipped) counts.skipped += 1;
          else if (test.passed) counts.passed += 1;
          else failed(`${browser.name}: ${test.path}`);
        }
        // A file that ended without a report, or outside any test, counts as one failed test.
        if (!passed && tests.every(test => test.passed || test.skipped)) failed(`${browser.name}: ${testFile}`);
        else if (tests.length === 0) failed(`${browser.name}: ${testFile} has no tests`);
      }
      for (const { name, failed: isFailure } of missing) {
        if (isFailure) failed(`${name} is not installed`);
        else {
          counts.skipped += 1;
          counts.reasons.push(`${name} is not installed`);
        }
      }
      // The runner knows only of failed tests, and ends the process itself.
      process.on('exit', () => {
        if (counts.failed > 0) process.exitCode = 1;
      });
      if (file) writeFileSync(file, JSON.stringify(counts));
      setTimeout(() => {
        console.log(`\nbrowser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
        for (const name of counts.failures) console.log(`  failed: ${name}`);
      });
    },
  };
}
