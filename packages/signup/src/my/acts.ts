import type { Signup, SignupMeeting } from '@klocket/contract';

type QrCode = typeof import('@klocket/core/qr-code').qrCode;

/** What a visitor can do with a sign-up, and how it is shown meanwhile. */
export interface Acts {
  lang: string;
  level: number;
  server: string;
  now: Date;
  busy: boolean;
  /** What is being changed or asked just now. */
  open?: 'party' | 'cancel';
  show(open: Acts['open']): void;
  /** Takes or declines an offered seat, or stands in line anew. */
  answer(comes: boolean): void;
  comesTo(meeting: SignupMeeting, comes: boolean): void;
  cancel(): void;
  saveCalendar(): void;
  saveCertificate(): void;
}

/** A sign-up and what can be done with it. */
export interface View extends Acts {
  signup: Signup;
  /** Draws the code as a picture; comes after what is more urgent, and without a network the letters do. */
  qrCode?: QrCode | undefined;
}
