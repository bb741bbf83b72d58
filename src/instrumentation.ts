/** Runs once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ env }, { stampClientAddresses }] = await Promise.all([
    import('@/lib/env'),
    import('@/server/client-address'),
  ]);
  stampClientAddresses(env().TRUST_PROXY);
}
