import path from 'node:path';

/** Headers of every answer that need no nonce and no knowledge of the site's address; the rest is made in src/proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];
/** An API answer is data: opened as a page it may do nothing. */
const apiHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'" },
];

/**
 * `NEXT_DIST_DIR` is set by scripts/lib/build.mjs: a build is made in a staging folder and served from a
 * folder of its own, so a rebuild never changes files under a running server.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // `npm test` checks the types of everything; a user's machine only builds.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: apiHeaders },
  ],
  // The project root is this folder, also when a lock file lies in a folder above it.
  turbopack: { root: path.resolve(import.meta.dirname) },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
};

export default config;
