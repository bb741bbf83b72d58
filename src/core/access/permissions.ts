/** Everything that can be asked of `can`: what is touched, and what is done to it. The list is the type. */
export const PERMISSIONS = [
  'sheet:read',
  'sheet:edit',
  'sheet:submit',
  'appraisal:read',
  'appraisal:write',
  'council:read',
  'council:fix',
  'survey:read',
  'survey:write',
  'criteria:read',
  'criteria:manage',
  'round:read',
  'round:manage',
  'round:publish',
  'result:readProvisional',
  'result:readPublished',
  'unit:manage',
  'account:manage',
  'audit:read',
] as const satisfies readonly `${string}:${string}`[];

export type Permission = (typeof PERMISSIONS)[number];
