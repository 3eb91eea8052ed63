import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** A runner's outcome: counts, and for each failure where it is and what it said. */
export const outcome = (passed = 0, failed = 0, skipped = 0, failures = []) => ({ passed, failed, skipped, failures });

export const failedCheck = (name, text) => outcome(0, 1, 0, [{ name, text }]);

/** The sum of outcomes. */
export const total = (outcomes) =>
  outcomes.reduce(
    (sum, one) =>
      outcome(
        sum.passed + one.passed,
        sum.failed + one.failed,
        sum.skipped + one.skipped,
        sum.failures.concat(one.failures),
      ),
    outcome(),
  );

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const escape = String.fromCharCode(27);
const colours = new RegExp(`${escape}\\[[0-9;]*m`, 'g');
const tidy = (text) => String(text).replace(colours, '').split('\n').slice(0, 12).join('\n').trim();

/** vitest's JSON report. `status` is its exit status: a fault outside any test must not count as success. */
export function readVitest(file, status) {
  const report = readReport(file);
  if (report === null) return failedCheck('unit tests', 'The runner wrote no report; its own words are above.');
  const failures = [];
  let brokenFiles = 0;
  for (const suite of report.testResults) {
    const name = path.relative(root, suite.name);
    const failed = suite.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed)
      failures.push({ name: `${name} › ${test.fullName}`, text: tidy(test.failureMessages.join('\n')) });
    if (suite.status === 'failed' && failed.length === 0) {
      brokenFiles += 1;
      failures.push({ name, text: tidy(suite.message) });
    }
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  const result = outcome(report.numPassedTests, report.numFailedTests + brokenFiles, skipped, failures);
  if (status === 0 || result.failed > 0) return result;
  return total([result, failedCheck('unit tests', 'An error outside any test; the runner’s own words are above.')]);
}

/** Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function readPlaywright(file, status) {
  const report = readReport(file);
  if (report === null) return failedCheck('end-to-end specs', 'The runner wrote no report; its own words are above.');
  const failures = [];
  const visit = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
        const errors = test.results.flatMap((result) => result.errors.map((error) => error.message ?? ''));
        const name = [`[${test.projectName}]`, spec.file, ...titles, spec.title].join(' › ');
        failures.push({ name, text: tidy(errors.join('\n')) });
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
  };
  for (const suite of report.suites) visit(suite, []);
  for (const error of report.errors) failures.push({ name: 'end-to-end specs', text: tidy(error.message ?? '') });
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  const result = outcome(expected, failed, skipped, failures);
  if (status === 0 || failed > 0) return result;
  return total([result, failedCheck('end-to-end specs', 'The runner ended with an error; its own words are above.')]);
}
