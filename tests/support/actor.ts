/** Service contexts of real accounts for integration tests. */
import type { Actor } from '@/core/access/actor';
import { findActor } from '@/data/accounts';
import type { Db } from '@/data/client';
import type { ServiceContext } from '@/services/service-context';

/** The actor of an account by username, as a request at `now` would see it. */
export async function actorFor(db: Db, username: string, now = new Date()): Promise<Actor> {
  const account = await db.account.findUniqueOrThrow({ where: { username } });
  const actor = await findActor(db, account.id, now);
  if (actor === null) throw new Error(`Account ${username} is disabled`);
  return actor;
}

/** The context of a request of this account. */
export async function contextFor(db: Db, username: string, now = new Date()): Promise<ServiceContext> {
  return { actor: await actorFor(db, username, now), now, requestId: 'test' };
}

/** The context of a request without an account. */
export function anonymousContext(now = new Date()): ServiceContext {
  return { actor: null, now, requestId: 'test' };
}
