/** What of a draft differs from another one, node by node: for the log, and for a person who meets a conflict. */
import type { DraftNode, DraftSet } from './draft';
import { draftPlaces } from './draft-nodes';
import { sameData } from './same-data';

export type DraftChanges = {
  /** Codes as they are now; of removed nodes as they were. A node without a code is named by what it is called. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Own parts changed (name, maximum, rule …). */
  readonly changed: readonly string[];
  /** Stands under another parent or in another order. */
  readonly moved: readonly string[];
  /** Head, total, bonus, penalty or rating bands changed. */
  readonly head: boolean;
};

/** Nodes are matched by key. */
export function changesBetween(from: DraftSet, to: DraftSet): DraftChanges {
  const before = standingsOf(from);
  const after = standingsOf(to);
  const pairs = [...after.values()].flatMap((now) => {
    const was = before.get(now.node.key);
    return was ? [{ was, now }] : [];
  });
  return {
    added: [...after.values()].filter(({ node }) => !before.has(node.key)).map(nameOf),
    removed: [...before.values()].filter(({ node }) => !after.has(node.key)).map(nameOf),
    changed: pairs.filter(({ was, now }) => !sameData(ownParts(was.node), ownParts(now.node))).map(({ now }) => nameOf(now)),
    moved: pairs.filter(({ was, now }) => was.parent !== now.parent || placeAmong(was, after) !== placeAmong(now, before)).map(({ now }) => nameOf(now)),
    head: !sameData(headOf(from), headOf(to)),
  };
}

type Standing = { readonly node: DraftNode; readonly parent: string; readonly siblings: readonly DraftNode[] };

function standingsOf(draft: DraftSet): Map<string, Standing> {
  return new Map(
    draftPlaces(draft).map(({ node, section, ancestors, siblings }) => [node.key, { node, parent: ancestors.at(-1)?.key ?? section, siblings }]),
  );
}

/** Place among the siblings that stand there in both drafts: an addition in between moves nothing. */
function placeAmong({ node, parent, siblings }: Standing, other: ReadonlyMap<string, Standing>): number {
  return siblings.filter(({ key }) => other.get(key)?.parent === parent).findIndex(({ key }) => key === node.key);
}

function ownParts({ children: _children, ...parts }: DraftNode) {
  return parts;
}

function nameOf({ node }: Standing): string {
  if (node.code !== '') return node.code;
  return node.name !== '' ? node.name : '(chưa có mã)';
}

function headOf({ areas: _areas, bonus, penalty, ...head }: DraftSet) {
  const extra = (section: DraftSet['bonus']) => section && { name: section.name, cap: section.cap };
  return { ...head, bonus: extra(bonus), penalty: extra(penalty) };
}
