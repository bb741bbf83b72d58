/** Hands a text made in the browser to its downloads. */
export function saveTextFile(fileName: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // After the click has been handled: some browsers read the address only then.
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}
