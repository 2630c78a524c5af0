/**
 * A reporter for node:test that ends with one JSON line: how many tests passed, failed and were skipped, which failed, and
 * how many milliseconds each file took.
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [], reasons: [], took: {} };
  for await (const { type, data } of events) {
    // That a test is complete is told too, before its outcome: of the two only the outcome counts.
    const over = type === 'test:pass' || type === 'test:fail';
    if (over && data.nesting === 0 && data.file)
      counts.took[data.file] = (counts.took[data.file] ?? 0) + data.details.duration_ms;
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:fail') {
      counts.failed += 1;
      counts.failures.push(data.name);
    } else if (type === 'test:pass') {
      if (data.skip === undefined) counts.passed += 1;
      else {
        counts.skipped += 1;
        counts.reasons.push(`${data.name}: ${data.skip === true || data.skip === '' ? 'no reason given' : data.skip}`);
      }
    }
  }
  yield `${JSON.stringify(counts)}\n`;
}
