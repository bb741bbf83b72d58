/**
 * Who may call which service verb: one line a verb, in the state of place.ts. A verb without a line fails the test.
 *
 * To add one: `'folder/file#function': guarded(verb, input, people)`, where `people` are all whose permission suffices
 * (whatever else may then stand in their way); everybody else of the round, everybody of another round and a stranger
 * must be refused. `list(verb, people)` for verbs that answer everybody with what is his: only `people` may see the round.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { askApproval } from '@/services/assessments/ask-approval';
import { giveBack } from '@/services/assessments/give-back';
import { listSheets } from '@/services/assessments/list-sheets';
import { readEntryHistory } from '@/services/assessments/read-entry-history';
import { readLeaf } from '@/services/assessments/read-leaf';
import { readSheet } from '@/services/assessments/read-sheet';
import { saveEntry } from '@/services/assessments/save-entry';
import { submitSheet } from '@/services/assessments/submit-sheet';
import { confirmLeaves } from '@/services/appraisals/confirm-leaves';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import { loadAppraisalDesk } from '@/services/appraisals/load-appraisal-desk';
import { loadCriterionAppraisal } from '@/services/appraisals/load-criterion-appraisal';
import { loadUnitAppraisal } from '@/services/appraisals/load-unit-appraisal';
import { listAuditEntries } from '@/services/audit/list-audit-entries';
import { compareCriteriaSets } from '@/services/criteria/compare-criteria-sets';
import { confirmMapping } from '@/services/criteria/confirm-mapping';
import { createDraft } from '@/services/criteria/create-draft';
import { discardDraft } from '@/services/criteria/discard-draft';
import { exportCriteriaSet } from '@/services/criteria/export-criteria-set';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { importCriteriaSet } from '@/services/criteria/import-criteria-set';
import { issueSet } from '@/services/criteria/issue-set';
import { listCriteriaSets } from '@/services/criteria/list-criteria-sets';
import { saveDraft } from '@/services/criteria/save-draft';
import { withdrawIssue } from '@/services/criteria/withdraw-issue';
import { fixLeaf } from '@/services/council/fix-leaf';
import { fixSheets } from '@/services/council/fix-sheets';
import { listCouncilRounds, loadCouncilOverview } from '@/services/council/load-council-overview';
import { loadCouncilSheet } from '@/services/council/load-council-sheet';
import { attachEvidence } from '@/services/evidence/attach-evidence';
import { readEvidence } from '@/services/evidence/read-evidence';
import { removeEvidence } from '@/services/evidence/remove-evidence';
import { listWaiting } from '@/services/home/list-waiting';
import { listNotices, listUnreadNotices } from '@/services/notices/list-notices';
import { markNoticesRead } from '@/services/notices/mark-notices-read';
import { publishRound } from '@/services/publications/publish-round';
import { getOpenResults, listOpenRounds } from '@/services/results/get-open-data';
import { getPublicResult } from '@/services/results/get-public-result';
import { getRanking } from '@/services/results/get-ranking';
import { getUnitProfile } from '@/services/results/get-unit-profile';
import { listRankings } from '@/services/results/list-rankings';
import { createRound } from '@/services/rounds/create-round';
import { discardRound } from '@/services/rounds/discard-round';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { changeRules } from '@/services/rounds/change-rules';
import { getRoundRules } from '@/services/rounds/get-round-rules';
import { getRoundState } from '@/services/rounds/get-round-state';
import { previewRuleChange } from '@/services/rounds/preview-rule-change';
import { grantExtension } from '@/services/rounds/grant-extension';
import { listManagedRounds } from '@/services/rounds/list-managed-rounds';
import { listRoundSources } from '@/services/rounds/list-round-sources';
import { listUnitCandidates } from '@/services/rounds/list-unit-candidates';
import { mergeSurvey } from '@/services/rounds/merge-survey';
import { openRound } from '@/services/rounds/open-round';
import { returnSheet } from '@/services/rounds/return-sheet';
import { saveAgencies } from '@/services/rounds/save-agencies';
import { saveExclusions } from '@/services/rounds/save-exclusions';
import { saveGeneral } from '@/services/rounds/save-general';
import { savePhases } from '@/services/rounds/save-phases';
import { saveRules } from '@/services/rounds/save-rules';
import { saveUnits } from '@/services/rounds/save-units';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import type { ServiceContext } from '@/services/service-context';
import { freezeSurvey } from '@/services/surveys/freeze-survey';
import { importResponses } from '@/services/surveys/import-responses';
import { listSurveys } from '@/services/surveys/list-surveys';
import { previewImport } from '@/services/surveys/preview-import';
import { readSurvey } from '@/services/surveys/read-survey';
import { readSurveyUnit } from '@/services/surveys/read-survey-unit';
import { removeImport } from '@/services/surveys/remove-import';
import { ruleOnUnit } from '@/services/surveys/rule-on-unit';
import { importUnits } from '@/services/units/import-units';
import { listUnits } from '@/services/units/list-units';
import { loadUnitEventForm } from '@/services/units/load-unit-event-form';
import { loadUnitImportForm } from '@/services/units/load-unit-import-form';
import { previewUnitEvent } from '@/services/units/preview-unit-event';
import { readUnit } from '@/services/units/read-unit';
import { readUnitTree } from '@/services/units/read-unit-tree';
import { recordUnitEvent } from '@/services/units/record-unit-event';
import { changeRoles } from '@/services/users/change-roles';
import { createAccount } from '@/services/users/create-account';
import { createAccounts } from '@/services/users/create-accounts';
import { listAccounts } from '@/services/users/list-accounts';
import { listUnitsForAccounts, previewAccounts } from '@/services/users/preview-accounts';
import { listUnusedAccounts, reissuePasswords } from '@/services/users/reissue-passwords';
import { resetPassword } from '@/services/users/reset-password';
import { setAccountDisabled } from '@/services/users/set-account-disabled';
import { DECISION, smallDraft } from '../../support/criteria-drafts';
import { csv, draftSetOf, issuedSetOf, pdf, setDraftStatus, type Person, type Place } from './place';

type Verb = (ctx: ServiceContext, input: unknown) => Promise<unknown>;

export type Rule =
  | { kind: 'guarded'; verb: Verb; input: (place: Place) => unknown; people: readonly Person[]; refusals: readonly string[] }
  | { kind: 'list'; verb: Verb; input: (place: Place) => unknown; people: readonly Person[] }
  | { kind: 'elsewhere'; why: string };

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

function guarded<I>(
  verb: (ctx: ServiceContext, input: I) => Promise<unknown>,
  input: (place: Place) => unknown,
  people: readonly Person[],
  furtherRefusals: readonly string[] = [],
): Rule {
  return { kind: 'guarded', verb: verb as Verb, input, people, refusals: [...REFUSALS, ...furtherRefusals] };
}

function list<I>(
  verb: (ctx: ServiceContext, input: I) => Promise<unknown>,
  people: readonly Person[],
  input: (place: Place) => unknown = () => ({}),
): Rule {
  return { kind: 'list', verb: verb as Verb, input, people };
}

const elsewhere = (why: string): Rule => ({ kind: 'elsewhere', why });

const draft = (place: Place) => ({ round: place.roundCode, unit: 'don-vi-2' });
const draftLeaf = (place: Place) => ({ ...draft(place), leaf: '1.1' });
const submitted = (place: Place) => ({ roundCode: place.roundCode, unitCode: 'don-vi-1' });
const unassigned = (place: Place) => ({ roundCode: place.roundCode, unitCode: 'don-vi-3' });
const round = (place: Place) => ({ round: place.roundCode });
const roundCode = (place: Place) => ({ roundCode: place.roundCode });
const draftRound = (place: Place) => ({ round: place.draftRound.code, revision: 1 });
const account = async (place: Place) => ({ accountId: await place.accountIdOf('canbo1'), version: 1 });
const tomorrow = () => new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const ruleChange = (place: Place) => ({ ...round(place), revision: 1, phases: [] });
const accountsFor = (place: Place) => ({
  requestId: randomUUID(),
  unitIds: [place.provinceId],
  patterns: [{ role: 'Auditor', username: `thanhtra.${place.code}`, displayName: 'Thanh tra {đơn vị}' }],
  skipHeld: false,
  usernames: [`thanhtra.${place.code}`],
});
const seen = { entry: 0, stage: 0 };
const HEAD = { code: 'cap-xa-2026', name: 'Bộ tiêu chí', level: 'commune', year: 2026 };

const unitFile = (place: Place) => ({
  fileName: 'don-vi.csv',
  body: Readable.from([Buffer.from(`ma,ten,don vi cap tren\n${place.code}-don-vi-1,Huyện Số Một,${place.code}-tinh\n`)]),
  options: { validFrom: '2026-01-01', parentId: '', padCodes: '0', skipOutside: '0', sha256: 'a'.repeat(64), fingerprint: 'a'.repeat(64), changes: '' },
});

const renaming = (place: Place) => ({
  kind: 'rename',
  effectiveOn: '2026-01-01',
  decisionNumber: '1/NQ',
  decisionDate: '2025-12-01',
  note: '',
  predecessors: [{ unitId: place.unitIds.get('don-vi-1'), share: 'whole', rest: 'continues' }],
  units: [{ code: 'moi', name: 'Huyện Mới', type: 'district' }],
  parentId: null,
});

const UNIT: readonly Person[] = ['canbo2', 'chutich2'];
const READERS_OF_DRAFT: readonly Person[] = [...UNIT, 'quanly', 'thanhtra'];
const OVERSIGHT: readonly Person[] = ['quanly', 'hoidong', 'thanhtra'];

/** Everybody but the administrator, who has no part in a round. */
const PEOPLE_OF_ROUND: readonly Person[] = [
  ...(['canbo1', 'chutich1', 'canbo2', 'chutich2', 'canbo3', 'chutich3', 'noivu', 'tuphap', 'khaosat'] as const),
  ...OVERSIGHT,
];

export const VERBS: Record<string, Rule> = {
  'assessments/list-sheets#listSheets': list(listSheets, ['canbo1', 'chutich1', 'canbo2', 'chutich2', 'canbo3', 'chutich3']),
  'assessments/read-sheet#readSheet': guarded(readSheet, draft, READERS_OF_DRAFT),
  'assessments/read-leaf#readLeaf': guarded(readLeaf, draftLeaf, READERS_OF_DRAFT),
  'assessments/read-entry-history#readEntryHistory': guarded(readEntryHistory, draftLeaf, [...UNIT, 'thanhtra']),
  'assessments/save-entry#saveEntry': guarded(
    saveEntry,
    (place) => ({ ...draftLeaf(place), facts: { optionIndex: 0 }, explanation: '', version: 1 }),
    UNIT,
  ),
  'assessments/ask-approval#askApproval': guarded(askApproval, (place) => ({ ...draft(place), version: 1 }), UNIT),
  'assessments/give-back#giveBack': guarded(
    giveBack,
    async (place) => {
      await setDraftStatus(place, 'pendingApproval');
      return { ...draft(place), version: 1, reason: 'Xin xem lại' };
    },
    ['chutich2'],
    // The officer who handed the sheet to the leader: it is out of his hands until the leader decides.
    ['LOCKED'],
  ),
  'assessments/submit-sheet#submitSheet': guarded(submitSheet, (place) => ({ ...draft(place), version: 1 }), ['chutich2']),

  'evidence/attach-evidence#attachEvidence': guarded(
    attachEvidence,
    (place) => ({ address: draftLeaf(place), ...pdf() }),
    UNIT,
  ),
  'evidence/read-evidence#readEvidence': guarded(readEvidence, (place) => place.evidenceId, READERS_OF_DRAFT),
  'evidence/remove-evidence#removeEvidence': guarded(removeEvidence, (place) => place.evidenceId, UNIT),

  'appraisals/load-appraisal-desk#loadAppraisalDesk': guarded(loadAppraisalDesk, roundCode, ['noivu', 'tuphap']),
  'appraisals/load-unit-appraisal#loadUnitAppraisal': guarded(loadUnitAppraisal, submitted, ['noivu', 'tuphap']),
  'appraisals/load-unit-appraisal#loadUnitAppraisal, unassigned': guarded(loadUnitAppraisal, unassigned, []),
  'appraisals/load-criterion-appraisal#loadCriterionAppraisal': guarded(
    loadCriterionAppraisal,
    (place) => ({ ...roundCode(place), criterionCode: '1.1' }),
    ['noivu'],
  ),
  'appraisals/decide-leaf#decideLeaf': guarded(
    decideLeaf,
    (place) => ({ ...submitted(place), criterionCode: '1.1', seen, decision: { kind: 'confirm' } }),
    ['noivu'],
  ),
  'appraisals/decide-leaf#decideLeaf, unassigned': guarded(
    decideLeaf,
    (place) => ({ ...unassigned(place), criterionCode: '1.1', seen, decision: { kind: 'confirm' } }),
    [],
  ),
  'appraisals/confirm-leaves#confirmLeaves': guarded(
    confirmLeaves,
    (place) => ({ ...roundCode(place), items: [{ unitCode: 'don-vi-1', criterionCode: '1.1', seen }] }),
    ['noivu'],
  ),

  'council/load-council-overview#listCouncilRounds': list(listCouncilRounds, OVERSIGHT),
  'council/load-council-overview#loadCouncilOverview': guarded(loadCouncilOverview, roundCode, OVERSIGHT),
  'council/load-council-sheet#loadCouncilSheet': guarded(loadCouncilSheet, submitted, OVERSIGHT),
  'council/fix-leaf#fixLeaf': guarded(
    fixLeaf,
    (place) => ({ ...submitted(place), criterionCode: '1.1', revision: 0, decision: { kind: 'adopt' } }),
    ['hoidong'],
  ),
  'council/fix-sheets#fixSheets': guarded(
    fixSheets,
    (place) => ({ ...roundCode(place), units: [{ unitCode: 'don-vi-1', revision: 0 }] }),
    ['hoidong'],
  ),

  'criteria/list-criteria-sets#listCriteriaSets': list(listCriteriaSets, OVERSIGHT),
  'criteria/get-criteria-set#getCriteriaSet': guarded(getCriteriaSet, async (place) => ({ set: await draftSetOf(place) }), OVERSIGHT),
  'criteria/create-draft#createDraft': guarded(createDraft, async (place) => ({ kind: 'version', basedOn: await draftSetOf(place) }), ['quanly']),
  'criteria/save-draft#saveDraft': guarded(
    saveDraft,
    async (place) => ({ set: await draftSetOf(place), revision: 1, document: smallDraft() }),
    ['quanly'],
  ),
  'criteria/discard-draft#discardDraft': guarded(discardDraft, async (place) => ({ set: await draftSetOf(place), revision: 1 }), ['quanly']),
  'criteria/issue-set#issueSet': guarded(issueSet, async (place) => ({ set: await draftSetOf(place), revision: 1, ...DECISION }), ['quanly']),
  'criteria/withdraw-issue#withdrawIssue': guarded(
    withdrawIssue,
    async (place) => ({ set: await issuedSetOf(place), reason: 'Sửa lỗi in ấn' }),
    ['quanly'],
  ),
  'criteria/compare-criteria-sets#compareCriteriaSets': guarded(
    compareCriteriaSets,
    async (place) => ({ from: await issuedSetOf(place), to: await draftSetOf(place) }),
    OVERSIGHT,
  ),
  'criteria/confirm-mapping#confirmMapping': guarded(
    confirmMapping,
    async (place) => ({ from: await issuedSetOf(place), to: await issuedSetOf(place), version: 0, rows: [] }),
    ['quanly'],
  ),
  'criteria/preview-criteria-import#previewCriteriaImport': elsewhere(
    'reads a file for whoever manages criteria of any organiser and stores nothing: tests/integration/criteria/import.test.ts',
  ),
  'criteria/list-import-owners#listImportOwners': elsewhere('names the organisers of the own roles alone: tests/integration/criteria/import.test.ts'),
  'criteria/import-criteria-set#importCriteriaSet': guarded(
    importCriteriaSet,
    (place) => ({ ...csv(), sha256: 'c'.repeat(64), options: { confirmed: [], ownerId: place.provinceId, head: HEAD } }),
    ['quanly'],
  ),
  'criteria/export-criteria-set#exportCriteriaSet': guarded(exportCriteriaSet, async (place) => ({ set: await draftSetOf(place), format: 'xlsx' }), OVERSIGHT),

  'rounds/list-managed-rounds#listManagedRounds': list(listManagedRounds, OVERSIGHT),
  'rounds/get-round-state#getRoundState': guarded(getRoundState, round, OVERSIGHT),
  'rounds/grant-extension#grantExtension': guarded(
    grantExtension,
    (place) => ({ ...draft(place), deadline: tomorrow(), reason: 'Mưa lũ kéo dài' }),
    ['quanly'],
  ),
  'rounds/return-sheet#returnSheet': guarded(
    returnSheet,
    (place) => ({ ...round(place), unit: 'don-vi-1', version: 1, reason: 'Thiếu tài liệu' }),
    ['quanly'],
  ),
  'rounds/list-round-sources#listRoundSources': list(listRoundSources, ['quanly']),
  'rounds/create-round#createRound': guarded(
    createRound,
    (place) => ({ name: 'Kỳ mới', code: `moi-${place.code}`, year: 2024, criteriaSetId: place.draftRound.criteriaSetId, copyFrom: null }),
    ['quanly'],
    // A set of another organiser is a wrong field of the form.
    ['INVALID_INPUT'],
  ),
  'rounds/get-round-setup#getRoundSetup': guarded(getRoundSetup, draftRound, OVERSIGHT),
  'rounds/list-unit-candidates#listUnitCandidates': guarded(listUnitCandidates, draftRound, OVERSIGHT),
  'rounds/save-general#saveGeneral': guarded(saveGeneral, (place) => ({ ...draftRound(place), name: 'Tên khác', code: `khac-${place.code}`, year: 2024 }), ['quanly']),
  'rounds/save-units#saveUnits': guarded(saveUnits, (place) => ({ ...draftRound(place), groups: [], units: [] }), ['quanly']),
  'rounds/save-exclusions#saveExclusions': guarded(saveExclusions, (place) => ({ ...draftRound(place), exclusions: [] }), ['quanly']),
  'rounds/save-agencies#saveAgencies': guarded(saveAgencies, (place) => ({ ...draftRound(place), assignments: [], appraisers: [] }), ['quanly']),
  'rounds/save-phases#savePhases': guarded(savePhases, (place) => ({ ...draftRound(place), phases: [] }), ['quanly']),
  'rounds/save-rules#saveRules': guarded(saveRules, (place) => ({ ...draftRound(place), rules: DEFAULT_ROUND_RULES }), ['quanly']),
  'rounds/open-round#openRound': guarded(openRound, draftRound, ['quanly']),
  'rounds/discard-round#discardRound': guarded(discardRound, draftRound, ['quanly']),
  'rounds/get-round-rules#getRoundRules': guarded(getRoundRules, round, PEOPLE_OF_ROUND),
  'rounds/preview-rule-change#previewRuleChange': guarded(previewRuleChange, ruleChange, ['quanly']),
  'rounds/change-rules#changeRules': guarded(
    changeRules,
    (place) => ({ ...ruleChange(place), decisionNumber: '1/QĐ', decisionDate: '2026-01-01', reason: 'Theo hướng dẫn mới' }),
    ['quanly'],
  ),
  'notices/list-notices#listNotices': list(listNotices, PEOPLE_OF_ROUND),
  'notices/list-notices#listUnreadNotices': list(listUnreadNotices, PEOPLE_OF_ROUND),
  'notices/list-notices#countUnreadNotices': elsewhere('answers a number alone: tests/integration/notices/notices.test.ts'),
  'notices/mark-notices-read#markNoticesRead': guarded(markNoticesRead, (place) => ({ notices: [place.noticeId] }), PEOPLE_OF_ROUND),
  'rounds/merge-survey#mergeSurvey': guarded(mergeSurvey, (place) => ({ ...round(place), version: 1 }), ['quanly']),
  'publications/publish-round#publishRound': guarded(
    publishRound,
    (place) => ({ ...round(place), decisionNumber: '1/QĐ', decisionDate: '2026-01-01', checksum: 'a'.repeat(64) }),
    ['quanly'],
  ),

  'surveys/list-surveys#listSurveys': list(listSurveys, ['khaosat', 'thanhtra']),
  'surveys/read-survey#readSurvey': guarded(readSurvey, round, ['khaosat', 'thanhtra']),
  'surveys/read-survey-unit#readSurveyUnit': guarded(readSurveyUnit, (place) => ({ ...round(place), unit: 'don-vi-1' }), ['khaosat', 'thanhtra']),
  'surveys/preview-import#previewImport': guarded(previewImport, (place) => ({ ...round(place), ...csv() }), ['khaosat']),
  'surveys/import-responses#importResponses': guarded(
    importResponses,
    (place) => ({ ...round(place), sha256: 'c'.repeat(64), ...csv() }),
    ['khaosat'],
  ),
  'surveys/remove-import#removeImport': guarded(
    removeImport,
    (place) => ({ ...round(place), importId: place.importId, reason: 'Nạp nhầm tệp' }),
    ['khaosat'],
  ),
  'surveys/rule-on-unit#ruleOnUnit': guarded(
    ruleOnUnit,
    (place) => ({ ...round(place), unit: 'don-vi-1', decision: 'exempt', reason: 'Không đủ phiếu hợp lệ' }),
    ['khaosat'],
  ),
  'surveys/freeze-survey#freezeSurvey': guarded(freezeSurvey, (place) => ({ ...round(place), version: 1 }), ['khaosat']),

  'results/list-rankings#listRankings': list(listRankings, OVERSIGHT),
  'results/get-ranking#getRanking': guarded(getRanking, round, OVERSIGHT),
  'results/get-ranking#rankingViewOf': elsewhere('a view of a result that get-ranking or get-unit-profile has loaded within the scope'),
  'results/get-unit-profile#getUnitProfile': guarded(getUnitProfile, (place) => ({ ...round(place), unit: 'don-vi-1' }), OVERSIGHT),
  'results/get-public-result#getPublicResult': guarded(getPublicResult, round, []),
  'results/get-open-data#getOpenResults': guarded(getOpenResults, round, []),
  'results/get-open-data#listOpenRounds': list(listOpenRounds, []),

  'home/list-waiting#listWaiting': list(listWaiting, ['canbo2', 'chutich2', 'noivu', 'tuphap', 'quanly', 'hoidong', 'khaosat']),
  'audit/list-audit-entries#listAuditEntries': list(listAuditEntries, ['thanhtra']),

  'units/list-units#listUnits': list(listUnits, ['quantri']),
  'units/read-unit-tree#readUnitTree': list(readUnitTree, ['quantri']),
  'units/read-unit#readUnit': guarded(readUnit, (place) => ({ unit: place.unitIds.get('don-vi-1') }), ['quantri']),
  'units/load-unit-event-form#loadUnitEventForm': list(loadUnitEventForm, ['quantri']),
  // A unit out of reach is a reason why the event may not be recorded: the preview tells it, the recording refuses.
  'units/preview-unit-event#previewUnitEvent': list(previewUnitEvent, ['quantri'], renaming),
  'units/load-unit-import-form#loadUnitImportForm': list(loadUnitImportForm, ['quantri']),
  'units/preview-unit-import#previewUnitImport': elsewhere('repeats the file to every administrator: tests/integration/units/import-units.test.ts'),
  'units/import-units#importUnits': guarded(importUnits, unitFile, ['quantri'], ['INVALID_INPUT', 'CONFLICT']),
  'units/record-unit-event#recordUnitEvent': guarded(recordUnitEvent, (place) => ({ ...renaming(place), fingerprint: 'f'.repeat(64), accounts: [] }), ['quantri'], ['INVALID_INPUT']),

  'users/list-accounts#listAccounts': list(listAccounts, ['quantri']),
  'users/create-account#createAccount': guarded(
    createAccount,
    (place) => ({
      username: `moi.${place.code}`,
      displayName: 'Người mới',
      roles: [{ role: 'Auditor', unitId: place.provinceId }],
    }),
    ['quantri'],
    // A unit out of reach is a wrong field of the form.
    ['INVALID_INPUT'],
  ),
  'users/change-roles#changeRoles': guarded(
    changeRoles,
    async (place) => ({ ...(await account(place)), roles: [{ role: 'Auditor', unitId: place.provinceId }] }),
    ['quantri'],
  ),
  'users/reset-password#resetPassword': guarded(resetPassword, account, ['quantri']),
  'users/set-account-disabled#setAccountDisabled': guarded(
    setAccountDisabled,
    async (place) => ({ ...(await account(place)), disabled: true, reason: 'Nghỉ việc' }),
    ['quantri'],
  ),
  'users/preview-accounts#listUnitsForAccounts': list(listUnitsForAccounts, ['quantri']),
  // A unit out of reach is a wrong field of the form.
  'users/preview-accounts#previewAccounts': guarded(previewAccounts, accountsFor, ['quantri'], ['INVALID_INPUT']),
  'users/create-accounts#createAccounts': guarded(createAccounts, accountsFor, ['quantri'], ['INVALID_INPUT']),
  'users/reissue-passwords#listUnusedAccounts': list(listUnusedAccounts, ['quantri']),
  'users/reissue-passwords#reissuePasswords': guarded(
    reissuePasswords,
    async (place) => ({ requestId: randomUUID(), accounts: [await account(place)] }),
    ['quantri'],
  ),
  'users/change-password#changePassword': elsewhere('concerns the own account alone: tests/integration/users/change-password.test.ts'),
  'users/sign-in#signIn': elsewhere('is for those who are not signed in: tests/integration/users/sign-in.test.ts'),
  'users/create-first-administrator#createFirstAdministrator': elsewhere('is called by the start of the system, never by a request'),
};
