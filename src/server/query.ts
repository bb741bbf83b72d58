/** Search parameters of a page, as Next hands them over. */
export type Query = Record<string, string | string[] | undefined>;

/** The parameters that stand once and are not empty: a field of a form that was left blank sets nothing. */
export function plainQuery(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : [])));
}
