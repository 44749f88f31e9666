import { AllowedMentionsTypes } from 'discord-api-types/v10';
import { allComponents, type MessageBody } from './components.ts';

/** Whom a message would notify: ids of people and roles, and `everyone`. */
export function pings({ content = '', components, allowed_mentions }: MessageBody): string[] {
  const texts = allComponents(components).flatMap((component) => component.content ?? []);
  const text = [content, ...texts].join('\n');
  const {
    parse = [],
    users = [],
    roles = [],
  } = allowed_mentions ?? {
    parse: Object.values(AllowedMentionsTypes),
  };
  const idsIn = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id);
  return [
    ...idsIn(/<@!?(\d+)>/g).filter(
      (id) => parse.includes(AllowedMentionsTypes.User) || users.includes(id),
    ),
    ...idsIn(/<@&(\d+)>/g).filter(
      (id) => parse.includes(AllowedMentionsTypes.Role) || roles.includes(id),
    ),
    ...(parse.includes(AllowedMentionsTypes.Everyone) && /@(?:everyone|here)/.test(text)
      ? ['everyone']
      : []),
  ];
}
