/** Hands a file over to the visitor, as a download. */
export function saveFile(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Once the browser has taken it; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
