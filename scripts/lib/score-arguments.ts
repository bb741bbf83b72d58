/** The command line of `npm run score`: flags that may be repeated and may take several files. */
export type ScoreArguments = { readonly set: string; readonly entries: readonly string[]; readonly rules: string | null };

export type ReadArguments = { readonly ok: true; readonly value: ScoreArguments } | { readonly ok: false; readonly problems: readonly string[] };

const FLAGS = ['--set', '--entries', '--rules'] as const;
type Flag = (typeof FLAGS)[number];

export function readScoreArguments(words: readonly string[]): ReadArguments {
  const files: Record<Flag, string[]> = { '--set': [], '--entries': [], '--rules': [] };
  const problems: string[] = [];
  let flag: Flag | null = null;
  for (const word of words) {
    if (word.startsWith('--')) {
      flag = FLAGS.find((known) => known === word) ?? null;
      if (flag === null) problems.push(`Không có tham số ${word}.`);
    } else if (flag === null) problems.push(`Tệp ${word} phải đứng sau --set, --entries hoặc --rules.`);
    else files[flag].push(word);
  }
  const [set] = files['--set'];
  if (files['--set'].length !== 1) problems.push('Cần đúng một tệp bộ tiêu chí sau --set.');
  if (files['--entries'].length === 0) problems.push('Cần ít nhất một tệp kê khai sau --entries.');
  if (files['--rules'].length > 1 || (files['--rules'].length === 0 && words.includes('--rules'))) problems.push('Cần đúng một tệp quy tắc sau --rules.');
  if (problems.length > 0 || set === undefined) return { ok: false, problems };
  return { ok: true, value: { set, entries: files['--entries'], rules: files['--rules'][0] ?? null } };
}
