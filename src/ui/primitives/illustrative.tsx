/** Stands quietly beside each invented figure or unit of the demonstration data. */
export function IllustrativeMark() {
  return (
    <span
      title="Số liệu do phần mềm đặt ra để minh họa, không phải số liệu đã công bố"
      className="inline-block rounded-sm border border-dashed border-gold px-1 text-xs leading-4 font-normal whitespace-nowrap text-gold-ink"
    >
      số liệu minh họa
    </span>
  );
}

/** A band over every page of an installation with demonstration data. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Dữ liệu minh họa"
      className="no-print border-b border-gold bg-gold-soft px-4 py-1.5 text-center text-sm text-gold-ink"
    >
      Đây là dữ liệu minh họa. Không nhập số liệu thật vào hệ thống này.
    </aside>
  );
}
