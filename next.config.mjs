import path from "node:path";

/**
 * `NEXT_DIST_DIR` is set by scripts/lib/build.mjs: a build is made in a staging folder and served from a
 * folder of its own, so a rebuild never changes files under a running server.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  // `npm test` checks the types of everything; a user's machine only builds.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // The project root is this folder, also when a lock file lies in a folder above it.
  turbopack: { root: path.resolve(import.meta.dirname) },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
};

export default config;
