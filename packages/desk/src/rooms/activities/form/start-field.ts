import type { ActivityForm, ActivityLines } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { templates } from './templates.ts';

interface StartField {
  language: string;
  /** What one can go on from. */
  others: ActivityLines['items'];
  /** The id of the one that was chosen before the form was opened. */
  pattern: string;
  beginWithTemplate(id: string): void;
  beginWithCopy(id: string): void;
}

/** What a new activity begins from: nothing, a template, or one of an earlier term. */
export function startField(field: StartField): TemplateResult {
  const { language, others, pattern } = field;
  const title = (texts: ActivityForm['texts']) => texts[language]?.title ?? texts.sv?.title ?? '';
  const begin = ({ target }: Event) => {
    const [kind, id = ''] = (target as HTMLSelectElement).value.split(':');
    if (kind === 'template') field.beginWithTemplate(id);
    if (kind === 'copy') field.beginWithCopy(id);
  };
  return html`<div class="field">
    <label for="start">${msg('Börja från', { id: 'desk-begin-from' })}</label>
    <select id="start" @change=${begin}>
      <option value="">${msg('Ett tomt formulär', { id: 'desk-begin-empty' })}</option>
      <optgroup label=${msg('Mallar', { id: 'desk-templates' })}>
        ${templates.map(
          ({ id, form }) => html`<option value="template:${id}">${title(form.texts)}</option>`,
        )}
      </optgroup>
      ${
        others.length > 0
          ? html`<optgroup label=${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}>
              ${others.map(
                (line) =>
                  html`<option value="copy:${line.id}" ?selected=${line.id === pattern}>
                    ${line.title}
                  </option>`,
              )}
            </optgroup>`
          : nothing
      }
    </select>
  </div>`;
}
