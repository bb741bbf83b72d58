import { Badge } from './badge';

/** Stands beside each invented figure or unit of the demonstration data. */
export function IllustrativeMark() {
  return (
    <Badge tone="gold" title="Số liệu do phần mềm đặt ra để minh họa, không phải số liệu đã công bố">
      số liệu minh họa
    </Badge>
  );
}

/** A band over every page of an installation with demonstration data. */
export function DemoBanner() {
  return (
    <p role="note" className="no-print border-b border-gold bg-gold-soft px-4 py-1.5 text-center text-sm text-gold-ink">
      Đây là dữ liệu minh họa. Không nhập số liệu thật vào hệ thống này.
    </p>
  );
}
