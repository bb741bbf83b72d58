import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ToastRegion } from '@/ui/primitives/toast';
import { NavigationProgress } from '@/ui/shell/navigation-progress';
import { readTheme, THEME_COOKIE, themeAttribute } from '@/ui/shell/theme';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Chỉ số CCHC', template: '%s · Chỉ số CCHC' },
  description: 'Tự đánh giá, thẩm định, điều tra xã hội học, xếp hạng và công bố Chỉ số cải cách hành chính.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#0d3b48' },
    { media: '(prefers-color-scheme: dark)', color: '#0a2831' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="vi" data-theme={themeAttribute(theme)}>
      <body>
        <NavigationProgress />
        {children}
        <ToastRegion />
      </body>
    </html>
  );
}
