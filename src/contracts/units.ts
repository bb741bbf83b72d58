/** The directory of units, read only. */
import type { UnitType } from '@/core/criteria/criteria-set';

export const LINEAGE_KINDS = ['whole', 'part', 'unchanged', 'renamed', 'retyped'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

export type Relative = { name: string; kind: LineageKind };

export type UnitRow = {
  id: string;
  code: string;
  name: string;
  type: UnitType;
  parentId: string | null;
  parentName: string | null;
  validFrom: Date;
  /** Last day; null: exists. */
  validTo: Date | null;
  /** Units it came from. */
  predecessors: Relative[];
  /** Units it became part of. */
  successors: Relative[];
};
