import type { MailTemplate, MailTrouble } from '@klocket/contract';
import { serverLanguage, type ServerLanguage } from '../../words/index.ts';
import type { Letter } from '../letter.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { asPlanned as asPlannedAr } from './staff-ar.ts';
import { asPlanned as asPlannedEn } from './staff-en.ts';
import { asPlanned as asPlannedSv } from './staff-sv.ts';
import { sv } from './sv.ts';

/** What each mail is filled with. Addresses are whole; names are taken as they were typed. */
export interface MailValues {
  'sign-in': { code: string; link: string; minutes: number };
  invitation: {
    district: string;
    link: string;
    /** Who invites; unset when it was done on the command line. */
    invitedBy?: string;
  };
  'mail-failed': {
    recipient: string;
    template: MailTemplate;
    trouble: MailTrouble;
    district: string;
    link: string;
  };
  'signup-confirmed': SignupNews;
  'signup-waiting': SignupNews;
  'signup-promoted': SignupNews;
  'signup-changed': SignupNews;
  'signup-cancelled': SignupNews;
  'signup-message': SignupNews;
  'defect-received': DefectNews;
  'defect-changed': DefectNews;
  'defect-follow': DefectNews;
  'defect-handover': HandoverNews;
  'defect-reminder': HandoverNews;
  'defect-link': HandoverNews;
  'suggestion-shown': SuggestionAnswer;
  'suggestion-returned': SuggestionAnswer;
  'passkey-added': PasskeyNews;
  'passkey-removed': PasskeyNews;
  'evening-changed': EveningNews;
  'screen-silent': SilenceNews;
}

/** What has become of a defect. */
export interface DefectNews {
  number: number;
  /** What it is and where, in words. */
  title: string;
  /** What it is now, in words; empty where nothing is said of that. */
  status: string;
  /** The receiver or the walk that says so; empty for the desk. */
  by: string;
  reason: string;
  /** The day it is planned for, in words. */
  planned: string;
  /** The secret address; filled in as the mail is sent, so that it is never kept. */
  link: string;
}

/** A list that is handed over to a receiver. */
export interface HandoverNews {
  district: string;
  receiver: string;
  count: number;
  list: { number: number; title: string }[];
  /** What the desk wants to say; empty when there is nothing. */
  message: string;
  /** The last day of the link, in words. */
  until: string;
  /** What its receiver gets becomes a public record. */
  publicRecord?: boolean;
  /** The secret address; filled in as the mail is sent, so that it is never kept. */
  link: string;
}

/** That somebody's way in has changed. */
export interface PasskeyNews {
  /** What it is called; empty when it is all of them. */
  name: string;
  /** Who did it; empty when it was the owner. */
  by: string;
  link: string;
}

/** What somebody else has made of an evening. */
export interface EveningNews {
  /** Its id, by which news that are not sent yet are found again. */
  occurrence: string;
  title: string;
  by: string;
  /** What has become of it, in a word. */
  status: string;
  /** Day, time and place as they were, in words. */
  was: string;
  /** As they are now; empty where it does not take place, or nothing of that is new. */
  now: string;
  /** The reason; empty when none was given. */
  why: string;
  link: string;
}

/** That a screen in the centre is not heard of any more. */
export interface SilenceNews {
  /** What it is called. */
  screen: string;
  district: string;
  /** When it was last heard of, in words. */
  since: string;
  link: string;
}

/** What became of what somebody suggested. */
interface SuggestionAnswer {
  title: string;
  link: string;
  /** Who decided. */
  by: string;
  /** What they said; empty when there was nothing to say. */
  word: string;
}

/** What those who have signed up are told. */
export interface SignupNews {
  title: string;
  /** Day and time, in words. */
  when: string;
  /** House, room and address; empty when it is nowhere. */
  where: string;
  seats: number;
  /** Place on the waiting list, from 1; 0 when that is not what it is about. */
  place: number;
  /** Why, or what the organiser says; empty when there is nothing to say. */
  message: string;
  /** The secret address; filled in as the mail is sent, so that it is never kept. */
  link: string;
  /** The code to show at the door; filled in likewise. */
  code: string;
}

/** The letters about sign-ups. */
export type SignupLetters = {
  [Name in Extract<MailTemplate, `signup-${string}`>]: (news: SignupNews) => Letter;
};

/** What one language says in mail. */
export interface MailWords {
  direction: 'ltr' | 'rtl';
  footer: string;
  letters: { [Name in MailTemplate]: (values: MailValues[Name]) => Letter };
  /** What a mail is about, in the middle of a sentence. */
  about: Record<MailTemplate, string>;
  troubles: Record<MailTrouble, string>;
}

const all: Record<ServerLanguage, MailWords> = { sv, en, ar };

/** The mail words in the language nearest to a tag. */
export const mailWords = (language: string) => all[serverLanguage(language)];

/** What is said of an evening that is again as it was planned. */
export const eveningAsPlanned = (language: string) =>
  ({ sv: asPlannedSv, en: asPlannedEn, ar: asPlannedAr })[serverLanguage(language)];
