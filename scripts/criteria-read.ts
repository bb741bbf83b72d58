/**
 * Reads a criteria set out of an official appendix, without a database:
 *   npm run --silent criteria:read -- <file.docx | file.xlsx | file.csv>
 * Prints one JSON document, also when the file holds errors or is no document at all (docs/criteria-import.md). Exit code 0
 * then; 2, with words on standard error and nothing on standard output, when there is no file to read.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readingOfFile } from './lib/criteria-reading';

const USAGE = 'Cách dùng: npm run --silent criteria:read -- <phụ lục.docx | phụ lục.xlsx | phụ lục.csv>';
const HELP = `${USAGE}

In ra một văn bản JSON: { set: { areas, total, … }, proposals, problems }. Mã thoát:
  0  đã đọc; các lỗi của phụ lục nằm trong "problems" (severity "error": chưa lưu được). Tệp không phải Word, Excel hay
     CSV cũng cho JSON với một lỗi trong "problems".
  2  thiếu tham số hoặc không mở được tệp; không in gì ra đầu ra chuẩn.`;

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [file, ...others] = words;
  if (file === undefined || others.length > 0) {
    console.error(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    console.error(`${file}: không mở được tệp. Xin kiểm tra đường dẫn và quyền đọc.`);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(await readingOfFile(bytes, path.basename(file)), null, 2)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
