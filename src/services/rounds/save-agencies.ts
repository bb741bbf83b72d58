import { saveAgenciesInput, type SavedSetup } from '@/contracts/round-setup';
import { findLeaf } from '@/core/criteria/leaves';
import { type Db, inTransaction } from '@/data/client';
import { replaceAppraisers, replaceAssignments } from '@/data/round-setup-write';
import { invalidInput, type ErrorDetail } from '@/lib/errors';
import type { SetupRound } from '@/data/round-setup';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { loadSetupContent, type SetupContent } from './setup-content';
import { holdSetup } from './setup-round';

/**
 * Which agency appraises which leaf, and which appraiser which units, whole. Also while the round is open, then with a
 * reason: people change their posts. What was appraised stands.
 * @throws AppError NOT_FOUND, LOCKED (published), CONFLICT, INVALID_INPUT (agency of elsewhere, survey leaf, own unit, survey manager, no reason)
 */
export async function saveAgencies(ctx: ServiceContext, input: unknown): Promise<SavedSetup> {
  const { assignments, appraisers, reason = '', ...seen } = parseInput(saveAgenciesInput, input);
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen, ['draft', 'open']);
    const content = await loadSetupContent(tx, round, ctx.now);
    const problems = [...reasonProblems(round, reason), ...leafProblems(assignments, content), ...appraiserProblems(appraisers, content)];
    if (problems.length > 0) throw invalidInput('Phân công chưa đúng. Xin sửa các mục được nêu rồi lưu lại.', problems);

    const change = await write(tx, content, assignments, appraisers);
    await recordAudit(tx, ctx, {
      action: 'round.saveAgencies',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      reason: reason === '' ? null : reason,
      before: change.before,
      after: change.after,
    });
    return { revision: round.revision };
  });
}

type Assignments = readonly { readonly leaf: string; readonly agencyId: string }[];
type Appraisers = readonly { readonly accountId: string; readonly units: readonly string[] }[];

async function write(tx: Db, { round, criteria, units, agencyOf, agencies }: SetupContent, assignments: Assignments, appraisers: Appraisers) {
  const roundUnitIds = new Map(units.map(({ code, roundUnitId }) => [code, roundUnitId]));
  await replaceAssignments(tx, round.id, assignments.map(({ leaf, agencyId }) => ({ criterionId: criteria.criterionIds.get(leaf) as string, agencyId })));
  const wanted = appraisers.flatMap(({ accountId, units: codes }) => [...new Set(codes)].map((code) => ({ accountId, roundUnitId: roundUnitIds.get(code) as string })));
  const { added, removed } = await replaceAppraisers(tx, round.id, wanted);
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  const next = new Map(assignments.map(({ leaf, agencyId }) => [leaf, agencyId]));
  const changed = [...new Set([...agencyOf.keys(), ...next.keys()])].filter((leaf) => agencyOf.get(leaf) !== next.get(leaf));
  const told = (of: ReadonlyMap<string, string>) =>
    changed.map((leaf) => ({ leaf, agency: nameOf.get(of.get(leaf) ?? '') ?? null }));
  return { before: { agencies: told(agencyOf) }, after: { agencies: told(next), appraisersAdded: added, appraisersRemoved: removed } };
}

function reasonProblems({ status }: SetupRound, reason: string): ErrorDetail[] {
  return status === 'open' && reason.length < 5 ? [{ field: 'reason', message: 'Kỳ đánh giá đang mở: xin ghi lý do thay đổi phân công, từ 5 ký tự trở lên.' }] : [];
}

function leafProblems(assignments: Assignments, { set, agencies, agencyOf }: SetupContent): ErrorDetail[] {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const codes = new Set<string>();
  return assignments.flatMap(({ leaf: code, agencyId }, at) => {
    const field = `assignments.${at}`;
    const leaf = findLeaf(set, code);
    const agency = agencyById.get(agencyId);
    const isTwice = codes.has(code);
    codes.add(code);
    if (leaf === undefined) return [{ field, message: `Bộ tiêu chí không có tiêu chí ${code}.` }];
    if (isTwice) return [{ field, message: `Tiêu chí ${code} được giao hai lần.` }];
    if (leaf.source === 'survey') return [{ field, message: `Tiêu chí ${code} chấm bằng điều tra xã hội học, không giao cơ quan thẩm định.` }];
    if (agency === undefined) return [{ field, message: `Tiêu chí ${code} được giao cho cơ quan không thuộc cơ quan tổ chức kỳ đánh giá.` }];
    if (!agency.isValid && agencyOf.get(code) !== agencyId) return [{ field, message: `${agency.name} đã ngừng hoạt động, không nhận thêm tiêu chí ${code}.` }];
    return [];
  });
}

function appraiserProblems(appraisers: Appraisers, { appraisers: accounts, units }: SetupContent): ErrorDetail[] {
  const accountOf = new Map(accounts.map((account) => [account.accountId, account]));
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const seen = new Set<string>();
  return appraisers.flatMap(({ accountId, units: codes }, at) => {
    const field = `appraisers.${at}`;
    const account = accountOf.get(accountId);
    if (account === undefined) return [{ field, message: 'Có tài khoản không phải chuyên viên thẩm định của cơ quan tổ chức kỳ đánh giá.' }];
    if (seen.has(accountId)) return [{ field, message: `${account.name} đứng hai lần.` }];
    seen.add(accountId);
    if (codes.length > 0 && account.isSurveyManager) return [{ field, message: `${account.name} quản lý điều tra xã hội học nên không thẩm định.` }];
    return codes.flatMap((code) => {
      const unit = unitOf.get(code);
      if (unit === undefined) return [{ field, message: `Đơn vị có mã “${code}” không tham gia kỳ đánh giá.` }];
      const isNew = !unit.appraiserIds.includes(accountId);
      if (isNew && account.agencyIds.length === 0) return [{ field, message: `${account.name} không còn là chuyên viên thẩm định, không nhận thêm ${unit.name}.` }];
      return account.unitIds.includes(unit.unitId) ? [{ field, message: `${account.name} không được thẩm định ${unit.name}: đó là đơn vị của chính người này.` }] : [];
    });
  });
}
