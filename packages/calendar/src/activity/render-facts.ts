import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { icon, type IconName } from '../icon.ts';
import { bidiList } from '../bidi-list.ts';
import { renderAccess } from '../render-access.ts';
import { agesWords, folkbildningWords, languageNames } from './fact-words.ts';
import type { ActivityView } from './view.ts';

/** What one wants to know before coming: for whom, languages, price, access, whom to ask. */
export function renderFacts(view: ActivityView) {
  const { activity, shown, lang, level } = view;
  const { organisers, folkbildning, languages } = activity;
  const { ages, spoken, price, access } = shown ?? activity;
  return html`<section class="facts" part="facts">
    ${heading(level + 1, msg('Bra att veta', { id: 'activity-facts' }))}
    <dl>
      ${fact('ages', msg('För vem', { id: 'fact-ages' }), agesWords(ages))}
      ${
        spoken.length > 0
          ? fact(
              'languages',
              msg('Språk som talas', { id: 'fact-spoken' }),
              languageNames(spoken, lang),
            )
          : nothing
      }
      ${fact(
        'price',
        msg('Pris', { id: 'fact-price' }),
        price ? html`<bdi>${price}</bdi>` : msg('Gratis', { id: 'free' }),
      )}
      ${
        organisers.length > 0
          ? fact(
              'organiser',
              msg('Ordnas av', { id: 'fact-organisers' }),
              bidiList(organisers, lang),
            )
          : nothing
      }
      ${
        folkbildning
          ? fact(
              'folkbildning',
              msg('Folkbildning', { id: 'fact-folkbildning' }),
              folkbildningWords(folkbildning),
            )
          : nothing
      }
      ${
        languages.length > 1
          ? fact(
              'easy',
              msg('Texten finns på', { id: 'fact-written' }),
              languageNames(languages, lang),
            )
          : nothing
      }
    </dl>
    ${renderAccess(access)}
  </section>`;
}

const fact = (name: IconName, term: string, words: string | TemplateResult | unknown[]) =>
  html`<div>
    <dt>${icon(name)}${term}</dt>
    <dd>${words}</dd>
  </div>`;
