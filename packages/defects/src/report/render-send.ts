import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ReportView } from '../report-view.ts';

interface Acts {
  isSending: boolean;
  send(): void;
  notice: unknown;
}

/** The button, what went wrong above it, and a trap that no person sees. */
export const renderSend = (
  { entry, making, change }: ReportView,
  { isSending, send, notice }: Acts,
) =>
  html`<div class="visually-hidden" aria-hidden="true">
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
      <button
        class="button go"
        aria-disabled=${isSending || making ? 'true' : nothing}
        @click=${send}
      >
        <span
          >${
            isSending
              ? msg('Skickar …', { id: 'signup-sending' })
              : msg('Skicka anmälan', { id: 'defect-send' })
          }</span
        >
      </button>
    </div>`;
