import type { IncomingHttpHeaders } from 'node:http';
import type { Way } from './ways.ts';

/** The sites the demo shows, by the first part of their host name: four partners and a stranger. */
export const siteNames = ['hgf', 'forsamlingen', 'kommunen', 'odlarna', 'okand'] as const;
export type SiteName = (typeof siteNames)[number];

/** Where the requests of these hosts are answered. */
export const sitesRoot = '/demo/sites';

const sites = new RegExp(`^(${siteNames.join('|')})\\.localhost(:\\d+)?$`);

/** The site a host name stands for; undefined for our own and any other. */
export const siteOf = ({ host = '' }: IncomingHttpHeaders) =>
  sites.exec(host)?.[1] as SiteName | undefined;

/** The address at which a request to one of the sites is answered; undefined for other hosts. */
export function siteAddress(headers: IncomingHttpHeaders, url = '/') {
  const site = siteOf(headers);
  return site && `${sitesRoot}/${site}${url.startsWith('/') ? url : '/'}`;
}

/** The origin of our own server, or of a site, as the browser that asks reaches this server. */
export function originFor({ host = '' }: IncomingHttpHeaders, publicUrl: string, site?: SiteName) {
  const { protocol } = new URL(publicUrl);
  const port = /:\d+$/.exec(host)?.[0] ?? '';
  return `${protocol}//${site ? `${site}.` : ''}localhost${port}`;
}

/** The strict policy such sites have, with the one exception that the way in which they show Klocket asks for. */
export function sitePolicy(server: string, way: Way) {
  const { script, connect, image, style, frame } = exceptions(server)[way];
  return [
    "default-src 'self'",
    `script-src 'self'${script ?? ''}`,
    `connect-src 'self'${connect ?? ''}`,
    `img-src 'self'${image ?? ''} data:`,
    `style-src 'self'${style ?? ''}`,
    ...(frame ? [`frame-src${frame}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

type Exceptions = Partial<Record<'script' | 'connect' | 'image' | 'style' | 'frame', string>>;

const exceptions = (server: string): Record<Way, Exceptions> => ({
  script: { script: ` ${server}`, connect: ` ${server}`, image: ` ${server}` },
  // The script that makes a frame fit is all that is let in, and may be left out.
  frame: { script: ` ${server}`, frame: ` ${server}` },
  // WordPress hides a frame by an attribute until it has spoken.
  oembed: { style: " 'unsafe-inline'", frame: ` ${server}` },
  links: {},
});
