import fs from 'node:fs';

/**
 * Counts of one runner, from its JSON report. A runner that broke before it could report counts as one failure, and so
 * does a file that could not even be loaded.
 * @typedef {{passed: number, failed: number}} Counts
 */

/** @param {string} file @param {number} exitCode @returns {Counts} */
export function vitestCounts(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
  const unloadable = report.testResults.filter((/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  return atLeastOneFailure({ passed: report.numPassedTests, failed: report.numFailedTests + unloadable }, exitCode);
}

/** @param {string} file @param {number} exitCode @returns {Counts} */
export function playwrightCounts(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected }, exitCode);
}

/** @param {Counts} counts @param {number} exitCode @returns {Counts} */
function atLeastOneFailure({ passed, failed }, exitCode) {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file @returns {any} */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
