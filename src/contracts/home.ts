/** What waits for a person: one item a matter, by role; words and order of urgency are the screen's. */
import type { SheetStatus } from '@/core/workflow/statuses';

type Matter = { readonly roundName: string; readonly href: string; /** null: no deadline. */ readonly deadline: Date | null };

export type WaitingItem = Matter &
  (
    | { readonly kind: 'fillSheet'; readonly unitName: string; readonly status: SheetStatus }
    | { readonly kind: 'submitSheet'; readonly unitName: string; readonly status: SheetStatus }
    | { readonly kind: 'appraise'; readonly sheets: number; readonly leaves: number }
    | { readonly kind: 'fixPoints'; readonly sheets: number }
    | { readonly kind: 'collectSurvey'; readonly responses: number }
    | { readonly kind: 'mergeSurvey' }
    | { readonly kind: 'followSheets'; readonly outstanding: number; readonly units: number }
    | { readonly kind: 'publishRound'; readonly units: number }
  );
export type WaitingKind = WaitingItem['kind'];

export type PublishedNews = { readonly roundName: string; readonly href: string; readonly publishedAt: Date };

export type HomeView = {
  readonly displayName: string;
  /** Instant of the request: deadlines are worded against it. */
  readonly now: Date;
  readonly waiting: readonly WaitingItem[];
  /** The latest published results, newest first. */
  readonly published: readonly PublishedNews[];
};
