'use client';

import type { SheetSection } from '@/contracts/assessments';
import { isZero, subtract, sum } from '@/core/exact/decimal';
import { formatMax, formatOfMax } from '@/text/format';
import { LeafRow } from './leaf-row';
import { useTotals } from './sheet-context';

type SectionRowsProps = {
  readonly section: SheetSection;
  readonly openCode: string | null;
  readonly hasFinal: boolean;
};

/** An area with its heading, its running total and its rows. */
export function SectionRows({ section, openCode, hasFinal }: SectionRowsProps) {
  const columns = hasFinal ? 8 : 7;
  return (
    <tbody aria-label={section.name}>
      <tr id={`lv-${section.code}`} className="row-group scroll-mt-40">
        <td className="font-semibold max-sm:hidden!">{section.kind === 'main' ? section.code : ''}</td>
        <th scope="rowgroup" className="font-semibold!">
          <span className="sm:hidden">{section.kind === 'main' ? `${section.code}. ` : ''}</span>
          {section.name}
        </th>
        <td className="col-number" data-label="Điểm tối đa">
          {formatMax(section.max)}
        </td>
        <td colSpan={columns - 3} data-label="Tạm tính" className="font-normal!">
          <SectionProgress section={section} />
        </td>
      </tr>
      {section.rows.map((row) =>
        row.type === 'group' ? (
          <tr key={row.code} id={`tc-${row.code}`} className="scroll-mt-40">
            <td className="font-semibold max-sm:hidden!">{row.code}</td>
            <th scope="row" className="font-semibold!">
              <span className="sm:hidden">{row.code}. </span>
              {row.name}
            </th>
            <td className="col-number font-semibold" data-label="Điểm tối đa">
              {formatMax(row.max)}
            </td>
            <td colSpan={columns - 3} className="max-sm:hidden" />
          </tr>
        ) : (
          <LeafRow key={row.code} row={row} isOpen={openCode === row.code} hasFinal={hasFinal} isExtra={section.kind !== 'main'} />
        ),
      )}
    </tbody>
  );
}

function SectionProgress({ section }: { readonly section: SheetSection }) {
  const totals = useTotals().sections.find(({ code }) => code === section.code);
  if (!totals) return null;
  if (section.kind !== 'main') {
    const words = section.kind === 'bonus' ? 'Chỉ kê khai khi đơn vị đề nghị cộng điểm' : 'Chỉ kê khai khi có vi phạm';
    return (
      <span className="num">
        {formatOfMax(totals.soFar, section.max)} điểm · {words}; tổng không quá {formatMax(section.max)} điểm.
      </span>
    );
  }
  const survey = sum(section.rows.flatMap((row) => (row.type === 'leaf' && row.leaf.source === 'survey' ? [row.leaf.maxPoints] : [])));
  const excluded = subtract(subtract(section.max, survey), totals.max);
  return (
    <span className="num">
      {totals.declared}/{totals.declarable} tiêu chí · tạm tính <strong>{formatOfMax(totals.soFar, totals.max)}</strong>
      {!isZero(survey) && <span className="text-muted"> · chưa kể {formatMax(survey)} điểm điều tra xã hội học</span>}
      {!isZero(excluded) && <span className="text-muted"> · loại {formatMax(excluded)} điểm không áp dụng</span>}
    </span>
  );
}
