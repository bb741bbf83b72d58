/**
 * Password hashes: argon2id with the first parameters of the OWASP Password Storage Cheat Sheet
 * (19 MiB of memory, 2 passes, 1 lane), written into each hash, so that they can be raised without breaking old ones.
 */
import { hash, verify } from '@node-rs/argon2';

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of a random password nobody knows: verified against where there is no account, so that both take the same time. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$wg47+hx8hNi//B4QuOZZxA$M/pd+mcHfK/CTBRNLO7Lw6Rz2kHsWH+f1wzgIvutfeE';

/** The argon2id hash in PHC form. The password counts as NFC: "ế" typed in two ways is one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS);
}

/**
 * Whether the password fits the hash.
 * @param passwordHash null where there is no such account: takes the same time and answers false.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODY, password.normalize('NFC'));
  return passwordHash !== null && fits;
}
