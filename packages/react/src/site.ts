import { createElement, type HTMLAttributes, type ReactNode } from 'react';

/** What the widgets inside have in common, unless one says otherwise itself. */
export interface KlocketSiteProps extends HTMLAttributes<HTMLElement> {
  /** The district's id, such as `klockaretorpet`. */
  district?: string;
  /** The server's origin, such as `https://klocket.example`. Widgets in a bundle of yours cannot know it. */
  server?: string;
  /** Look: `light`, `dark`, `auto`. Default: the colours of the page around. */
  theme?: string;
  /** A BCP 47 tag. Default: the page's own. */
  lang?: string;
  children?: ReactNode;
}

/** Says once for all widgets inside which server, district, language and look they have. */
export const KlocketSite = (props: KlocketSiteProps) => createElement('klocket-site', props);
