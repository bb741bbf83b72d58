'use client';

import { useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/text/demo-accounts';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { TextInput } from '@/ui/primitives/text-input';
import { DemoAccountTable } from './demo-account-table';
import { requestSignIn } from './sign-in-request';

const never = () => () => {};

/**
 * @param next own path to go to afterwards
 * @param isDemo the data is demonstration data: its accounts are offered for picking
 */
export function SignInForm({ next, isDemo }: { next: string; isDemo: boolean }) {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  // Sent before the script is there, the form would lead back here by next-auth, emptied and without a word.
  const isReady = useSyncExternalStore(never, () => true, () => false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    const [username, password] = [String(data.get('username')), String(data.get('password'))];
    if (username.trim() === '' || password === '') {
      setError('Xin nhập tên đăng nhập và mật khẩu.');
      return;
    }
    setPending(true);
    setError(null);
    const problem = await requestSignIn(username, password);
    if (problem === null) {
      window.location.assign(next);
      return;
    }
    setError(problem);
    setPending(false);
    field('password')?.select();
  }

  function field(name: string): HTMLInputElement | null {
    const element = form.current?.elements.namedItem(name);
    return element instanceof HTMLInputElement ? element : null;
  }

  function pick(username: string) {
    const [nameField, passwordField] = [field('username'), field('password')];
    if (nameField) nameField.value = username;
    if (passwordField) passwordField.value = DEMO_PASSWORD;
    setError(null);
    form.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
  }

  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)]">
      {/* Posted, never in an address: whatever happens to the script, no password stands in a log. */}
      <form
        ref={form}
        method="post"
        action="/api/auth/callback/credentials"
        onSubmit={submit}
        noValidate
        className="flex w-full max-w-sm flex-col gap-5"
      >
        {error && (
          <Notice tone="error" live title="Chưa đăng nhập được">
            {error}
          </Notice>
        )}
        <TextInput
          label="Tên đăng nhập"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <TextInput label="Mật khẩu" name="password" type="password" autoComplete="current-password" />
        <fieldset disabled={!isReady} className="contents">
          <Button type="submit" variant="primary" aria-disabled={pending ? 'true' : undefined}>
            {pending ? 'Đang đăng nhập…' : 'Đăng nhập'}
          </Button>
        </fieldset>
        <noscript>
          <p className="text-sm text-danger">Trang này cần JavaScript. Xin bật JavaScript trong trình duyệt rồi tải lại.</p>
        </noscript>
      </form>
      {isDemo && <DemoAccountTable accounts={DEMO_ACCOUNTS} password={DEMO_PASSWORD} onPick={pick} />}
    </div>
  );
}
