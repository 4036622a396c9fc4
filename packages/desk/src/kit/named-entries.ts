import type { Texts } from '@klocket/contract';
import type { FormController } from './form-controller.ts';
import { missingWords } from './language-names.ts';
import { missingIn, textsField } from './texts-field.ts';
import { withChange, without } from './changed-lists.ts';
import { wordsIn } from './words-in.ts';
import { hasErrors, renderEntries, renderEntry } from './render-entry.ts';

/** What has nothing but a name, in every language of the district: a theme, a room. */
interface Named {
  id: string;
  name?: Texts;
}

interface NamedEntries<Item extends Named> {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  /** Where the list stands in what is sent. */
  pointer: string;
  items: readonly Item[];
  /** The languages to write in; the first is the one that must not be missing. */
  languages: readonly string[];
  /** The desk's own language. */
  language: string;
  /** The one that is shown open, by its id. */
  open?: string;
  /** What the field of each is called, by its number from 1. */
  label(number: number): string;
  /** What the button says that adds one. */
  add: string;
  changed(items: Item[]): void;
}

/** A list of names, each a line that opens to be written in every language. */
export function namedEntries<Item extends Named>(list: NamedEntries<Item>) {
  const { form, items, languages, language, open, changed } = list;
  const entries = items.map(({ id, name }, index) => {
    const pointer = `${list.pointer}/${index}`;
    return renderEntry({
      title: wordsIn(name, language, ...languages),
      note: missingWords(missingIn(name, languages), language),
      isOpen: !id || id === open || hasErrors(form, pointer),
      removed: () => changed(without(items, index)),
      fields: textsField({
        form,
        pointer: `${pointer}/name`,
        label: list.label(index + 1),
        languages,
        language,
        maxLength: 200,
        value: name,
        changed: (name) => changed(withChange(items, index, { name } as Partial<Item>)),
      }),
    });
  });
  return renderEntries(entries, list.add, () => changed([...items, { id: '', name: {} } as Item]));
}
