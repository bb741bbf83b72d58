import type { FixedSheet } from '@/contracts/council';
import { Notice } from '@/ui/primitives/notice';

/** What became of each sheet, the ones that stayed open with why. */
export function FixedSheetsNotice({ sheets }: { readonly sheets: readonly FixedSheet[] }) {
  const finalised = sheets.filter(({ outcome }) => outcome === 'finalised');
  const left = sheets.filter(({ outcome }) => outcome !== 'finalised');
  return (
    <Notice tone={left.length > 0 ? 'warning' : 'success'} live title={finalised.length > 0 ? `Đã chốt điểm ${finalised.length} đơn vị` : 'Chưa chốt xong đơn vị nào'}>
      {left.length > 0 && (
        <ul className="list-disc pl-5">
          {left.map((sheet) => (
            <li key={sheet.unitCode}>
              <b className="font-semibold">{sheet.unitName}</b>: {words(sheet)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function words({ outcome, fixed, notAppraised }: FixedSheet): string {
  switch (outcome) {
    case 'partly':
      return `đã chốt ${fixed} mục; còn ${notAppraised.length} mục chưa thẩm định, Hội đồng cần quyết định riêng: ${notAppraised.join(', ')}.`;
    case 'changed':
      return 'vừa có người thay đổi số liệu nên chưa chốt; xin xem lại rồi chốt.';
    case 'closed':
      return 'phiếu không còn ở bước thẩm định nên không chốt được.';
    case 'finalised':
      return 'đã chốt.';
  }
}
