/** All units of a round before the council. */
import { canSomewhere } from '@/core/access/can';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import type { CouncilOverview, CouncilUnit, CouncilUnitState } from '@/contracts/council';
import { listBegunRounds, loadEntries, type EntryRow } from '@/data/appraisals';
import { db } from '@/data/client';
import { councilRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { toRoundHead, toUnitHead } from '../appraisals/appraisal-views';
import { requireActor, type ServiceContext } from '../service-context';
import { figuresOf } from './council-figures';
import { isHandedIn, loadCouncilRound, mayFix, windowView } from './council-round';

/**
 * Rounds that the actor sees as council member, round manager or auditor, the open ones first.
 * @throws AppError NOT_FOUND for anybody else
 */
export async function listCouncilRounds(ctx: ServiceContext) {
  const actor = requireActor(ctx);
  if (!canSomewhere(actor, 'council:read')) throw notFound();
  const rounds = await listBegunRounds(db, councilRoundsFor(actor));
  return rounds.map(({ code, name, year }) => ({ code, name, year }));
}

/** @throws AppError NOT_FOUND for a round of another organiser */
export async function loadCouncilOverview(ctx: ServiceContext, input: { roundCode: string }): Promise<CouncilOverview> {
  const actor = requireActor(ctx);
  const rounds = await listCouncilRounds(ctx);
  const { round, set, leaves, units } = await loadCouncilRound(db, actor, input.roundCode);
  const entries = bySheet(await loadEntries(db, units.filter(isHandedIn).flatMap(({ sheetId }) => sheetId ?? [])));
  const criteria = compileCriteria(set, round.rules.rounding.decimals);

  return {
    round: toRoundHead(round),
    rounds,
    window: windowView(actor, round, ctx.now),
    units: units.map((unit): CouncilUnit => {
      const own = entries.get(unit.sheetId ?? '') ?? [];
      const figures = isHandedIn(unit) ? figuresOf(unit, leaves, own, criteria, round.rules) : null;
      return { ...toUnitHead(unit), sheetStatus: unit.sheetStatus, state: unitState(unit.sheetStatus, figures), figures, mayFix: mayFix(actor, round, unit) };
    }),
  };
}

function unitState(status: CouncilUnit['sheetStatus'], figures: CouncilUnit['figures']): CouncilUnitState {
  if (status === 'finalised') return 'finalised';
  if (figures === null) return 'withUnit';
  return figures.progress.notAppraised.length > 0 ? 'appraising' : 'ready';
}

function bySheet(entries: readonly EntryRow[]): ReadonlyMap<string, readonly EntryRow[]> {
  const sheets = new Map<string, EntryRow[]>();
  for (const entry of entries) {
    const sheet = sheets.get(entry.sheetId);
    if (sheet) sheet.push(entry);
    else sheets.set(entry.sheetId, [entry]);
  }
  return sheets;
}
