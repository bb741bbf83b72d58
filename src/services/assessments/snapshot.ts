import type { Actor } from '@/core/access/actor';
import type { SheetRecord } from '@/data/sheets';
import type { SheetContent } from './sheet-content';

/**
 * What was submitted, as it was: every leaf that applies with facts, outcome, explanation and the hashes of its
 * evidence. Plain JSON in printed order; its checksum is taken over the canonical spelling.
 */
export function snapshotOf(sheet: SheetRecord, content: SheetContent, actor: Actor, at: Date): object {
  const leaves = content.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.type === 'leaf' ? [row.leaf] : [])));
  return {
    schema: 'par-submission/1',
    round: sheet.round.code,
    unit: { code: sheet.roundUnit.code, name: sheet.unit.name },
    criteriaSet: content.criteriaSetName,
    submittedBy: { username: actor.username, displayName: actor.displayName },
    submittedAt: at.toISOString(),
    appraised: { points: content.score.appraised.soFar, max: content.score.appraised.applicableMax },
    bonus: content.score.bonus,
    penalty: content.score.penalty,
    leaves: leaves.map(({ code, maxPoints }) => {
      const cell = content.cells[code];
      return {
        code,
        maxPoints,
        facts: cell?.facts ?? null,
        outcome: cell?.outcome ?? { kind: 'missing' },
        explanation: cell?.explanation ?? '',
        ...(cell?.excluded ? { excluded: cell.excluded } : {}),
        evidence: (content.entries.get(code)?.evidence ?? []).map(({ sha256, fileName, size }) => ({ sha256, fileName, size })),
      };
    }),
  };
}
