import { frameHeights } from '../../oembed/frame-of.ts';
import { attributes, html, type Content } from '../html.ts';

/** Where a preview stands: a site that looks like a partner's, so wide and so light. */
export interface Imitated {
  /** What the frame shows, and what it is called. */
  src: string;
  title: string;
  widget: keyof typeof frameHeights;
  /** Whose site: one of our themes; without it, any. */
  site?: string;
  /** What stands at its top. */
  name: string;
  theme: 'auto' | 'light' | 'dark';
  width: 'wide' | 'narrow';
}

/** A frame on a page that is only hinted at: a head in the partner's colour, lines for what it has to say. */
export const imitatedSite = ({ src, title, widget, site, name, theme, width }: Imitated): Content =>
  html`<div class="site" ${attributes({ 'data-site': site, 'data-theme': theme })}>
    <div class="site-head" aria-hidden="true">
      <strong>${name}</strong>
      <span></span><span></span><span></span>
    </div>
    <div class="site-body" ${attributes({ 'data-width': width })}>
      <div class="site-text" aria-hidden="true"><b></b><i></i><i></i><i></i></div>
      <iframe ${attributes({ src, title, loading: 'lazy', height: frameHeights[widget] })}></iframe>
    </div>
  </div>`;
