/** Surveys: what the verbs take and what the screens show. Points are decimal strings; single forms never appear. */
import { z } from 'zod';
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { ResponseProblem } from '@/core/survey/read-responses';
import type { SurveyDecision, SurveyGap } from '@/core/survey/standing';
import type { SurveyStatus } from '@/core/workflow/statuses';

/** A CSV of forms is text: 5 MB hold some 60.000 forms. */
export const MAX_SURVEY_FILE_BYTES = 5 * 1024 * 1024;

/** So many problems of a file are listed, the rest counted: a file of the wrong scale has one in every cell. */
export const MAX_LISTED_PROBLEMS = 500;

/** A mean over fewer answers than this is not shown: who answered what stays secret. */
export const FEWEST_SHOWN = 3;

const roundCode = z.string().min(1).max(100);
const reason = z.string().trim().min(1, 'Xin ghi lý do.').max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.');
const version = z.number().int().positive();

export const confirmImportInput = z.object({
  round: roundCode,
  fileName: z.string().trim().min(1).max(255),
  /** SHA-256 that the preview showed: what is stored is what was looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const removeImportInput = z.object({ round: roundCode, importId: z.uuid(), reason });
export const ruleOnUnitInput = z.discriminatedUnion('decision', [
  z.object({ round: roundCode, unit: z.string().min(1).max(100), decision: z.enum(['accepted', 'exempt']), reason }),
  z.object({ round: roundCode, unit: z.string().min(1).max(100), decision: z.literal('undecided') }),
]);
export const freezeSurveyInput = z.object({ round: roundCode, version });

export type SurveyListItem = {
  round: string;
  roundName: string;
  year: number;
  status: SurveyStatus;
  units: number;
  responses: number;
  frozenAt: string | null;
};

export type SurveyImportView = { id: string; fileName: string; rowCount: number; importedBy: string; importedAt: string };

export type SurveyLeafView = {
  code: string;
  name: string;
  maxPoints: DecimalString;
  points: DecimalString | null;
  /** Forms that answered at least one question of the leaf. */
  n: number;
  standardError: string | null;
};

export type SurveyQuestionView = {
  id: string;
  leaf: string;
  text: string;
  n: number;
  /** 0..100, two decimals; null: fewer than `FEWEST_SHOWN` answered. */
  percent: DecimalString | null;
  byGroup: { key: string; n: number; percent: DecimalString | null }[];
};

export type SurveyUnitView = {
  code: string;
  name: string;
  illustrative: boolean;
  responses: number;
  valid: number;
  blank: number;
  byGroup: { key: string; n: number }[];
  gap: SurveyGap | null;
  decision: SurveyDecision;
  canAccept: boolean;
  reason: string | null;
  points: DecimalString | null;
  standardError: string | null;
  leaves: SurveyLeafView[];
};

/** One unit with the answers by question and group. */
export type SurveyUnitDetail = {
  round: string;
  roundName: string;
  maxPoints: DecimalString;
  groups: SurveyView['groups'];
  unit: SurveyUnitView;
  questions: SurveyQuestionView[];
};

export type SurveyView = {
  round: string;
  roundName: string;
  status: SurveyStatus;
  version: number;
  /** May this person import, decide and freeze now? Why not, otherwise. */
  writing: { allowed: true } | { allowed: false; reason: string };
  minimumResponses: number;
  maxPoints: DecimalString;
  frozenAt: string | null;
  mergedAt: string | null;
  scale: { value: number; label: string }[];
  groups: { key: string; label: string; weight: DecimalString }[];
  leaves: { code: string; name: string; maxPoints: DecimalString; questions: { id: string; text: string }[] }[];
  responses: number;
  imports: SurveyImportView[];
  units: SurveyUnitView[];
};

export type ImportPreview = {
  fileName: string;
  sha256: string;
  /** Words on the file itself ("UTF-8, phân cách bằng dấu phẩy"). */
  encoding: string;
  delimiter: ',' | ';' | '\t';
  header: string[];
  /** First rows as they stand in the file. */
  rows: string[][];
  accepted: number;
  byUnit: { code: string; name: string; n: number; byGroup: { key: string; n: number }[] }[];
  /** The first `MAX_LISTED_PROBLEMS` in the order of the file. */
  problems: ResponseProblem[];
  errors: number;
  notes: number;
  canImport: boolean;
};
