import type { ActivityForm, DistrictForm } from '@klocket/contract';
import type { FormController } from '../../../kit/form-controller.ts';
import type { DeskLanguage } from '../../../language.ts';

/** What a part of the form is written into, and what it may choose among. */
export interface FormPart {
  form: FormController<ActivityForm>;
  district: DistrictForm;
  language: DeskLanguage;
}
