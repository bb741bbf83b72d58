import type { Leaf } from '@/core/criteria/criteria-set';
import { departmentId } from '../reference/units';
import { accountId, type DemoAccount } from './accounts';

type Appraisers = readonly { readonly agencyCode: string; readonly account: DemoAccount }[];

/** Account that appraises a leaf: the agency printed in the criteria set, and its appraiser. */
export function appraiserOf(appraisers: Appraisers, agencies: ReadonlyMap<string, string>): (leaf: Leaf) => string {
  const byAgency = new Map(appraisers.map(({ agencyCode, account }) => [departmentId(agencyCode), accountId(account.username)]));
  return (leaf) => {
    const account = byAgency.get(agencies.get(leaf.appraiser) ?? '');
    if (!account) throw new Error(`No appraiser for ${leaf.appraiser}`);
    return account;
  };
}

/** The appraisers among `appraisers` whose agency appraises anything in the set. */
export function appraiserIdsFor(
  appraisers: Appraisers,
  agencies: ReadonlyMap<string, string>,
  leaves: readonly Leaf[],
): string[] {
  const of = appraiserOf(appraisers, agencies);
  return [...new Set(leaves.filter(({ source }) => source !== 'survey').map(of))];
}
