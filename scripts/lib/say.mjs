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
  const text = error instanceof ReadableError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`✗ ${text}\n`);
  process.exitCode = 1;
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
