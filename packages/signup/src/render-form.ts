import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import { renderParty } from './render-party.ts';
import { renderPerson } from './render-person.ts';
import { renderQuestions } from './render-questions.ts';

interface Acts {
  isSending: boolean;
  send(): void;
  notice: unknown;
}

/** The form: who comes, who asks, the organiser's questions, and a button. */
export function renderForm(view: FormView, { isSending, send, notice }: Acts) {
  const { offer, entry, form, change } = view;
  const enter = (event: KeyboardEvent) => {
    const { localName, type } = event.target as HTMLInputElement;
    if (event.key !== 'Enter' || localName !== 'input' || /radio|checkbox/.test(type)) return;
    event.preventDefault();
    send();
  };
  return html`<div
    class="form"
    role="group"
    aria-labelledby="title"
    @input=${form.mend}
    @keydown=${enter}
  >
    ${renderParty(view)} ${renderPerson(view)} ${renderQuestions(view)}
    <div class="visually-hidden" aria-hidden="true">
      <label
        >website<input
          tabindex="-1"
          autocomplete="off"
          .value=${entry.website}
          @input=${({ target }: InputEvent) =>
            change({ website: (target as HTMLInputElement).value })}
      /></label>
    </div>
    <div class="field">
      ${notice}
      <button class="button go" aria-disabled=${isSending ? 'true' : nothing} @click=${send}>
        <span
          >${
            isSending
              ? msg('Skickar …', { id: 'signup-sending' })
              : offer.full
                ? msg('Ställ mig på väntelistan', { id: 'signup-wait' })
                : msg('Anmäl mig', { id: 'signup-send' })
          }</span
        >
      </button>
      <p class="hint">
        ${msg(str`Allt du skriver här tas bort ${offer.form.keptDays} dygn efter sista träffen.`, {
          id: 'signup-kept',
        })}
      </p>
    </div>
  </div>`;
}
