import type { ReceiverSource } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { checkField, selectField, textField } from '../../../kit/fields.ts';
import { languageName } from '../../../kit/language-names.ts';
import type { SettingsPart } from './category-fields.ts';

/** Whoever mends: what they are called, how they are reached, and what becomes of what they get. */
export function receiverFields(
  { form, languages, language }: SettingsPart,
  receiver: ReceiverSource,
  pointer: string,
  set: (change: Partial<ReceiverSource>) => void,
): TemplateResult {
  return html`${textField({
      form,
      pointer: `${pointer}/name`,
      label: msg('Namn', { id: 'desk-link-title' }),
      maxLength: 200,
      value: receiver.name,
      changed: (name) => set({ name }),
    })}
    <div class="two">
      ${textField({
        form,
        pointer: `${pointer}/email`,
        label: msg('Mejl', { id: 'desk-contact-email' }),
        type: 'email',
        maxLength: 254,
        value: receiver.email ?? '',
        changed: (email) => set({ email }),
      })}
      ${textField({
        form,
        pointer: `${pointer}/phone`,
        label: msg('Telefon', { id: 'desk-contact-phone' }),
        type: 'tel',
        maxLength: 30,
        value: receiver.phone ?? '',
        changed: (phone) => set({ phone }),
      })}
      ${selectField({
        form,
        pointer: `${pointer}/language`,
        label: msg('Språk i mejlen', { id: 'desk-receiver-language' }),
        options: languages.map((tag) => ({ value: tag, label: languageName(tag, language) })),
        value: receiver.language,
        changed: (value) => set({ language: value }),
      })}
    </div>
    ${checkField({
      form,
      pointer: `${pointer}/publicRecord`,
      label: msg('Det de får blir allmän handling, som hos en kommun', {
        id: 'desk-receiver-public',
      }),
      checked: receiver.publicRecord,
      changed: (publicRecord) => set({ publicRecord }),
    })}`;
}
