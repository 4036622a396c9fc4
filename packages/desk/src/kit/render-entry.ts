import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';

interface Entry {
  /** What it is called; empty for one that has no name yet. */
  title: string;
  /** What else is worth seeing while it is closed. */
  note?: string;
  /** Shown open from the start: it is new, or something in it is wrong. */
  isOpen: boolean;
  fields: TemplateResult;
  removed(): void;
}

/** One of a list: a line to read, which opens to be changed. */
export function renderEntry({ title, note, isOpen, fields, removed }: Entry): TemplateResult {
  const name = title || msg('Ny', { id: 'desk-new-entry' });
  return html`<li class="entry">
    <details ?open=${isOpen}>
      <summary>
        <strong>${name}</strong>
        ${note ? html`<span class="quiet small">${note}</span>` : nothing}
      </summary>
      <div class="stack fields">
        ${fields}
        <div>
          <button type="button" class="bare" @click=${removed}>
            ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
            <span class="visually-hidden">${title}</span>
          </button>
        </div>
      </div>
    </details>
  </li>`;
}

/** A list of entries, and the button that adds one. */
export const renderEntries = (entries: TemplateResult[], add: string, added: () => void) =>
  html`<ul class="entries">
      ${entries}
    </ul>
    <div>
      <button type="button" @click=${added}>${icon('add')} ${add}</button>
    </div>`;

/** Whether anything below a pointer was refused. */
export const hasErrors = ({ errors }: { errors: ReadonlyMap<string, string> }, pointer: string) =>
  [...errors.keys()].some((other) => other === pointer || other.startsWith(`${pointer}/`));
