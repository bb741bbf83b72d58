/**
 * Criteria sets from draft to use: the document of a draft (shared by the form and the service), inputs and views.
 * Times are ISO text, days "2026-12-31".
 */
import { z } from 'zod';
import { NOT_APPLICABLE_POLICIES, UNIT_TYPES } from '@/core/criteria/criteria-set';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { nodesUnder } from '@/core/criteria/draft-nodes';
import { SET_LEVELS, type SetStatus } from '@/core/criteria/levels';
import type { RoundStatus } from '@/core/workflow/statuses';
import { decimal } from './files/parts';
import { draftRuleSchema } from './files/rule-schema';

/** More than any set in use has, and still one document. */
export const MOST_DRAFT_NODES = 5000;

const words = (most: number) => z.string().max(most, `Nội dung dài quá ${most.toLocaleString('vi-VN')} ký tự; xin viết ngắn hơn.`);
const key = z.string().min(1).max(100);

const nodeSchema = z.strictObject({
  key,
  code: words(50),
  label: words(50).optional(),
  name: words(2000),
  maxPoints: decimal.nullable(),
  note: words(4000).optional(),
  scaleText: words(8000).optional(),
  rule: draftRuleSchema.optional(),
  evidence: words(8000).optional(),
  guidance: words(8000).optional(),
  notApplicable: z.enum(NOT_APPLICABLE_POLICIES).optional(),
  appraiser: words(300).optional(),
  appliesTo: z.array(z.enum(UNIT_TYPES)).min(1).optional(),
  get children() {
    return z.array(nodeSchema);
  },
}) as unknown as z.ZodType<DraftNode>;

const extraSchema = z.strictObject({ name: words(500), cap: decimal.nullable(), items: z.array(nodeSchema) });

/** A draft as it is stored: gaps are allowed, a wrong shape is not. Keys are unique, so that every node can be named. */
export const draftSchema = z
  .strictObject({
    name: words(500),
    level: words(50),
    year: z.int().min(2000, 'Năm phải từ 2000 đến 2100.').max(2100, 'Năm phải từ 2000 đến 2100.'),
    totalMaxPoints: decimal.nullable(),
    areas: z.array(nodeSchema),
    bonus: extraSchema.nullable(),
    penalty: extraSchema.nullable(),
    ratingBands: z.array(z.strictObject({ label: words(200), from: decimal, fromInclusive: z.boolean() })).max(50),
  })
  .superRefine((draft, context) => {
    const nodes = [...draft.areas, ...(draft.bonus?.items ?? []), ...(draft.penalty?.items ?? [])].flatMap(nodesUnder);
    if (nodes.length > MOST_DRAFT_NODES) context.addIssue({ code: 'custom', message: 'Bộ tiêu chí có quá 5.000 mục. Xin chia thành các bộ nhỏ hơn.' });
    if (new Set(nodes.map((node) => node.key)).size !== nodes.length) {
      context.addIssue({ code: 'custom', message: 'Hai mục trùng khóa nội bộ nên không lưu được. Xin tải lại trang.' });
    }
  }) as unknown as z.ZodType<DraftSet>;

/** Id of a set. What is no id names nothing: the verbs answer NOT_FOUND, not a complaint about its form. */
const setId = z.string().max(100);
const revision = z.int().positive();
const reason = z
  .string({ error: 'Xin ghi lý do.' })
  .trim()
  .min(5, 'Xin ghi lý do từ 5 ký tự trở lên.')
  .max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.');
const code = z
  .string({ error: 'Xin đặt mã cho bộ tiêu chí.' })
  .trim()
  .regex(/^[a-z0-9][a-z0-9.-]{1,59}$/, 'Mã gồm 2–60 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang. Ví dụ: cap-xa-2026');
const name = z.string({ error: 'Xin ghi tên bộ tiêu chí.' }).trim().min(1, 'Xin ghi tên bộ tiêu chí.').max(500, 'Tên dài quá 500 ký tự; xin viết ngắn hơn.');
const year = z.int({ error: 'Xin ghi năm, ví dụ 2026.' }).min(2000, 'Năm phải từ 2000 đến 2100.').max(2100, 'Năm phải từ 2000 đến 2100.');
const level = z.enum(SET_LEVELS, { error: 'Xin chọn cấp đơn vị được đánh giá.' });

/** What names a new set, however it comes about. */
export const setHeadInput = z.object({ code, name, level, year });
export type SetHead = z.infer<typeof setHeadInput>;

export const criteriaSetInput = z.object({ set: setId });

/** A new draft: empty, the next version of a set (same code), or a copy of it for another year (own code). */
export const createDraftInput = z.discriminatedUnion('kind', [
  setHeadInput.extend({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('version'), basedOn: setId }),
  z.object({ kind: z.literal('year'), basedOn: setId, code, name, year }),
]);

export const saveDraftInput = z.object({
  set: setId,
  /** Revision that the person saw. */
  revision,
  document: draftSchema,
});

export const discardDraftInput = z.object({ set: setId, revision });

export const issueSetInput = z.object({
  set: setId,
  revision,
  decisionNumber: z
    .string({ error: 'Xin ghi số quyết định.' })
    .trim()
    .min(1, 'Xin ghi số quyết định, ví dụ 1234/QĐ-UBND.')
    .max(100, 'Số quyết định dài quá 100 ký tự; xin kiểm tra lại.'),
  decisionDate: z.iso.date({ error: 'Xin ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2025.' }),
  issuer: z
    .string({ error: 'Xin ghi cơ quan ban hành.' })
    .trim()
    .min(1, 'Xin ghi cơ quan ban hành, ví dụ UBND tỉnh Lâm Đồng.')
    .max(300, 'Tên cơ quan ban hành dài quá 300 ký tự; xin kiểm tra lại.'),
});

export const withdrawIssueInput = z.object({ set: setId, reason });

/** Head of a draft from an import; the document is checked like a saved one. */
export const importedDraftInput = z.object({ ownerId: z.uuid(), code, document: draftSchema });

export type CreateDraftInput = z.input<typeof createDraftInput>;
export type SaveDraftInput = { readonly set: string; readonly revision: number; readonly document: DraftSet };
export type DiscardDraftInput = z.input<typeof discardDraftInput>;
export type IssueSetInput = z.input<typeof issueSetInput>;
export type WithdrawIssueInput = z.input<typeof withdrawIssueInput>;

export type UsingRound = { readonly code: string; readonly name: string; readonly status: RoundStatus };

export type CriteriaSetRow = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly level: string;
  readonly year: number;
  readonly status: SetStatus;
  readonly ownerName: string;
  readonly issuer: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly rounds: readonly UsingRound[];
  /** Last saved; null for a set that is no draft any more. */
  readonly updatedAt: string | null;
  readonly updatedByName: string | null;
  /** The set it was copied from. */
  readonly basedOn: { readonly id: string; readonly code: string; readonly version: number; readonly year: number } | null;
  readonly mayManage: boolean;
};

export type CriteriaSetList = {
  readonly sets: readonly CriteriaSetRow[];
  /** The viewer may make sets of his own. */
  readonly mayCreate: boolean;
};

/** A set with its tree: of a draft the working copy, of an issued set what was issued. */
export type CriteriaSetView = CriteriaSetRow & {
  /** What the reader should know of the origin ("Dữ liệu minh họa …"). */
  readonly note: string | null;
  readonly document: DraftSet;
  /** What a save must name; null for a set that is no draft. */
  readonly revision: number | null;
};

/** Answer to a save. */
export type SavedDraft = { readonly revision: number; readonly updatedAt: string };
