/** Title, number of the decision and year from the lines above the table. What they do not say is null. */
export type SetHead = { readonly title: string | null; readonly decisionNumber: string | null; readonly year: number | null };

const TITLE = /^["“]?(?:bộ\s+(?:tiêu chí|chỉ số)|bảng\s+(?:tiêu chí|điểm|chấm điểm)|chỉ số\s|tiêu chí\s|thang\s+điểm|khung\s+tiêu chí|hệ thống\s+(?:tiêu chí|chỉ số)|danh mục\s+tiêu chí|nội dung.*tiêu chí)/iu;
const ENDS_TITLE = /^[("“]?\s*(?:\(|kèm theo|ban hành|\(?kèm|áp dụng|stt|tt\b|tài liệu minh họa)/iu;
const DECISION = /(?:quyết định|công văn|kế hoạch|hướng dẫn)\s+số\s*:?\s*(\d+\s*\/\s*[\p{L}\d\-/]+)/iu;

export function readHead(lines: readonly string[]): SetHead {
  const flat = lines.flatMap((line) => line.split('\n')).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const start = flat.findIndex((line) => TITLE.test(line));
  const rest = start < 0 ? [] : flat.slice(start + 1);
  const end = rest.findIndex((line) => ENDS_TITLE.test(line) || !isHeadingLine(line, flat[start] ?? ''));
  const title = start < 0 ? null : [flat[start], ...rest.slice(0, end < 0 ? rest.length : end)].join(' ');
  const decision = DECISION.exec(flat.join(' '));
  return { title, decisionNumber: decision?.[1]?.replace(/\s+/g, '') ?? null, year: yearIn(title) ?? yearIn(flat.find((line) => DECISION.test(line) || /quyết định/iu.test(line)) ?? null) };
}

/** A title goes on in the same writing: capitals after capitals. */
function isHeadingLine(line: string, first: string): boolean {
  return line === line.toUpperCase() ? first === first.toUpperCase() : first !== first.toUpperCase();
}

function yearIn(text: string | null): number | null {
  const years = [...(text ?? '').matchAll(/năm\s+(20\d\d)(?!\d)/giu)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
}
