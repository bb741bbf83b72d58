import type { Severity } from '@/core/criteria/reading/reading';
import type { BadgeTone } from '@/ui/primitives/badge';

export const SEVERITY_TONES = { error: 'danger', warning: 'warning', info: 'info' } as const satisfies Record<Severity, BadgeTone>;
