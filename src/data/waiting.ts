/** Counts for the home page: what stands open in the running rounds. */
import type { PhaseWindow } from '@/core/workflow/appraisal-window';
import type { Phase, SheetStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type OpenSheet = {
  readonly roundCode: string;
  readonly roundName: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitId: string;
  readonly status: SheetStatus;
  readonly phases: readonly PhaseWindow[];
  readonly extensions: readonly { readonly phase: Phase; readonly deadline: Date }[];
};

/** Sheets of these units in running rounds that have not been handed in. */
export async function listOpenSheets(db: Db, unitIds: readonly string[]): Promise<OpenSheet[]> {
  if (unitIds.length === 0) return [];
  const rows = await db.scoreSheet.findMany({
    where: {
      status: { in: ['draft', 'pendingApproval', 'returned'] },
      roundUnit: { unitId: { in: [...unitIds] }, round: { status: 'open' } },
    },
    include: { roundUnit: { include: { unit: true, extensions: true, round: { include: { phases: true } } } } },
  });
  return rows.map(({ status, roundUnit }) => ({
    roundCode: roundUnit.round.code,
    roundName: roundUnit.round.name,
    unitCode: roundUnit.code,
    unitName: roundUnit.unit.name,
    unitId: roundUnit.unitId,
    status,
    phases: roundUnit.round.phases,
    extensions: roundUnit.extensions,
  }));
}

export type RunningRound = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phases: readonly PhaseWindow[];
  readonly units: number;
  readonly sheets: Readonly<Record<SheetStatus, number>>;
  readonly survey: { readonly status: SurveyStatus; readonly responses: number } | null;
};

/** Running rounds within a scope, with their sheets by status. A unit without a sheet yet counts as a draft. */
export async function listRunningRounds(db: Db, where: Prisma.RoundWhereInput): Promise<RunningRound[]> {
  const rounds = await db.round.findMany({
    where: { AND: [{ status: 'open' }, where] },
    include: {
      phases: true,
      survey: { include: { _count: { select: { responses: true } } } },
      units: { select: { sheet: { select: { status: true } } } },
    },
    orderBy: { code: 'asc' },
  });
  return rounds.map((round) => {
    const sheets = { draft: 0, pendingApproval: 0, returned: 0, submitted: 0, finalised: 0 };
    for (const { sheet } of round.units) sheets[sheet?.status ?? 'draft'] += 1;
    return {
      id: round.id,
      code: round.code,
      name: round.name,
      phases: round.phases,
      units: round.units.length,
      sheets,
      survey: round.survey && { status: round.survey.status, responses: round.survey._count.responses },
    };
  });
}

/** The latest publications within a scope, newest first. */
export async function listLatestPublications(db: Db, where: Prisma.RoundWhereInput, take: number) {
  const rows = await db.publication.findMany({
    where: { round: where, supersededBy: null },
    include: { round: { select: { code: true, name: true } } },
    orderBy: { publishedAt: 'desc' },
    take,
  });
  return rows.map(({ round, publishedAt }) => ({ roundCode: round.code, roundName: round.name, publishedAt }));
}
