/** Once the browser has taken a file; at once would be too early for some. */
const takenMs = 10_000;

/** Hands a file over to who asked for it, as a download. */
export function saveFile(name: string, file: Blob) {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), takenMs);
}
