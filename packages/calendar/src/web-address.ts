/** An address as the web knows it, ours taken from our server; undefined when it is of another kind. */
export function webAddress(address: string | undefined, server: string) {
  if (!address) return undefined;
  const url = URL.canParse(address, server) ? new URL(address, server) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Where a map shows a position, or looks for an address; opened by the visitor only. */
export function mapAddress(
  position: { latitude: number; longitude: number } | undefined,
  address: string | undefined,
) {
  if (position) {
    const { latitude, longitude } = position;
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;
  }
  return address && `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
