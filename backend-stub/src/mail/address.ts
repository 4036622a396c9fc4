import { domainToASCII } from 'node:url';

/* A strict subset of RFC 5321: no quoted local part, no comments, no routes, no bare host names. */
const local = /^[a-z0-9_][a-z0-9_+&'=~#$*?/{|}^-]*(\.[a-z0-9_+&'=~#$*?/{|}^-]+)*$/i;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * A mail address as we send to it, with a domain of other letters in its plain form; undefined when
 * it is none that we send to.
 */
export function toMailAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, Math.max(at, 0));
  if (name.length > 64 || !local.test(name)) return undefined;
  const written = text.slice(at + 1);
  if (/[^\p{Letter}\p{Mark}\p{Number}.-]/u.test(written)) return undefined;
  const domain = domainToASCII(written);
  const labels = domain.split('.');
  const isDomain = labels.length > 1 && labels.every((part) => label.test(part));
  if (!isDomain || /^\d+$/.test(labels.at(-1)!)) return undefined;
  return name.length + domain.length < 254 ? `${name}@${domain}` : undefined;
}

/** An address as it is told to who need not know all of it: “f…@kommunen.example”. */
export const inPart = (email: string) => email.replace(/^(.).*@/, '$1…@');
