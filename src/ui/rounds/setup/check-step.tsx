import Link from 'next/link';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { isReady, SETUP_STEPS, type ReadinessProblem, type SetupStep } from '@/core/workflow/round-readiness';
import { formatDateTime, formatInteger } from '@/text/format';
import { readinessWords, SETUP_STEP_LABELS, type ReadinessNames } from '@/text/round-setup';
import { Section } from '@/ui/primitives/section';
import { OpenRound } from './open-round';
import type { SetupActions } from './setup-actions';
import { stepHeadOf } from './setup-shell';
import { setupPath } from './steps';

/** Step by step what is not ready, and the opening of the round. */
export function CheckStep({ view, open }: { view: RoundSetupView; open: SetupActions['open'] }) {
  const head = stepHeadOf(view, 'check');
  const errors = view.problems.filter(({ severity }) => severity === 'error').length;
  const notReady = isReady(view.problems) ? null : `Còn ${formatInteger(errors)} việc phải xong trước khi mở kỳ.`;
  return (
    <>
      <Section number="I" title="Những gì đã và chưa sẵn sàng" id="viec">
        <ul className="divide-y divide-line rounded-md border border-line bg-surface">
          {SETUP_STEPS.map((step) => (
            <StepLine key={step} step={step} view={view} names={namesOf(view)} />
          ))}
        </ul>
      </Section>
      <Section number="II" title="Mở kỳ đánh giá" id="mo">
        {view.status === 'draft' ? (
          <>
            <p className="mb-4 max-w-[75ch]">
              Khi mở: mỗi đơn vị có một phiếu tự đánh giá, bộ tiêu chí được khóa, mọi người trong kỳ được thông báo. Sau đó đơn vị, nhóm xếp hạng và tiêu chí không áp dụng không đổi được nữa; quy tắc và thời hạn chỉ đổi bằng quyết định điều chỉnh.
            </p>
            <OpenRound head={head} round={{ name: view.name, units: view.units.length, setName: view.criteriaSet.name }} disabledReason={head.lockedBecause ?? notReady} open={open} />
          </>
        ) : (
          <p>{view.openedAt ? `Kỳ đã mở lúc ${formatDateTime(new Date(view.openedAt))}.` : 'Kỳ đã mở.'}</p>
        )}
      </Section>
    </>
  );
}

function StepLine({ step, view, names }: { step: SetupStep; view: RoundSetupView; names: ReadinessNames }) {
  // An open round is not checked again: what it lacked then no longer matters.
  const problems = view.status === 'draft' ? view.problems.filter((problem) => problem.step === step) : [];
  const worst = problems.find(({ severity }) => severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : 'done';
  const { icon: Icon, look, words } = STATES[worst];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${look}`} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">
            {SETUP_STEP_LABELS[step]}
            <span className="sr-only">: {words}</span>
          </span>
          <Link className="link text-[0.9375rem]" href={setupPath(view.code, step)}>
            {problems.length > 0 ? 'Đến bước này' : 'Xem'}
          </Link>
        </p>
        <p className="text-[0.9375rem] text-muted">{summaryOf(step, view)}</p>
        {problems.length > 0 && (
          <ul className="mt-1 list-disc pl-5 text-[0.9375rem]">
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                {problem.severity === 'warning' && <span className="font-medium text-warning">Lưu ý: </span>}
                {readinessWords(problem, names)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const STATES = {
  done: { icon: CircleCheck, look: 'text-success', words: 'đã sẵn sàng' },
  warning: { icon: TriangleAlert, look: 'text-warning', words: 'có lưu ý' },
  error: { icon: CircleX, look: 'text-danger', words: 'chưa sẵn sàng' },
} as const satisfies Record<ReadinessProblem['severity'] | 'done', object>;

function summaryOf(step: SetupStep, view: RoundSetupView): string {
  switch (step) {
    case 'general':
      return `Năm ${view.year}; ${view.criteriaSet.name}.`;
    case 'units':
      return view.units.length === 0 ? 'Chưa chọn đơn vị.' : `${formatInteger(view.units.length)} đơn vị: ${view.groups.map(({ code, name }) => `${name} ${formatInteger(view.units.filter(({ groupCode }) => groupCode === code).length)}`).join(', ')}.`;
    case 'exclusions':
      return view.exclusions.length === 0 ? 'Không loại tiêu chí nào cho riêng đơn vị nào.' : `${formatInteger(view.exclusions.length)} lượt không áp dụng.`;
    case 'agencies': {
      const agencies = new Set(view.assignments.map(({ agencyId }) => agencyId)).size;
      const appraisers = view.appraisers.filter(({ units }) => units.length > 0).length;
      return `${formatInteger(view.assignments.length)} tiêu chí giao cho ${formatInteger(agencies)} cơ quan; ${formatInteger(appraisers)} chuyên viên được phân công.`;
    }
    case 'phases':
      return view.phases.length === 0 ? 'Chưa có thời hạn.' : `${formatInteger(view.phases.length)} bước.`;
    case 'rules':
      return `Làm tròn, xếp hạng, ${formatInteger(view.rules.ratingBands.length)} mức xếp loại.`;
  }
}

/** Names behind the codes of the problems. */
function namesOf({ units, agencies, groups }: RoundSetupView): ReadinessNames {
  return {
    unit: (code) => units.find((unit) => unit.code === code)?.name ?? code,
    agency: (id) => agencies.find((agency) => agency.id === id)?.name ?? id,
    group: (code) => groups.find((group) => group.code === code)?.name ?? code,
  };
}

