/** The mark of the product: three rising bars under a star, gold on the red of a seal. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="6" fill="#a41e22" />
      <path d="M7 19h4.5v7H7zM13.75 15h4.5v11h-4.5zM20.5 11H25v15h-4.5z" fill="#f1c765" />
      <path d="M10.9 4.6l1.35 3.05 3.3.32-2.48 2.2.72 3.25-2.89-1.68-2.89 1.68.72-3.25-2.48-2.2 3.3-.32z" fill="#f1c765" />
    </svg>
  );
}

/** Mark and name, as they stand in the bar of both shells. */
export function ProductName() {
  return (
    <>
      <Mark className="size-9 flex-none" />
      <span className="flex flex-col leading-tight">
        <span className="text-[1.0625rem] font-bold">Chỉ số CCHC</span>
        <span className="hidden text-[0.8125rem] text-on-bar-muted sm:block">Đánh giá, xếp hạng cải cách hành chính</span>
      </span>
    </>
  );
}
