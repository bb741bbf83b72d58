/** Limits that the screen tells and the server enforces; apart from the schemas, which the browser does not need. */
export const MAX_EXPLANATION = 4000;
export const MAX_REASON = 2000;

/** Evidence: what may be attached, and how large. The content decides, not the name. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;
export const EVIDENCE_TYPES = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
