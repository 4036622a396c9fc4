import type { Answer } from '../http/answers.ts';
import type { PageContext } from './context.ts';
import { renderPage, type Page } from './layout.ts';

/** What pages are sent as. */
export const htmlType = 'text/html; charset=utf-8';

/** A page as it is sent; what is sensitive or opened by a secret is kept by nobody on the way. */
export function toAnswer(page: Page, context: PageContext, validUntil: number): Answer {
  const isKept = !page.sensitive && !page.secret;
  return {
    type: htmlType,
    body: renderPage(page, context),
    caching: isKept ? 'public, max-age=60, stale-while-revalidate=600' : 'no-store',
    validUntil,
    headers: {
      'content-language': context.language,
      ...(!isKept && {
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      }),
    },
  };
}
