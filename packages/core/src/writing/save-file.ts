/** Hands a file over to the visitor, as a download. */
export function saveFile(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  // In the document, so that a page in the browser of an app hears of it: there, it may not come.
  document.body.append(link);
  link.click();
  link.remove();
  // Once the browser has taken it; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
