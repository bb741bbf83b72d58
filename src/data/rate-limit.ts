/**
 * Counters of failed sign-ins in the database, so that all processes count together. A count is raised before the
 * password is looked at: attempts sent at once are all counted.
 */
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './client';

/** `allowed` attempts within `seconds`; one more blocks the key for `seconds`. */
export type Limit = { readonly name: string; readonly allowed: number; readonly seconds: number };

const limiters = new Map<string, RateLimiterPrisma>();

function limiterOf(limit: Limit): RateLimiterPrisma {
  let limiter = limiters.get(limit.name);
  if (limiter === undefined) {
    limiter = new RateLimiterPrisma({
      storeClient: db,
      tableName: 'rateLimit',
      keyPrefix: limit.name,
      points: limit.allowed,
      duration: limit.seconds,
      blockDuration: limit.seconds,
    });
    limiters.set(limit.name, limiter);
  }
  return limiter;
}

/** Counts one attempt. @returns null, or the seconds to wait when there were too many. */
export async function countAttempt(limit: Limit, key: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(key);
    return null;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
    throw rejection;
  }
}

/** Takes one counted attempt back: it was a good one. */
export async function forgiveAttempt(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(key);
}

/** Forgets all attempts of a key. */
export async function forgetAttempts(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key);
}
