/** The directory of units: its table and tree, one unit with its lineage, what happens to units. Days are "2025-07-01". */
import { z } from 'zod';
import type { Role } from '@/core/access/roles';
import { UNIT_TYPES, type UnitType } from '@/core/criteria/criteria-set';
import { UNIT_EVENT_KINDS, type UnitEventKind } from '@/core/units/event';
import { isDay, type Day, type LineageKind } from '@/core/units/unit';
import type { RoundStatus } from '@/core/workflow/statuses';

const day = (words: string) => z.string().refine(isDay, words);
const line = (missing: string, longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, missing).max(longest, `Dài quá ${longest} ký tự; xin viết ngắn hơn.`));
const unitId = z.uuid({ error: 'Xin chọn đơn vị trong danh sách gợi ý.' });
const unitType = z.enum(UNIT_TYPES, { error: 'Xin chọn loại đơn vị.' });

/** Letters of codes of agencies are ours ("68-so-noi-vu"); official codes are digits, with their zeros in front. */
export const UNIT_CODE = /^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/;

const newUnit = z.object({
  code: z.string().trim().regex(UNIT_CODE, 'Xin nhập mã: chữ số, chữ không dấu, dấu chấm hoặc gạch ngang, tối đa 40 ký tự.'),
  name: line('Xin nhập tên đơn vị, kèm loại. Ví dụ: Xã Cát Tiên', 120),
  type: unitType,
});

export const unitEventInput = z.object({
  kind: z.enum(UNIT_EVENT_KINDS, { error: 'Xin chọn loại thay đổi.' }),
  effectiveOn: day('Xin nhập ngày hiệu lực.'),
  decisionNumber: line('Xin nhập số nghị quyết, quyết định.', 100),
  decisionDate: day('Xin nhập ngày ban hành.'),
  note: z.string().transform((text) => text.normalize('NFC').trim()).pipe(z.string().max(1000, 'Ghi chú dài quá 1.000 ký tự; xin viết ngắn hơn.')),
  predecessors: z.array(z.object({ unitId, share: z.enum(['whole', 'part']), rest: z.enum(['continues', 'elsewhere']) })).max(50, 'Một thay đổi có tối đa 50 đơn vị cũ.'),
  units: z.array(newUnit).max(50, 'Một thay đổi có tối đa 50 đơn vị mới.'),
  parentId: unitId.nullable(),
});
export type UnitEventInput = z.infer<typeof unitEventInput>;

/** Records exactly what was previewed. */
export const recordUnitEventInput = unitEventInput.extend({
  /** Of the preview: another one means that the directory has changed since. */
  fingerprint: z.string().length(64, 'Xin xem trước rồi mới ghi.'),
  /** Roles of people of the old units that also hold for a new one; `unit` counts the new units from 0. */
  accounts: z.array(z.object({ assignmentId: z.uuid(), unit: z.int().min(0) })).max(500),
});
export type RecordUnitEventInput = z.input<typeof recordUnitEventInput>;

/** What stands in an address and makes no sense sets nothing. */
const soughtDay = day('Ngày không hợp lệ.').optional().catch(undefined);
export const unitTreeInput = z.object({ day: soughtDay });

/** `active`: exists on the day; `ended`: ended before it; `coming`: begins after it. */
export const UNIT_STANDINGS = ['active', 'ended', 'coming', 'all'] as const;
export type UnitStanding = (typeof UNIT_STANDINGS)[number];
export const unitListInput = z.object({
  day: soughtDay,
  standing: z.enum(UNIT_STANDINGS).catch('active'),
  type: z.enum(UNIT_TYPES).optional().catch(undefined),
  /** Under it on the day or, for a unit of other days, on its nearest. */
  parentId: z.uuid().optional().catch(undefined),
  /** Part of name or code, however the accents are typed. */
  search: z.string().max(100).catch(''),
});

export const MAX_LISTED_UNITS = 1000;

export type Relative = { id: string; name: string; kind: LineageKind };

export type UnitRow = {
  id: string;
  code: string;
  name: string;
  type: UnitType;
  parentId: string | null;
  parentName: string | null;
  validFrom: Day;
  /** Last day; null: no end is known. */
  validTo: Day | null;
  standing: Exclude<UnitStanding, 'all'>;
  /** Units it came from. */
  predecessors: Relative[];
  /** Units it became part of. */
  successors: Relative[];
};

export type UnitList = {
  day: Day;
  today: Day;
  /** The first MAX_LISTED_UNITS by name. */
  rows: UnitRow[];
  /** How many fit the filter. */
  found: number;
  counts: Record<Exclude<UnitStanding, 'all'>, number>;
  /** Units that others stand under, for the filter. */
  parents: { id: string; label: string }[];
};

export type UnitTreeNode = {
  id: string;
  code: string;
  name: string;
  type: UnitType;
  /** The unit above it has ended; it stands under what became of that one. */
  isResettled: boolean;
  /** Units below, at all levels. */
  below: number;
  children: UnitTreeNode[];
};

export type UnitTreeView = {
  day: Day;
  today: Day;
  roots: UnitTreeNode[];
  total: number;
  byType: { type: UnitType; count: number }[];
  /** Days on which something changed, the latest first. */
  milestones: Day[];
};

/** A recorded event, or the bare facts where the reference data holds no more. */
export type UnitEventView = {
  /** null: not recorded here. */
  id: string | null;
  kind: UnitEventKind | null;
  effectiveOn: Day;
  decisionNumber: string | null;
  decisionDate: Day | null;
  note: string | null;
  recordedBy: string | null;
};

export type LineageRow = {
  predecessor: { id: string; name: string; code: string; validFrom: Day; validTo: Day | null };
  successor: { id: string; name: string; code: string; validFrom: Day; validTo: Day | null };
  kind: LineageKind;
  event: UnitEventView;
  /** 1: a neighbour of the unit on the page. */
  distance: number;
};

export type UnitRound = { code: string; name: string; year: number; status: RoundStatus; unitId: string; unitName: string };
export type UnitAccount = { username: string; displayName: string; role: Role; validFrom: Day; validTo: Day | null; isDisabled: boolean };

export type UnitView = {
  today: Day;
  unit: UnitRow;
  /** Where it stands today, or stood on its last day, where that is not the parent of its first day. */
  parentNow: { id: string; name: string } | null;
  began: UnitEventView | null;
  ended: UnitEventView | null;
  /** Below it today, or on its last day. */
  children: { id: string; name: string; code: string; type: UnitType }[];
  predecessors: LineageRow[];
  successors: LineageRow[];
  /** Rounds of the unit and of all its predecessors: nothing of theirs is lost. */
  rounds: UnitRound[];
  accounts: UnitAccount[];
  /** Bindings of accounts that also serve outside the administrator's reach. */
  otherAccounts: number;
};

/** A unit to choose in the form. `label` is unique and what is typed. */
export type UnitChoice = { id: string; label: string; code: string; name: string; type: UnitType; parentId: string | null; validFrom: Day };
export type UnitEventForm = { today: Day; units: UnitChoice[]; mayCreateTop: boolean };

export type PreviewNode = { id: string; name: string; code: string; mark: 'ends' | 'begins' | null; children: PreviewNode[]; others: number };
export type AffectedAccount = { assignmentId: string; username: string; displayName: string; role: Role; unitName: string };
export type AffectedRound = { code: string; name: string; status: RoundStatus; unitName: string; as: 'unit' | 'agency' };

export type UnitEventPreview = {
  /** Why it may not be recorded; empty: it may. */
  problems: string[];
  fingerprint: string;
  eve: Day;
  before: PreviewNode[];
  after: PreviewNode[];
  /** The new units in the order of the input. */
  units: { name: string }[];
  /** Agencies that end with their unit. */
  agencies: string[];
  /** Go on for the continued unit by themselves. */
  carried: AffectedAccount[];
  /** May be chosen for a new unit. */
  choosable: AffectedAccount[];
  rounds: AffectedRound[];
};

export type RecordedUnitEvent = { eventId: string; units: { id: string; name: string }[] };

export const MAX_UNIT_FILE_BYTES = 10 * 1024 * 1024;
/** Of each list a preview shows the first ones and says how many there are. */
export const MAX_PREVIEWED = 200;

const ticked = z.enum(['0', '1']).transform((value) => value === '1');
/** How a file is read; stands in the address of both requests, since the body is the file. */
export const unitImportInput = z.object({
  fileName: z.string().max(255),
  /** First day of units of which the file names none. */
  validFrom: day('Xin nhập ngày hiệu lực dùng khi tệp không ghi.'),
  parentId: z.union([z.literal('').transform(() => null), unitId]),
  padCodes: ticked,
  skipOutside: ticked,
});
export const confirmUnitImportInput = unitImportInput.extend({
  sha256: z.string().length(64, 'Xin xem trước tệp rồi mới nhập.'),
  fingerprint: z.string().length(64, 'Xin xem trước tệp rồi mới nhập.'),
  /** Which of the previewed changes were ticked, counted from 0: "0-3,7". The others are not made. */
  changes: z
    .string()
    .max(12_000, 'Chọn quá nhiều dòng rời nhau. Xin chọn tất cả, hoặc chia thành hai lần nhập.')
    .regex(/^(\d{1,6}(-\d{1,6})?(,\d{1,6}(-\d{1,6})?)*)?$/, 'Xin xem trước lại rồi chọn dòng cần sửa.'),
});

export type UnitImportProblem = { severity: 'error' | 'warning' | 'info'; place: string; code: string | null; message: string };
export type UnitImportPreview = {
  fileName: string;
  sha256: string;
  fingerprint: string;
  added: { key: string; code: string; name: string; type: UnitType; parentName: string | null; validFrom: Day; validTo: Day | null }[];
  addedCount: number;
  addedByType: { type: UnitType; count: number }[];
  changed: { key: string; code: string; before: string; after: string }[];
  unchanged: number;
  outside: number;
  problems: UnitImportProblem[];
  errors: number;
  warnings: number;
  /** Codes that lack zeros: there is something to tick. */
  shortCodes: number;
  /** Rows whose unit above is not known here. */
  unknownParents: number;
};
export type UnitImportForm = { today: Day; units: UnitChoice[]; mayAddTop: boolean };
export type ImportedUnits = { added: number; changed: number };
