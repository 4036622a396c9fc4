import { walkLeadPagePath, type Walk } from '@klocket/contract';
import { assets } from './assets.ts';
import { pageUrl, type PageContext } from './context.ts';
import { attributes, html } from './html.ts';
import { installedHead, type Installed } from './installed.ts';
import { renderDocument } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/** What the leader's page consists of beside the element itself. */
export const leadFiles = () => [assets.style.path, assets.mark.path, assets.installed.path];

/** The one script of the page: the element with all that it needs, so that none of it can be missing. */
export const leadScript = '/v1/klocket-safety-walk.js';

/**
 * The page that a leader has on the phone. It holds nothing of the walk but its name: what there is to see is
 * asked for as who is signed in, and then kept on the phone.
 */
export function leadPage(walk: Pick<Walk, 'id' | 'title'>, context: PageContext): string {
  const { district, language, words } = context;
  const said = words.defectPages.walk;
  return renderDocument(
    context,
    html`<title>${walk.title}</title>
      <meta name="robots" content="noindex" />
      ${installedHead(leadOf(walk, context), true)}
      <script type="module" src="${leadScript}"></script>`,
    html`<main id="content">
      <klocket-safety-walk
        ${attributes({
          district: district.id,
          walk: walk.id,
          lang: language,
          theme: 'auto',
          'sign-in': `/desk/${district.id}/walks/${walk.id}/lead`,
        })}
      >
        <noscript><p>${said.leadNeedsScript}</p></noscript>
        ${contactLines(district.contact)}
      </klocket-safety-walk>
    </main>`,
    'lead',
  );
}

/** How it is called and found when it is installed. */
export function leadOf(walk: Pick<Walk, 'id' | 'title'>, context: PageContext): Installed {
  const { district } = context;
  return {
    name: walk.title,
    start: pageUrl(context, walkLeadPagePath(district.id, walk.id)),
    scope: `/${district.id}/walks/`,
    worker: `/${district.id}/walks/worker.js`,
    manifest: pageUrl(context, `/${district.id}/walks/${walk.id}/app.webmanifest`),
  };
}
