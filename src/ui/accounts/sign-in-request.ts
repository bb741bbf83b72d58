/** The two requests of a sign-in by next-auth: its token against forged forms, then the credentials. */

const UNREACHABLE = 'Không kết nối được với hệ thống. Xin kiểm tra mạng rồi thử lại.';

/** @returns null when signed in, else the words for the person */
export async function requestSignIn(username: string, password: string): Promise<string | null> {
  try {
    const csrf = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ username, password, csrfToken: csrf.csrfToken, json: 'true' }),
    });
    // next-auth answers with the address it would lead to; a failure stands in its query.
    const { url } = (await response.json()) as { url?: string };
    const error = url ? new URL(url, window.location.origin).searchParams.get('error') : null;
    if (response.ok && error === null) return null;
    return error ?? UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
