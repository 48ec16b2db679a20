import { agendaImport, agendaRowStates } from './agenda-import.words.ts';
import { agreements } from './agreements.words.ts';
import { archive } from './archive.words.ts';
import { assessment } from './assessment.words.ts';
import { assessmentChart } from './assessment-chart.words.ts';
import { assessmentTrend } from './assessment-trend.words.ts';
import {
  approvedHow,
  auditFields,
  auditKinds,
  auditLog,
  auditThings,
  auditValues,
} from './audit-log.words.ts';
import { backups, differenceKinds, fates } from './backups.words.ts';
import { bigScreen } from './big-screen.words.ts';
import { burnDown } from './burn-down.words.ts';
import { calendar } from './calendar.words.ts';
import { carryOver } from './carry-over.words.ts';
import { changes } from './changes.words.ts';
import { attending, clock, floorKinds, speakers } from './clock.words.ts';
import { crash } from './crash.words.ts';
import {
  atHome,
  boundHow,
  countedVotes,
  decisionKinds,
  decisionRules,
  decisionTerms,
} from './decision-kinds.words.ts';
import { editor, mentionKinds } from './editor.words.ts';
import { extract } from './extract.words.ts';
import { faults, fieldChoices, fieldNames, limits } from './fields.words.ts';
import { followUp } from './follow-up.words.ts';
import { host } from './host.words.ts';
import { decisionWords, houseWords, minutesWords } from './house-words.words.ts';
import { impartiality, rulings } from './impartiality.words.ts';
import { letter } from './letter.words.ts';
import { letterhead, letterheadPlaceholders, letterheads } from './letterhead.words.ts';
import { meeting, meetingViews } from './meeting.words.ts';
import { menu } from './menu.words.ts';
import { criteria, itemKinds, minutes } from './minutes.words.ts';
import { missing } from './missing.words.ts';
import { numbering, restarts } from './numbering.words.ts';
import {
  alteringSentences,
  bindingSentences,
  notBoundBecause,
  outcomeWords,
} from './outcome.words.ts';
import { mayBind, partnerPage } from './partner-page.words.ts';
import { partnerSheet, sheetColumns, sheetStates } from './partner-sheet.words.ts';
import { partyField } from './party-field.words.ts';
import { prepare } from './prepare.words.ts';
import { refusals } from './refusals.words.ts';
import { reviewedMinutes } from './reviewed-minutes.words.ts';
import { run } from './run.words.ts';
import { screen, screenPages } from './screen.words.ts';
import { sectionSettings } from './section-settings.words.ts';
import { sent } from './sent.words.ts';
import { hitKinds, schemes, shell, textSizes } from './shell.words.ts';
import { standingBy } from './standing-by.words.ts';
import { standingItems } from './standing-items.words.ts';
import { start } from './start.words.ts';
import { store } from './store.words.ts';
import * as terms from './terms.words.ts';
import { adoptWording, textVersions } from './text-versions.words.ts';
import { writtenProcedure } from './written-procedure.words.ts';

/** All areas of words. */
export const WORDS = {
  ...terms,
  partyField,
  houseWords,
  decisionWords,
  minutesWords,
  approvedHow,
  atHome,
  boundHow,
  countedVotes,
  decisionKinds,
  decisionRules,
  decisionTerms,
  adoptWording,
  agendaImport,
  agendaRowStates,
  archive,
  agreements,
  backups,
  bigScreen,
  burnDown,
  calendar,
  carryOver,
  changes,
  assessment,
  assessmentTrend,
  assessmentChart,
  attending,
  clock,
  crash,
  criteria,
  differenceKinds,
  fates,
  faults,
  fieldChoices,
  fieldNames,
  extract,
  floorKinds,
  followUp,
  itemKinds,
  hitKinds,
  letter,
  limits,
  host,
  impartiality,
  rulings,
  meetingViews,
  editor,
  mentionKinds,
  menu,
  minutes,
  numbering,
  missing,
  alteringSentences,
  bindingSentences,
  notBoundBecause,
  outcomeWords,
  mayBind,
  partnerPage,
  partnerSheet,
  sheetColumns,
  sheetStates,
  refusals,
  reviewedMinutes,
  textVersions,
  meeting,
  prepare,
  run,
  schemes,
  sectionSettings,
  sent,
  shell,
  speakers,
  standingBy,
  standingItems,
  start,
  store,
  letterhead,
  letterheadPlaceholders,
  letterheads,
  textSizes,
  auditLog,
  auditFields,
  auditKinds,
  auditThings,
  auditValues,
  restarts,
  screen,
  screenPages,
  writtenProcedure,
};
