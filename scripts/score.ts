/**
 * Recomputes results from files alone, without a database:
 *   npm run --silent score -- --set <criteria.json> --entries <entries.json>… [--rules <rules.json>]
 * Prints the `units` array of the open data as JSON. All problems of all files go to standard error, exit code 2, and
 * standard output stays empty then. Doubtful but legal facts are told on standard error beside the result.
 */
import { readScoreArguments } from './lib/score-arguments';
import { scoreFiles } from './lib/score-files';

const USAGE = 'Cách dùng: npm run --silent score -- --set <bộ tiêu chí.json> --entries <kê khai.json>… [--rules <quy tắc.json>]';

function main(): number {
  const read = readScoreArguments(process.argv.slice(2));
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    console.error(USAGE);
    return 2;
  }
  const { units, problems, warnings } = scoreFiles(read.value);
  for (const warning of warnings) console.error(`Lưu ý: ${warning}`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 2;
  process.stdout.write(`${JSON.stringify(units, null, 2)}\n`);
  return 0;
}

process.exitCode = main();
