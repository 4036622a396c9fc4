import { msg } from '@klocket/core';
import { html } from 'lit';
import type { ReportView } from '../report-view.ts';

/** What is wrong, in words: needed only where no photo shows it. */
export const renderWords = ({ entry, photos, form, change }: ReportView) =>
  html`<div class="field">
    <label for="words">${msg('Vad är fel?', { id: 'defect-words' })}</label>
    <p class="hint" id="words-hint">
      ${msg('Skriv inte vad någon heter eller vem det handlar om.', { id: 'defect-words-hint' })}
    </p>
    <textarea
      id="words"
      data-field="words"
      rows="3"
      maxlength="2000"
      dir="auto"
      ?required=${photos.length === 0}
      .value=${entry.words}
      aria-invalid=${form.wrong('words')}
      aria-describedby=${form.described('words', 'words-hint')}
      @input=${({ target }: InputEvent) => change({ words: (target as HTMLTextAreaElement).value })}
    ></textarea>
    ${form.fault('words')}
  </div>`;
