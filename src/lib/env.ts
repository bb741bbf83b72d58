import { z } from 'zod';

/**
 * The environment of the app: one schema, read by the start script (before anything starts) and by the app itself.
 * Every variable is described in `.env.example`; that file works unchanged.
 */

/** An empty value in a `.env` file means "not set". */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const flag = (name: string) =>
  optional(z.enum(['0', '1'], { error: `${name} phải là 0 (không) hoặc 1 (có)` })).transform((value) => value === '1');

const secretVariables = new Set(['DATABASE_URL', 'NEXTAUTH_SECRET']);

const envSchema = z.object({
  PORT: z.preprocess(unset, z.coerce.number({ error: 'phải là một số' }).int('phải là số nguyên').min(1, 'phải từ 1 đến 65535').max(65_535, 'phải từ 1 đến 65535').default(3000)),
  DATABASE_URL: optional(
    z.string().refine(isPostgresUrl, 'phải có dạng postgresql://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu'),
  ),
  DATA_DIR: z.preprocess(unset, z.string().default('data')),
  NEXTAUTH_SECRET: optional(z.string().min(32, 'phải dài ít nhất 32 ký tự (tạo bằng: openssl rand -base64 32)')),
  NEXTAUTH_URL: optional(z.url({ protocol: /^https?$/, error: 'phải là địa chỉ đầy đủ, ví dụ https://cchc.tinh.gov.vn' })),
  APP_MODE: optional(z.enum(['demo', 'production'], { error: 'phải là demo hoặc production' })),
  NODE_ENV: optional(z.enum(['development', 'production', 'test'], { error: 'phải là development, production hoặc test' })),
  DEMO_DATA: flag('DEMO_DATA'),
  TRUST_PROXY: flag('TRUST_PROXY'),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'phải là một trong: fatal, error, warn, info, debug, trace, silent' }).default('info'),
  ),
  CHROMIUM_PATH: optional(z.string()),
});

export type Env = z.infer<typeof envSchema>;

/** Thrown when the environment is wrong; the message lists every wrong variable and is meant for the person at the terminal. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Checks an environment.
 * @throws EnvironmentError naming each wrong variable, what is expected and (unless it is a secret) what was found.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = envSchema.safeParse(source);
  if (result.success) return result.data;

  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const found = secretVariables.has(name) ? '(không hiện vì là bí mật)' : `“${source[name] ?? ''}”`;
    return `  - ${name} ${issue.message.replace(`${name} `, '')}; đang là ${found}`;
  });
  throw new EnvironmentError(
    `Biến môi trường chưa đúng (đặt trong tệp .env hoặc trước lệnh; xem .env.example):\n${lines.join('\n')}`,
  );
}

let current: Env | undefined;

/** The environment of this process, checked once. Lazy: a build must not need a database address. */
export function env(): Env {
  return (current ??= parseEnv(process.env));
}

/** Production mode: no demonstration data, no demonstration words. `APP_MODE` is set by the start script for the app. */
export function isProductionMode(source: Env = env()): boolean {
  return source.APP_MODE ? source.APP_MODE === 'production' : source.NODE_ENV === 'production';
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ['postgresql:', 'postgres:'].includes(protocol) && pathname.length > 1;
}
