/** Headers that proxy.ts writes on every request for the pages behind it; what a client sends under these names is overwritten. */
/** Path with query, so that the sign-in can lead back. */
export const PATH_HEADER = 'x-path';
/** Nonce of the Content-Security-Policy, for a page's own inline script. */
export const NONCE_HEADER = 'x-nonce';
