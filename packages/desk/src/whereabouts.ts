/** Where in the desk one is: `/desk/{district}/{room}/{rest}`. */
export interface Whereabouts {
  /** Empty when the address names none. */
  district: string;
  /** The room's path, or empty. */
  room: string;
  /** What comes after the room, without a slash in front. */
  rest: string;
  query: URLSearchParams;
  /** What comes after `#`. */
  fragment: string;
}

export const deskPath = '/desk';
export const signInPath = `${deskPath}/sign-in`;

/** Reads an address of the desk. */
export function whereIs(address: string): Whereabouts {
  const { pathname, searchParams, hash } = new URL(address, 'https://desk.invalid');
  const [district = '', room = '', ...rest] = pathname
    .slice(deskPath.length)
    .split('/')
    .filter(Boolean)
    .map(decode);
  return { district, room, rest: rest.join('/'), query: searchParams, fragment: hash.slice(1) };
}

/** The address of a path within a district, such as `activities/new`; undefined when it would leave the desk. */
export function addressOf(path: string, district: string): string | undefined {
  const base = `https://desk.invalid${deskPath}/${encodeURIComponent(district)}/`;
  const url = URL.canParse(path, base) ? new URL(path, base) : undefined;
  if (url?.origin !== 'https://desk.invalid' || !isDesk(url.pathname)) return undefined;
  return url.pathname + url.search + url.hash;
}

/** Whether a path belongs to the desk. */
export const isDesk = (pathname: string) =>
  pathname === deskPath || pathname.startsWith(`${deskPath}/`);

function decode(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
