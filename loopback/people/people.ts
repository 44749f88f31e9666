/** A person, as Discord describes people. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where something happens. Without intents the bot is told no more than this. */
export interface Place {
  readonly guildId?: string;
  readonly channelId: string;
  /** Discord's channel type: 0 text, 1 direct message, 3 group, 11 thread. */
  readonly channelType: number;
  /** 0 server, 1 direct message with the bot, 2 other private channels. */
  readonly context: number;
  /** Whether the app came with the person rather than with the server. */
  readonly userInstall: boolean;
}

const GUILD = '900000000000000001';

export const PLACES = {
  guild: {
    guildId: GUILD,
    channelId: '910000000000000001',
    channelType: 0,
    context: 0,
    userInstall: false,
  },
  thread: {
    guildId: GUILD,
    channelId: '910000000000000002',
    channelType: 11,
    context: 0,
    userInstall: false,
  },
  directMessage: {
    channelId: '910000000000000003',
    channelType: 1,
    context: 1,
    userInstall: false,
  },
  group: { channelId: '910000000000000004', channelType: 3, context: 2, userInstall: true },
  foreignGuild: {
    guildId: '900000000000000009',
    channelId: '910000000000000005',
    channelType: 0,
    context: 0,
    userInstall: true,
  },
} as const satisfies Record<string, Place>;

/** A user object of Discord's. */
export function userObject({ id, name }: Person, bot = false): object {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
    public_flags: 0,
  };
}

/** What every interaction says of who acts and where. */
export function actorFields(person: Person, place: Place): object {
  const user = userObject(person);
  const owners = place.userInstall ? { 1: person.id } : { 0: place.guildId ?? '0' };
  return {
    version: 1,
    channel_id: place.channelId,
    channel: { id: place.channelId, type: place.channelType, permissions: '0' },
    context: place.context,
    authorizing_integration_owners: owners,
    app_permissions: '0',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    locale: 'en-GB',
    ...(place.guildId === undefined
      ? { user }
      : {
          guild_id: place.guildId,
          guild: { id: place.guildId, locale: 'en-GB', features: [] },
          guild_locale: 'en-GB',
          member: {
            user,
            roles: [],
            joined_at: '2026-01-01T00:00:00.000Z',
            permissions: '0',
            deaf: false,
            mute: false,
            flags: 0,
            avatar: null,
            nick: null,
            pending: false,
            premium_since: null,
            communication_disabled_until: null,
          },
        }),
  };
}
