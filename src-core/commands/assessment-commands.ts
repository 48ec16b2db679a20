import { Assessment } from '../model/meeting.ts';
import { meetingCommand } from './command-types.ts';
import { memberOf } from './lookups.ts';
import { RECORDING } from './phase-rules.ts';

/** How the partners score the partnership. */

export const assessmentCommands = {
  /** A new score of a partner on a criterion replaces its earlier one (D74). */
  assess: meetingCommand('assess', {
    when: RECORDING,
    fields: {
      ...Assessment.shape,
    },
    apply: (meeting, { do: _, meeting: __, ...assessment }, { forum }) => {
      memberOf(forum, meeting, assessment.partner);
      const { partner, criterion } = assessment;
      const place = meeting.assessments.findIndex(
        (each) => each.partner === partner && each.criterion === criterion,
      );
      // One answer is one small patch, even among hundreds: partners give hundreds of answers in a few minutes.
      if (place < 0) meeting.assessments.push(assessment);
      else meeting.assessments[place] = assessment;
      return undefined;
    },
  }),
};
