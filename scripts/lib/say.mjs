/**
 * What the commands tell the person at the terminal: one line per step, in Vietnamese.
 */

/** A failure whose message is meant for the person at the terminal; it is printed without a stack trace. */
export class ReadableError extends Error {}

const startedAt = Date.now();

/**
 * Prints one line about what is being done.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`» ${text}\n`);
}

/**
 * Prints an error and sets the exit code. Unforeseen errors keep their stack trace: they are ours to mend.
 * @param {unknown} error
 */
export function sayError(error) {
  process.stderr.write(`✗ ${words(error)}\n`);
  process.exitCode = 1;
}

/** @param {unknown} error */
function words(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ReadableError) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (path && (code === 'EACCES' || code === 'EPERM')) {
    return `Không có quyền ghi ${path}; có thể nó do tài khoản khác (thường là root) tạo ra.\n  Xin chạy bằng tài khoản đó, hoặc trao lại quyền: sudo chown -R $(whoami) .`;
  }
  if (code === 'ENOSPC') return 'Ổ đĩa đã đầy. Xin giải phóng chỗ trống rồi chạy lại.';
  return error.stack ?? error.message;
}

/**
 * Seconds with a decimal comma, as in "12,4 giây".
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`;
}

/** Milliseconds since the command began. */
export function elapsed() {
  return Date.now() - startedAt;
}
