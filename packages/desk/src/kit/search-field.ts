import { html } from 'lit';
import { icon } from '../icon.ts';

interface SearchField {
  /** What is searched, for who does not see the field's place. */
  label: string;
  placeholder: string;
  typed(words: string): void;
}

/** Finds among what a page lists, as one types; `#q`, so that a shortcut can lead there. */
export const searchField = ({ label, placeholder, typed }: SearchField) =>
  html`<div class="field search">
    <label class="visually-hidden" for="q">${label}</label>
    ${icon('search')}
    <input
      id="q"
      type="search"
      maxlength="100"
      autocomplete="off"
      placeholder=${placeholder}
      @input=${({ target }: Event) => typed((target as HTMLInputElement).value.trim())}
    />
  </div>`;
