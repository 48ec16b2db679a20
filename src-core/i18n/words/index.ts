import { agendaList, agendaRowStates } from './agenda-import.words.ts';
import { agreements } from './agreements.words.ts';
import { archive } from './archive.words.ts';
import { check } from './assessment.words.ts';
import { checkPicture } from './assessment-chart.words.ts';
import { checkOverTime } from './assessment-trend.words.ts';
import { trace, traceFields, traceKinds, traceThings, traceValues } from './audit-log.words.ts';
import { backups, differenceKinds, fates } from './backups.words.ts';
import { bigScreen } from './big-screen.words.ts';
import { burnDown } from './burn-down.words.ts';
import { calendar } from './calendar.words.ts';
import { carried } from './carry-over.words.ts';
import { changes } from './changes.words.ts';
import { attending, clock, floorKinds, speakers } from './clock.words.ts';
import { crash } from './crash.words.ts';
import { editor, mentionKinds } from './editor.words.ts';
import { extract } from './extract.words.ts';
import { faults, fieldChoices, fieldNames, limits } from './fields.words.ts';
import { followUp } from './follow-up.words.ts';
import { host } from './host.words.ts';
import { letter } from './letter.words.ts';
import { template, templateMarks, templates } from './letterhead.words.ts';
import { menu } from './menu.words.ts';
import { criteria, itemKinds, minutes } from './minutes.words.ts';
import { missing } from './missing.words.ts';
import { notBoundBecause, outcomeWords } from './outcome.words.ts';
import { mayBind, partnerPage } from './partner-page.words.ts';
import { partnersSheet, sheetColumns, sheetStates } from './partner-sheet.words.ts';
import { refusals } from './refusals.words.ts';
import { returned } from './reviewed-minutes.words.ts';
import { meetingViews, room } from './room.words.ts';
import { wall, wallPages } from './screen.words.ts';
import { hitKinds, schemes, shell, textSizes } from './shell.words.ts';
import { standing } from './standing-items.words.ts';
import { start } from './start.words.ts';
import { store } from './store.words.ts';
import * as terms from './terms.words.ts';
import { adoptWording, review } from './text-versions.words.ts';
import { written } from './written-procedure.words.ts';

/** All areas of words. */
export const WORDS = {
  ...terms,
  adoptWording,
  agendaList,
  agendaRowStates,
  archive,
  agreements,
  backups,
  bigScreen,
  burnDown,
  calendar,
  carried,
  changes,
  check,
  checkOverTime,
  checkPicture,
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
  meetingViews,
  editor,
  mentionKinds,
  menu,
  minutes,
  missing,
  notBoundBecause,
  outcomeWords,
  mayBind,
  partnerPage,
  partnersSheet,
  sheetColumns,
  sheetStates,
  refusals,
  returned,
  review,
  room,
  schemes,
  shell,
  speakers,
  standing,
  start,
  store,
  template,
  templateMarks,
  templates,
  textSizes,
  trace,
  traceFields,
  traceKinds,
  traceThings,
  traceValues,
  wall,
  wallPages,
  written,
};
