import type { NoticeView } from '@/contracts/rule-changes';
import { unitIdsOf, type Actor } from '@/core/access/actor';
import { UNIT_ROLES } from '@/core/access/separation';
import type { Phase } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import type { LoadedNotice } from '@/data/notices';
import { listRuleChanges } from '@/data/rule-changes';
import { ruleChangeView } from '../rounds/rule-change-view';

/** Notices with what their words need. Nothing here carries a point or a rank. */
export async function noticeViews(db: Db, actor: Actor, notices: readonly LoadedNotice[]): Promise<NoticeView[]> {
  const ids = notices.flatMap(({ kind, subject }) => (kind === 'rulesChanged' ? [(subject as { ruleChangeId: string }).ruleChangeId] : []));
  const changes = new Map((ids.length === 0 ? [] : await listRuleChanges(db, { id: { in: ids } })).map((change) => [change.id, change]));
  const areas = await areaNames(db, notices.filter(({ kind }) => kind === 'rulesChanged').map(({ round }) => round.criteriaSetId));
  const own = new Set(unitIdsOf(actor, UNIT_ROLES));
  return notices.map((notice): NoticeView => {
    const { id, kind, subject, createdAt, round, roundUnit, isRead } = notice;
    const head = { id, roundCode: round.code, roundName: round.name, createdAt: createdAt.toISOString(), isRead };
    switch (kind) {
      case 'opened':
        return { ...head, kind };
      case 'rulesChanged': {
        const change = changes.get((subject as { ruleChangeId: string }).ruleChangeId);
        if (change === undefined) throw new Error(`notice ${id} names a change that is not there`);
        return { ...head, kind, change: ruleChangeView(change), areas: areas.get(round.criteriaSetId) ?? {} };
      }
      case 'extended': {
        if (roundUnit === null) throw new Error(`notice ${id} names no unit`);
        const { phase, deadline } = subject as { phase: Phase; deadline: string };
        return { ...head, kind, unitCode: roundUnit.code, unitName: roundUnit.unit.name, isOwn: own.has(roundUnit.unitId), phase, deadline };
      }
    }
  });
}

async function areaNames(db: Db, setIds: readonly string[]): Promise<ReadonlyMap<string, Record<string, string>>> {
  const names = new Map<string, Record<string, string>>();
  for (const id of new Set(setIds)) {
    const { set } = await loadCriteriaSet(db, id);
    names.set(id, Object.fromEntries(set.areas.map(({ code, name }) => [code, name])));
  }
  return names;
}
