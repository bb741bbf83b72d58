import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ReadableError, say } from './say.mjs';

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root hands it to an account without rights; everybody else
 * runs it as himself (`null`).
 *
 * @typedef {{uid: number, gid: number, needsReach: boolean} | null} Identity
 * `needsReach`: that account cannot enter the folders above (a project in /root, or in a private temporary folder).
 */

/**
 * @param {string} directory the folder of the cluster, existing or not
 * @param {string} binary a program that must be reachable
 * @returns {Identity}
 */
export function postgresIdentity(directory, binary) {
  if (process.platform === 'win32') return null;
  const ownUid = /** @type {() => number} */ (process.getuid)();
  const owner = fs.statSync(directory, { throwIfNoEntry: false });

  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) throw new ReadableError(foreignFolder(directory, owner.uid, ownUid));
    return null;
  }
  const account = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : serviceAccount();
  const needsReach = !canEnter(path.dirname(directory), account) || !canEnter(path.dirname(binary), account);
  return { ...account, needsReach };
}

/**
 * Starts a program as that account.
 * @param {Identity} identity @param {string} file @param {string[]} args @param {import("node:child_process").SpawnOptions} options
 */
export function spawnAs(identity, file, args, options) {
  if (!identity) return spawn(file, args, options);
  const { uid, gid, needsReach } = identity;
  if (!needsReach) return spawn(file, args, { ...options, uid, gid });
  // The one right that is passed on: to pass through folders closed to the account. Less than running as root.
  // The bit makes that right count in access(2) too, with which PostgreSQL looks for its own programs.
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return spawn('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights, file, ...args], options);
}

/** The system account `postgres`, created when there is none; `nobody` where accounts cannot be created. */
function serviceAccount() {
  const present = lookUp('postgres');
  if (present) return present;
  say('Tạo tài khoản hệ thống postgres (PostgreSQL không chạy dưới quyền root)…');
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new ReadableError('Không tạo được tài khoản để chạy PostgreSQL. Xin chạy lệnh này bằng một tài khoản thường thay vì root.');
  return account;
}

/** @param {string} name @returns {{uid: number, gid: number} | null} */
function lookUp(name) {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim());
  const [uid, gid] = ids.map(Number);
  return ids.every((id) => id) && uid && Number.isInteger(gid) ? { uid, gid: /** @type {number} */ (gid) } : null;
}

/** Whether the account may pass through every folder down to this one. @param {string} folder @param {{uid: number, gid: number}} account */
function canEnter(folder, { uid, gid }) {
  for (let current = folder; ; current = path.dirname(current)) {
    const stat = fs.statSync(current, { throwIfNoEntry: false });
    const bit = stat && (stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001);
    if (stat && bit && !(stat.mode & bit)) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** @param {string} directory @param {number} owner @param {number} own */
function foreignFolder(directory, owner, own) {
  return [
    `Thư mục dữ liệu ${directory} thuộc về tài khoản khác (uid ${owner}, đang chạy với uid ${own}).`,
    'Xin chạy bằng đúng tài khoản đã tạo ra nó (thường là root: sudo npm start),',
    'hoặc đặt DATA_DIR sang một thư mục khác để bắt đầu với dữ liệu mới.',
  ].join('\n  ');
}
