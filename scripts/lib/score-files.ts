/** Reads criteria set, rules and entries, collects all their problems, scores and ranks: the core and nothing else. */
import { readFileSync } from 'node:fs';
import { inPublishedOrder, toApiUnit, type ApiUnit, type ApiUnitSource } from '@/contracts/api';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import { joinPath, readEntriesFile, type UnitEntries } from '@/contracts/files/entries-file';
import type { AnyFileProblem, FileResult } from '@/contracts/files/problems';
import { readRulesFile, rulesOfSet } from '@/contracts/files/rules-file';
import { toUnitInput } from '@/contracts/files/unit-input';
import { checkCriteriaSet } from '@/core/criteria/check-criteria-set';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { bandOf } from '@/core/ranking/bands';
import { rankUnits } from '@/core/ranking/rank';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import type { RoundRules } from '@/core/scoring/round-rules';
import { scoreUnit, type UnitInput } from '@/core/scoring/score-unit';
import { fileProblemText } from '@/text/file-problems';
import type { ScoreArguments } from './score-arguments';

export type ScoredFiles = { readonly units: readonly ApiUnit[]; readonly problems: readonly string[]; readonly warnings: readonly string[] };

type ReadUnit = { readonly entries: UnitEntries; readonly input: UnitInput };

/** Collects problems of several files as lines "file: path: problem". */
class Report {
  readonly problems: string[] = [];
  readonly warnings: string[] = [];

  take<T>(file: string, read: FileResult<T>): T | null {
    if (read.ok) return read.value;
    this.add(file, read.problems);
    return null;
  }

  add(file: string, problems: readonly AnyFileProblem[], base = ''): void {
    for (const problem of problems) this.problems.push(this.line(file, problem, base));
  }

  warn(file: string, warnings: readonly AnyFileProblem[], base = ''): void {
    for (const warning of warnings) this.warnings.push(this.line(file, warning, base));
  }

  private line(file: string, problem: AnyFileProblem, base: string): string {
    return `${file}: ${fileProblemText({ ...problem, path: joinPath(base, problem.path) })}`;
  }
}

export function scoreFiles(files: ScoreArguments): ScoredFiles {
  const report = new Report();
  const criteria = readSet(files.set, report);
  const rules = criteria && readRules(files.rules, criteria.set, criteria.rules, report);
  const units = readUnits(files.entries, criteria?.set ?? null, rules ?? criteria?.rules ?? null, report);
  if (report.problems.length > 0 || !criteria || !rules) return { units: [], problems: report.problems, warnings: report.warnings };
  return { units: scoreAll(criteria.set, rules, units), problems: [], warnings: report.warnings };
}

function readSet(file: string, report: Report): { set: CriteriaSet; rules: RoundRules } | null {
  const json = readJson(file, report);
  const read = json === null ? null : report.take(file, readCriteriaSetFile(json.value));
  if (!read) return null;
  report.add(file, checkCriteriaSet(read.set).map((criteria) => ({ path: '', code: 'criteria', criteria }) as const));
  return { set: read.set, rules: rulesOfSet(read.set, read.rounding) };
}

function readRules(file: string | null, set: CriteriaSet, base: RoundRules, report: Report): RoundRules | null {
  if (file === null) return base;
  const json = readJson(file, report);
  return json === null ? null : report.take(file, readRulesFile(json.value, set, base));
}

/** Without a readable criteria set the entries files are still checked for their shape. */
function readUnits(files: readonly string[], set: CriteriaSet | null, rules: RoundRules | null, report: Report): ReadUnit[] {
  const units: ReadUnit[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const json = readJson(file, report);
    const documents = json === null ? null : report.take(file, readEntriesFile(json.value));
    for (const { entries, path } of documents ?? []) {
      const { code } = entries.unit;
      if (seen.has(code)) report.add(file, [{ path: 'unit.code', code: 'duplicate-unit', detail: { value: code } }], path);
      seen.add(code);
      if (!set || !rules) continue;
      const { input, problems, warnings } = toUnitInput(entries, set, rules.rounding);
      report.add(file, problems, path);
      report.warn(file, warnings, path);
      units.push({ entries, input });
    }
  }
  return units;
}

function scoreAll(set: CriteriaSet, rules: RoundRules, units: readonly ReadUnit[]): ApiUnit[] {
  const compiled = compileCriteria(set, rules.rounding.decimals);
  const scored = units.map(({ entries, input }) => ({ id: entries.unit.code, group: groupOf(entries, set), ...scoreUnit(compiled, rules, input) }));
  const ranks = rankUnits(scored, rules);
  const sources = units.map(({ entries }, at): ApiUnitSource => {
    const score = scored[at] as (typeof scored)[number];
    return {
      code: entries.unit.code,
      name: entries.unit.name,
      group: { code: score.group },
      rank: ranks[at]?.rank ?? null,
      rankOf: ranks[at]?.rankOf ?? 0,
      band: bandOf(score, rules)?.label ?? null,
      illustrative: entries.unit.illustrative ?? entries.illustrative ?? false,
      score,
    };
  });
  return inPublishedOrder(sources, [...new Set(scored.map((unit) => unit.group))]).map(toApiUnit);
}

/** Units are ranked among those of their group; a file that names none ranks all of its level together. */
function groupOf({ unit }: UnitEntries, set: CriteriaSet): string {
  return unit.group ?? unit.level ?? set.level;
}

function readJson(file: string, report: Report): { value: unknown } | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    report.problems.push(`${file}: không mở được tệp. Xin kiểm tra đường dẫn và quyền đọc.`);
    return null;
  }
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    report.add(file, [{ path: '', code: 'not-json' }]);
    return null;
  }
}
