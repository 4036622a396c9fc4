/** Appends what is set, in the order of its names, so that the same question has one address. */
export function withQuery(path: string, query: Record<string, string | number | undefined>) {
  const set = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)])
    .sort();
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
