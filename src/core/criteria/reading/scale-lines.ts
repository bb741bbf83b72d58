/** Tells a line of a printed scale ("- Ban hành đúng hạn: 0,5", "Từ 80% đến dưới 100%: …") from the name of a criterion. */

const BULLET = /^[-–—+•*○●▪]\s*\S/u;
const ENDS_WITH_POINTS = /(?:[:=]|được|tính|đạt|trừ|cộng|thì|chấm)\s*(?:trừ|cộng|tính|được)?\s*[-−+]?\d+(?:[.,]\d+)?\s*(?:điểm|đ)?(?:\s*\/[^:;]{1,40})?\s*[.;,]?$/iu;
const ENDS_WITH_UNIT = /\d+(?:[.,]\d+)?\s*(?:điểm|đ)\s*[.;,]?$/iu;
const BEGINS =
  /^(?:t[ỷỉ] lệ\s*%|điều tra xã hội học\.?$|(?:đạt|từ|trên|dưới|đến|hoàn thành|nếu)\s+\S*\d|[<>≥≤]\s*\d|không vi phạm|trừ đến|tổng điểm (?:trừ )?(?:không quá|tối đa)|cộng điểm|điểm\s*=|công thức|cách (?:tính|chấm)|nếu\s|trong đó[:,\s])/iu;

export function isBulletLine(line: string): boolean {
  return BULLET.test(line.trim());
}

export function isScaleLine(line: string): boolean {
  const text = line.trim();
  return BULLET.test(text) || ENDS_WITH_POINTS.test(text) || ENDS_WITH_UNIT.test(text) || BEGINS.test(text) || /^.{8,}:$/u.test(text);
}

export type NameAndScale = { readonly name: string; readonly scale: string | null };

/**
 * A name with its scale below it in the same cell. Lines that go on in small letters belong to what is above them; without
 * one line that is surely of a scale, all is the name.
 */
export function splitNameCell(text: string): NameAndScale {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const first = lines.findIndex((line, at) => at > 0 && (isScaleLine(line) || !/^\p{Ll}/u.test(line)));
  if (first < 0 || !lines.slice(first).some(isScaleLine)) return { name: lines.join(' '), scale: null };
  return { name: lines.slice(0, first).join(' '), scale: lines.slice(first).join('\n') };
}
