'use client';

import type { Leaf } from '@/core/criteria/criteria-set';
import { explainLeaf } from '@/core/scoring/score-leaf';
import type { Facts } from '@/core/scoring/facts';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { derivationSteps } from '@/text/derivation';
import { Derivation } from '@/ui/primitives/derivation';
import { Dialog } from '@/ui/primitives/dialog';

export type Explained = { readonly title: string; readonly leaf: Leaf; readonly facts: Facts | null };

/** How the points of one cell came about. One dialogue for a whole table: derived only when asked for. */
export function ExplainDialog({ explained, rounding, onClose }: { readonly explained: Explained | null; readonly rounding: RoundingRule; onClose(): void }) {
  return (
    <Dialog open={explained !== null} onClose={onClose} title={explained?.title ?? ''}>
      {explained && (
        <>
          <p className="mb-3 text-[0.9375rem] text-muted">{explained.leaf.name}</p>
          <Derivation steps={derivationSteps(explained.leaf, explainLeaf(explained.leaf, explained.facts, rounding))} />
        </>
      )}
    </Dialog>
  );
}
