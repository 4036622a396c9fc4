import { aboutPath, accessibilityPath, privacyPath } from '@klocket/contract';
import { pageUrl, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';

/** The way, at the foot of every page, to what the district says about itself. */
export function aboutLinks(context: PageContext): Content {
  const { links } = context.words.aboutPages;
  const { id } = context.district;
  const pages = [
    [aboutPath(id), links.about],
    [privacyPath(id), links.privacy],
    [accessibilityPath(id), links.accessibility],
  ] as const;
  return html`<nav aria-labelledby="about-links">
    <h2 id="about-links">${links.title}</h2>
    <ul>
      ${pages.map(([path, title]) => html`<li><a href="${pageUrl(context, path)}">${title}</a></li>`)}
    </ul>
  </nav>`;
}
