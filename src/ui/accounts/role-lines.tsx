import type { RoleView } from '@/contracts/accounts';
import { ROLE_LABELS } from '@/text/labels';
import { rolePeriodWords } from '@/text/role-periods';

/** Roles of an account, one a line, with the days where they are limited; what is not held today is set back. */
export function RoleLines({ roles }: { roles: readonly RoleView[] }) {
  return (
    <ul>
      {roles.map((role) => {
        const period = rolePeriodWords(role, role.state);
        return (
          <li key={`${role.role} ${role.unitId}`} className={role.state === 'current' ? undefined : 'text-muted'}>
            {ROLE_LABELS[role.role]} · {role.unitName}
            {period && <span className="text-sm text-muted"> ({period})</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The same as words, for searching and sorting. */
export function roleWords(roles: readonly RoleView[]): string {
  return roles
    .map((role) => [ROLE_LABELS[role.role], role.unitName, rolePeriodWords(role, role.state)].filter(Boolean).join(' · '))
    .join(' ');
}
