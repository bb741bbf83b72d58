/** The log as auditors and administrators read it. */
import { z } from 'zod';

const word = z.string().max(200).refine((text) => !text.includes('\0')).optional().catch(undefined);

/** From the address: what does not fit is as if it were not there. */
export const auditFilterInput = z.object({
  /** Verb ("sheet.submit") or its family ("sheet."). */
  action: word,
  /** Part of the username or name of who did it. */
  person: word,
  /** Part of the name of the unit or round it concerns, or of a username. */
  subject: word,
  /** Entries older than this one. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilterInput>;

export type AuditRow = {
  id: string;
  at: Date;
  /** null: the system itself. */
  actor: { username: string; displayName: string } | null;
  action: string;
  /** Username of the account it is about, where it is about one. */
  account: string | null;
  round: string | null;
  unit: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
};

export type AuditPage = {
  rows: AuditRow[];
  filter: AuditFilter;
  /** Actions that occur in what the actor may read. */
  actions: string[];
  /** Id to continue from, or null: these were the last. */
  nextBefore: string | null;
};
