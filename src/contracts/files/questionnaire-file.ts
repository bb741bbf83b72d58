/** The file of a survey's questionnaire, format `par-survey/1`. Expected results in it are for checking, not for scoring. */
import { z } from 'zod';
import type { Questionnaire } from '@/core/survey/questionnaire';
import { decimal, label } from './parts';
import { readWith, type FileProblem, type FileResult } from './problems';

const fileSchema = z.looseObject({
  schema: z.literal('par-survey/1').optional(),
  id: label,
  criteriaSet: label,
  scale: z.array(z.strictObject({ value: z.int(), label })).min(2),
  groups: z.array(z.strictObject({ key: label, label, weight: decimal })).min(1),
  questions: z.array(z.strictObject({ id: label, leaf: label, text: label })).min(1),
  leaves: z.array(z.looseObject({ code: label, name: label, maxPoints: decimal })).min(1),
});

/** Reads parsed JSON. Each question must belong to one of the leaves. */
export function readQuestionnaireFile(json: unknown): FileResult<Questionnaire> {
  const read = readWith(fileSchema, json);
  if (!read.ok) return read;
  const { id, criteriaSet, scale, groups, questions, leaves } = read.value;
  const codes = new Set(leaves.map((leaf) => leaf.code));
  const problems: FileProblem[] = questions.flatMap((question, at) =>
    codes.has(question.leaf) ? [] : [{ path: `questions[${at}].leaf`, code: 'unknown-question-leaf' as const, detail: { value: question.leaf } }],
  );
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { id, criteriaSet, scale, groups, questions, leaves: leaves.map(({ code, name, maxPoints }) => ({ code, name, maxPoints })) },
  };
}
