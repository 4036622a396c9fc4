import { SettingError } from '../../setting-error.ts';
import { formLimits, type FormLimits } from './rules.ts';

/** What each form of folkbildning asks for. */
export type StudyLimits = typeof formLimits;

/**
 * The limits of the forms with what the setting changes: `studiecirkel.hours=8, kulturprogram.people=none`.
 * Throws a `SettingError` that names what is wrong.
 */
export function readStudyLimits(text = ''): StudyLimits {
  const limits = { ...formLimits };
  for (const part of text.split(',').map((item) => item.trim())) {
    if (!part) continue;
    const [, form = '', name = '', value = ''] =
      /^([a-z-]+)\.(\w+)=(\d{1,5}|none)$/.exec(part) ?? [];
    const known = Object.hasOwn(limits, form) ? limits[form as keyof StudyLimits] : undefined;
    if (!known || !names.includes(name)) {
      throw new SettingError(
        'KLOCKET_STUDY_LIMITS',
        `holds "${part}"; write such as studiecirkel.hours=8, with a form of ${Object.keys(limits).join(', ')} and a limit of ${names.join(', ')}.`,
      );
    }
    limits[form as keyof StudyLimits] = {
      ...known,
      [name]: value === 'none' ? undefined : Number(value),
    };
  }
  return limits;
}

type NumberLimit = Exclude<keyof FormLimits, 'countsLeader'>;

const names: readonly string[] = [
  'people',
  'mostPeople',
  'meetings',
  'hours',
  'meetingMinutes',
  'mostMeetingHours',
  'mostInWeek',
  'mostInYear',
  'age',
  'firstMeetings',
] satisfies NumberLimit[];
