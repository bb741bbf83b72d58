'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { SurveyUnitView, SurveyView } from '@/contracts/surveys';
import { formatDecimal, formatOfMax } from '@/text/format';
import { SURVEY_DECISION_LABELS } from '@/text/labels';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { RulingDialog } from './ruling-dialog';
import type { SurveyActions } from './survey-actions';

const DECISION_TONES = { computed: 'neutral', undecided: 'warning', accepted: 'info', exempt: 'info' } as const;

export type UnitRow = Omit<SurveyUnitView, 'leaves' | 'byGroup'>;

type UnitsProps = {
  readonly survey: Pick<SurveyView, 'round' | 'maxPoints' | 'minimumResponses'>;
  readonly units: readonly UnitRow[];
  readonly closed: string | null;
  readonly ruleOnUnit: SurveyActions['ruleOnUnit'];
};

/** Points of every unit with n and standard error; units without enough answers wait for a person. */
export function SurveyUnits({ survey, units, closed, ruleOnUnit }: UnitsProps) {
  const [rulingOn, setRulingOn] = useState<string | null>(null);
  // By code: figures that arrive while the dialogue is open show in it.
  const ruling = units.find(({ code }) => code === rulingOn);
  return (
    <>
      <DataTable
        caption="Điểm điều tra xã hội học theo đơn vị"
        hideCaption
        stack
        filterLabel="Tìm đơn vị"
        columns={[
          { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
          { key: 'valid', header: 'Phiếu hợp lệ (n)', kind: 'number', sortable: true },
          { key: 'blank', header: 'Phiếu trống', kind: 'number', sortable: true },
          { key: 'points', header: 'Điểm', kind: 'number', sortable: true },
          { key: 'error', header: 'Sai số chuẩn', kind: 'number', sortable: true },
          { key: 'decision', header: 'Cách tính', sortable: true, wide: true },
        ]}
        rows={units.map((unit) => ({
          key: unit.code,
          search: `${unit.name} ${unit.code}`,
          sort: {
            name: unit.name,
            valid: String(unit.valid),
            blank: String(unit.blank),
            points: unit.points,
            error: unit.standardError,
            decision: SURVEY_DECISION_LABELS[unit.decision],
          },
          cells: {
            name: (
              <>
                <Link className="link font-semibold" href={`/khao-sat/${survey.round}/${unit.code}`}>
                  {unit.name}
                </Link>{' '}
                {unit.illustrative && <IllustrativeMark />}
              </>
            ),
            valid: unit.valid,
            blank: unit.blank,
            points: <Figure value={unit.points && formatOfMax(unit.points, survey.maxPoints)} absent={unit.decision === 'exempt' ? 'được miễn' : 'chưa có'} />,
            error: <Figure value={unit.standardError && formatDecimal(unit.standardError)} absent="không tính" />,
            decision: <Decision unit={unit} closed={closed} onRule={() => setRulingOn(unit.code)} />,
          },
        }))}
      />
      {ruling && <RulingDialog round={survey.round} unit={ruling} minimum={survey.minimumResponses} ruleOnUnit={ruleOnUnit} onClose={() => setRulingOn(null)} />}
    </>
  );
}

type DecisionProps = { readonly unit: UnitRow; readonly closed: string | null; onRule(): void };

function Decision({ unit, closed, onRule }: DecisionProps) {
  return (
    <>
      <span className="flex items-center gap-3 whitespace-nowrap">
        <Badge tone={DECISION_TONES[unit.decision]}>{SURVEY_DECISION_LABELS[unit.decision]}</Badge>
        {unit.gap !== null && (
          <Button small onClick={onRule} disabledReason={closed} reasonPlacement="tooltip" aria-label={`Quyết định về ${unit.name}`}>
            Quyết định
          </Button>
        )}
      </span>
      {unit.decision === 'undecided' && unit.gap === 'leaf-unanswered' && <span className="block text-sm text-muted">có tiêu chí không có phiếu nào trả lời</span>}
      {unit.reason && <span className="block text-sm text-muted">{unit.reason}</span>}
    </>
  );
}
