import type { DefectCategory, DefectForm } from '@klocket/contract';
import type { FormController } from '@klocket/core/writing';
import type { Entry } from './entry.ts';
import type { Photo } from './photo.ts';

/** What the parts of the form are drawn from, and how they tell what a visitor does. */
export interface ReportView {
  /** What the server says of the form. */
  about: DefectForm;
  /** What is chosen of it. */
  category?: DefectCategory;
  entry: Entry;
  photos: readonly Photo[];
  /** How many more are being made ready. */
  making: number;
  form: FormController;
  change(part: Partial<Entry>): void;
}
