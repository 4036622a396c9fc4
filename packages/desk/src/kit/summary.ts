import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import type { ConflictField } from './conflict-panel.ts';
import type { ConflictResolvedEvent } from './conflict-resolved-event.ts';
import { fieldId } from './fields.ts';
import type { Conflict, FormController } from './form-controller.ts';

type Values = Record<string, unknown>;

/**
 * What was wrong, all of it on top, each leading to its field; or, when another has saved meanwhile,
 * the choice between the two. The focus goes here after a refusal.
 */
export function renderSummary<T extends object>(
  form: FormController<T>,
  fields: ConflictField[] = [],
  language = 'sv',
): TemplateResult {
  const { errors, trouble, labels, conflict, draft } = form;
  if (conflict) {
    return html`<klocket-desk-conflict
      data-summary
      tabindex="-1"
      .base=${draft.base as Values}
      .mine=${draft.values as Values}
      .conflict=${conflict as Conflict<Values>}
      .fields=${fields}
      language=${language}
      @klocket-desk-conflict-resolved=${({ values }: ConflictResolvedEvent) =>
        form.resolve(values as T)}
    ></klocket-desk-conflict>`;
  }
  if (errors.size === 0 && !trouble) return html``;
  return html`<div class="panel off" data-summary role="alert" tabindex="-1">
    ${
      trouble
        ? html`<p class="error">${icon('warning')} ${trouble}</p>`
        : html`<p class="error">
            ${icon('warning')} ${msg('Det här behöver rättas:', { id: 'desk-summary' })}
          </p>`
    }
    ${
      errors.size > 0
        ? html`<ul class="stack">
            ${[...errors].map(([pointer, words]) => renderError(pointer, words, labels))}
          </ul>`
        : nothing
    }
  </div>`;
}

function renderError(pointer: string, words: string, labels: ReadonlyMap<string, string>) {
  const label = labels.get(pointer);
  if (!label) return html`<li>${words}</li>`;
  return html`<li><a href="#${fieldId(pointer)}" @click=${goTo}>${label}</a>: ${words}</li>`;
}

/** The fields stand in the same shadow root as the summary, where fragments do not reach. */
function goTo(event: Event) {
  event.preventDefault();
  event.stopPropagation();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(link.hash)?.focus();
}
