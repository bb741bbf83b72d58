import { describe, expect, it } from 'vitest';
import { currentHref, type NavItem } from '@/ui/shell/nav-items';

const items: NavItem[] = ['/', '/xep-hang', '/quan-tri/ky-danh-gia', '/quan-tri'].map((href) => ({
  href,
  label: href,
  icon: 'home',
  group: '',
}));

describe('the current item of the navigation', () => {
  it.each([
    ['/', '/'],
    ['/xep-hang/lam-dong-huyen-2022/cat-tien', '/xep-hang'],
    ['/quan-tri/ky-danh-gia/x', '/quan-tri/ky-danh-gia'],
    ['/xep-hang-khac', undefined],
  ])('on %s is %s', (path, href) => {
    expect(currentHref(items, path)).toBe(href);
  });
});
