import type { Item, Meeting, Notice } from '../model/meeting.ts';

/** Whether those invited have another notice than the meeting has now: it has not opened, and something changed (D142). */
export function isNoticeOutdated(meeting: Meeting): boolean {
  const notice = meeting.notices?.at(-1);
  return meeting.phase === 'convened' && notice !== undefined && told(notice) !== told(meeting);
}

function told(of: Meeting | Notice): string {
  const { title, startsAt, endsAt, place, chair, secretary, language } = of;
  const items = of.items.map((item) => itemTold(item));
  const files = of.attachments.map(({ item, name, sha256 }) => [item, name, sha256]);
  const facts = [title, startsAt, endsAt, place, chair, secretary, language];
  const { sittings, form, reference, copies } = of;
  return JSON.stringify([facts, sittings, form, reference, copies, items, files]);
}

function itemTold(item: Notice['items'][number] | Item) {
  const { id, section, title, kind, minutes, presenter, background, objectives, postponed } = item;
  const { parent, proposal, withdrawn } = item;
  const facts = [id, section, title, kind, minutes, presenter, background, objectives, postponed];
  return [...facts, parent, proposal, withdrawn];
}
