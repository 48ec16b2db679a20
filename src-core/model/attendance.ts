import { z } from 'zod';
import { Id, OptionalText, Time } from './field-types.ts';

/** Who is at a meeting. */

export const AttendanceStatus = z.enum(['present', 'remote', 'deputy', 'absent']);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;

export const Attendance = z.strictObject({
  partner: Id,
  representative: Id.optional(),
  status: AttendanceStatus,
  name: OptionalText.optional(),
  from: Time.optional(),
  to: Time.optional(),
});
export type Attendance = z.infer<typeof Attendance>;

/** A partner that came after an answer which settled a decision. Nobody wrote down when it came (D132). */
export const LateArrival = z.strictObject({ partner: Id, after: Time });
