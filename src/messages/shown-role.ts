import { hasSeveralVoices, type Interview, type Speaker } from '../interview/model.ts';
import { messages } from './messages.ts';

/** The role to show beside a name: none of an interviewee, and none where only one person is interviewed. */
export function shownRole(
  interview: Pick<Interview, 'attribution'>,
  { role }: Speaker,
): string | undefined {
  if (role === 'interviewee' || !hasSeveralVoices(interview)) return undefined;
  return messages.roles[role];
}

/** A name with its role, where that is shown. */
export function nameAndRole(interview: Pick<Interview, 'attribution'>, speaker: Speaker): string {
  const role = shownRole(interview, speaker);
  return role === undefined ? speaker.name : messages.nameAs(speaker.name, role);
}
