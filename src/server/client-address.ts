/**
 * The address a request came from, for the throttle of sign-ins. Next offers no socket to a handler and passes a
 * client's own X-Forwarded-For on, so the address is written into a header of ours at the socket, before Next sees the
 * request. Started by src/instrumentation.ts.
 */
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Always written by us; what a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

const FORWARDING_HEADERS = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/**
 * From now on every request of this process carries its client's address.
 * @param trustProxy a reverse proxy stands before the app: the address it appended to X-Forwarded-For is the client's.
 *   Otherwise the socket's is, and what a client claims of forwarding is dropped.
 */
export function stampClientAddresses(trustProxy: boolean): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for'],
      trustProxy,
    );
    if (!trustProxy) for (const name of FORWARDING_HEADERS) delete request.headers[name];
  });
}

/** The rule alone: see `stampClientAddresses`. IPv4 inside IPv6 ("::ffff:10.0.0.1") is written as IPv4. */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustProxy: boolean,
): string {
  const forwarded = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : (forwardedFor ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const address = (trustProxy ? forwarded.at(-1) : undefined) ?? socketAddress ?? 'unknown';
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '');
}
