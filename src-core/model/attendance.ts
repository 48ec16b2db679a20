import { z } from 'zod';
import { Id, OptionalText, Time } from './field-types.ts';

/** Who is at a meeting. */

export const AttendanceStatus = z.enum(['present', 'remote', 'deputy', 'absent']);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;

/** What somebody who speaks for no partner is there as. They never count (D172). */
export const AttendeeRole = z.enum(['guest', 'secretariat', 'observer', 'presenter']);
export type AttendeeRole = z.infer<typeof AttendeeRole>;

/** Without `from`: since the meeting opened. Without `to`: until it closes. */
export const PresencePeriod = z.strictObject({ from: Time.optional(), to: Time.optional() });
export type PresencePeriod = z.infer<typeof PresencePeriod>;

export const Attendance = z.strictObject({
  /** Absent for somebody of no partner, who has a name and a role. */
  partner: Id.optional(),
  /** For a deputy: whom the deputy replaces. */
  representative: Id.optional(),
  name: OptionalText.optional(),
  organisation: OptionalText.optional(),
  role: AttendeeRole.optional(),
  status: AttendanceStatus,
  /** One period. Several are in `periods`; `periodsOf` reads both, and `items`. */
  from: Time.optional(),
  to: Time.optional(),
  periods: z.array(PresencePeriod).optional(),
  /** There for these items alone. */
  items: z.array(Id).optional(),
  /** Since the meeting closed: false for somebody who did not speak for the partner then (D170). */
  speaks: z.boolean().optional(),
});
export type Attendance = z.infer<typeof Attendance>;

/** A partner that came after an answer which settled a decision. Nobody wrote down when it came (D132). */
export const LateArrival = z.strictObject({ partner: Id, after: Time });
