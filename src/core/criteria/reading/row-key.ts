/** Names a row of the file: how a proposal is confirmed and a source row is found. Row numbers alone repeat from table to table. */
export function rowKey({ sheet, row }: { readonly sheet: string | null; readonly row: number }): string {
  return `${row}@${sheet ?? ''}`;
}
