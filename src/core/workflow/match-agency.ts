/**
 * Which agency a decision means by the name it prints: the same name, else the same name written differently ("UBND",
 * "Ủy ban nhân dân", the province behind it). Two agencies that fit equally are none: a person decides.
 */
export type AgencyName = { readonly id: string; readonly name: string };
export type AgencyMatch = { readonly agencyId: string; readonly by: 'exact' | 'normalised' };

/** @param organiserName "Tỉnh Lâm Đồng": may stand behind a name or not */
export function matchAgency(printed: string, agencies: readonly AgencyName[], organiserName: string): AgencyMatch | null {
  const wanted = printed.normalize('NFC').trim();
  if (wanted === '') return null;
  const exact = agencies.filter(({ name }) => name.normalize('NFC').trim() === wanted);
  if (exact.length === 1) return { agencyId: (exact[0] as AgencyName).id, by: 'exact' };
  if (exact.length > 1) return null;
  const plain = plainName(wanted, organiserName);
  const alike = plain === '' ? [] : agencies.filter(({ name }) => plainName(name, organiserName) === plain);
  return alike.length === 1 ? { agencyId: (alike[0] as AgencyName).id, by: 'normalised' } : null;
}

const MEANS_THE_SAME: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân|uỷ ban nhân dân/g, 'ubnd'],
  [/hội đồng nhân dân/g, 'hđnd'],
  [/\s+(&|và)\s+/g, ' '],
];

function plainName(name: string, organiserName: string): string {
  const lower = (text: string) => text.normalize('NFC').toLowerCase();
  const spaced = (text: string) => ` ${text.replace(/[^\p{L}\p{N}&]+/gu, ' ').trim()} `;
  const organiser = spaced(lower(organiserName));
  const bare = spaced(organiser.replace(/^ (tỉnh|thành phố|huyện|thị xã) /, ' '));
  let text = spaced(lower(name));
  for (const [from, to] of MEANS_THE_SAME) text = text.replace(from, to);
  text = spaced(text);
  for (const ending of [organiser, bare, ' tỉnh ', ' thành phố ']) if (text.endsWith(ending)) text = spaced(text.slice(0, -ending.length + 1));
  return text.trim();
}
