/** Sends the bare bytes of a file; `sha256` names what the preview showed. A refusal comes back as words. */
export async function sendSurveyFile<T>(address: string, file: File, sha256?: string): Promise<{ ok: true; value: T } | { ok: false; message: string }> {
  const headers: Record<string, string> = { 'x-file-name': encodeURIComponent(file.name), ...(sha256 && { 'x-sha256': sha256 }) };
  try {
    const response = await fetch(address, { method: 'POST', headers, body: file });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, message: (body as { error: { message: string } }).error.message };
  } catch {
    return { ok: false, message: 'Không gửi được tệp: mất kết nối, hoặc tệp vừa bị sửa trên máy. Xin chọn lại tệp.' };
  }
}
