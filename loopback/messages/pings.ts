import { allComponents, type MessageBody } from '../validation/validate.ts';

/** Whom a message would notify: ids of people and roles, and `everyone`. */
export function pings({ content = '', components, allowed_mentions }: MessageBody): string[] {
  const texts = allComponents(components).flatMap((component) => component.content ?? []);
  const text = [content, ...texts].join('\n');
  const {
    parse = [],
    users = [],
    roles = [],
  } = allowed_mentions ?? {
    parse: ['users', 'roles', 'everyone'],
  };
  const idsIn = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id);
  return [
    ...idsIn(/<@!?(\d+)>/g).filter((id) => parse.includes('users') || users.includes(id)),
    ...idsIn(/<@&(\d+)>/g).filter((id) => parse.includes('roles') || roles.includes(id)),
    ...(parse.includes('everyone') && /@(?:everyone|here)/.test(text) ? ['everyone'] : []),
  ];
}
