import { agendaList, agendaRowStates } from './agenda-list.ts';
import { agreements } from './agreements.ts';
import { archive } from './archive.ts';
import { backups, differenceKinds, fates } from './backups.ts';
import { bigScreen } from './big-screen.ts';
import { burnDown } from './burn-down.ts';
import { calendar } from './calendar.ts';
import { carried } from './carried.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { checkOverTime } from './check-over-time.ts';
import { checkPicture } from './check-picture.ts';
import { attending, clock, floorKinds, speakers } from './clock.ts';
import { crash } from './crash.ts';
import { editor, mentionKinds } from './editor.ts';
import { extract } from './extract.ts';
import { faults, fieldChoices, fieldNames, limits } from './fields.ts';
import { followUp } from './follow-up.ts';
import { host } from './host.ts';
import { letter } from './letter.ts';
import { menu } from './menu.ts';
import { criteria, itemKinds, minutes } from './minutes.ts';
import { missing } from './missing.ts';
import { notBoundBecause, outcomeWords } from './outcome.ts';
import { mayBind, partnerPage } from './partner-page.ts';
import { partnersSheet, sheetColumns, sheetStates } from './partners-sheet.ts';
import { refusals } from './refusals.ts';
import { returned } from './returned.ts';
import { adoptWording, review } from './review.ts';
import { meetingViews, room } from './room.ts';
import { hitKinds, schemes, shell, textSizes } from './shell.ts';
import { standing } from './standing.ts';
import { start } from './start.ts';
import { store } from './store.ts';
import { template, templateMarks, templates } from './template.ts';
import * as terms from './terms.ts';
import { trace, traceFields, traceKinds, traceThings, traceValues } from './trace.ts';
import { wall, wallPages } from './wall.ts';
import { written } from './written.ts';

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
