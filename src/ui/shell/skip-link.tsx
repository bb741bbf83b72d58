/** First stop of the keyboard: past bar and navigation. */
export function SkipLink() {
  return (
    <a href="#noi-dung" className="skip-link">
      Đến nội dung chính
    </a>
  );
}
