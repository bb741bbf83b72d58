'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import type { CouncilUnit, CouncilUnitState, CouncilWindowView, FixedSheet } from '@/contracts/council';
import { COUNCIL_UNIT_STATES } from '@/contracts/council';
import { FilterChips } from '@/ui/appraisals/filter-chips';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { DataTable } from '@/ui/primitives/data-table';
import type { CouncilActions } from './council-actions';
import { FixedSheetsNotice } from './fixed-sheets-notice';
import { COUNCIL_UNIT_COLUMNS, councilUnitRow } from './council-unit-row';
import { COUNCIL_UNIT_STATE_WORDS, councilClosedWords } from './words';

type UnitsProps = {
  readonly roundCode: string;
  readonly units: readonly CouncilUnit[];
  readonly window: CouncilWindowView;
  readonly fixSheets: CouncilActions['fixSheets'];
};

/** The units, of which those wholly appraised can be ticked and fixed together. */
export function CouncilUnits({ roundCode, units, window, fixSheets }: UnitsProps) {
  const router = useRouter();
  const [state, setState] = useState<CouncilUnitState | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setIsAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [result, setResult] = useState<readonly FixedSheet[] | null>(null);

  const closed = councilClosedWords(window);
  const fixable = units.filter((unit) => unit.state === 'ready' && unit.mayFix && closed === null);
  const chosen = fixable.filter(({ code }) => ticked.has(code));
  const shown = state === null ? units : units.filter((unit) => unit.state === state);
  const areAllTicked = fixable.length > 0 && chosen.length === fixable.length;
  const tick = (code: string, isOn: boolean) =>
    setTicked((codes) => {
      const next = new Set(codes);
      if (isOn) next.add(code);
      else next.delete(code);
      return next;
    });

  const fix = async () => {
    setPending(true);
    setError(null);
    const outcome = await fixSheets({
      roundCode,
      units: chosen.flatMap(({ code, figures }) => (figures ? [{ unitCode: code, revision: figures.revision }] : [])),
    }).catch(() => null);
    setPending(false);
    if (outcome === null || !outcome.ok) {
      setError(outcome?.error.message ?? 'Không kết nối được với máy chủ. Xin tải lại trang để xem đơn vị nào đã được chốt.');
      return;
    }
    setIsAsking(false);
    setTicked(new Set());
    setResult(outcome.value.sheets);
    router.refresh();
  };

  return (
    <div className="grid gap-4">
      {result && <FixedSheetsNotice sheets={result} />}
      <div className="no-print flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterChips
          label="Trạng thái"
          items={[
            { key: 'all', label: 'Tất cả', count: units.length, current: state === null },
            ...COUNCIL_UNIT_STATES.map((key) => ({
              key,
              label: COUNCIL_UNIT_STATE_WORDS[key].label,
              count: units.filter((unit) => unit.state === key).length,
              current: state === key,
            })),
          ]}
          onChoose={(key) => setState(COUNCIL_UNIT_STATES.find((one) => one === key) ?? null)}
        />
        <div className="flex flex-wrap items-start gap-2">
          <Button
            onClick={() => setTicked(areAllTicked ? new Set() : new Set(fixable.map(({ code }) => code)))}
            disabledReason={fixable.length > 0 ? null : (closed ?? 'Chưa có đơn vị nào được thẩm định xong.')}
          >
            {areAllTicked ? 'Bỏ chọn tất cả' : fixable.length > 0 ? `Chọn ${fixable.length} đơn vị đủ điều kiện` : 'Chọn các đơn vị đủ điều kiện'}
          </Button>
          {fixable.length > 0 && (
            <Button variant="primary" onClick={() => setIsAsking(true)} disabledReason={chosen.length > 0 ? null : 'Xin chọn các đơn vị cần chốt.'}>
              {chosen.length > 0 ? `Chốt ${chosen.length} đơn vị` : 'Chốt điểm'}
            </Button>
          )}
        </div>
      </div>
      <DataTable
        caption="Các đơn vị trước Hội đồng thẩm định"
        hideCaption
        stack
        tall
        filterLabel="Tìm đơn vị"
        columns={COUNCIL_UNIT_COLUMNS}
        rows={shown.map((unit) => councilUnitRow(roundCode, unit, { isTicked: ticked.has(unit.code), isFixable: fixable.includes(unit), closed, onTick: (isOn) => tick(unit.code, isOn) }))}
      />
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Chốt điểm ${chosen.length} đơn vị theo kết quả thẩm định`}
        confirmLabel={`Chốt ${chosen.length} đơn vị`}
        pending={pending}
        error={error}
        onConfirm={() => void fix()}
      >
        <p>Mọi mục chưa chốt lấy điểm chính thức theo kết quả thẩm định. Sau khi chốt, phiếu của các đơn vị này khóa lại.</p>
      </ConfirmDialog>
    </div>
  );
}
