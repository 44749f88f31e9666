import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
} from 'discord-api-types/v10';

/** Somebody who uses the bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where an interaction happens: all that a bot without intents learns of it. */
export interface Place {
  readonly guildId?: string;
  readonly channelId: string;
  readonly channelType: ChannelType;
  readonly context: InteractionContextType;
  /** Whether the person installed the app, rather than the server. */
  readonly userInstall: boolean;
}

const GUILD = '900000000000000001';

export const PLACES = {
  guild: {
    guildId: GUILD,
    channelId: '910000000000000001',
    channelType: ChannelType.GuildText,
    context: InteractionContextType.Guild,
    userInstall: false,
  },
  thread: {
    guildId: GUILD,
    channelId: '910000000000000002',
    channelType: ChannelType.PublicThread,
    context: InteractionContextType.Guild,
    userInstall: false,
  },
  directMessage: {
    channelId: '910000000000000003',
    channelType: ChannelType.DM,
    context: InteractionContextType.BotDM,
    userInstall: false,
  },
  group: {
    channelId: '910000000000000004',
    channelType: ChannelType.GroupDM,
    context: InteractionContextType.PrivateChannel,
    userInstall: true,
  },
  foreignGuild: {
    guildId: '900000000000000009',
    channelId: '910000000000000005',
    channelType: ChannelType.GuildText,
    context: InteractionContextType.Guild,
    userInstall: true,
  },
} as const satisfies Record<string, Place>;

/** A person, or the bot, as Discord's user object. */
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

/** The fields of every interaction that say who acts and where. */
export function actorFields(person: Person, place: Place): object {
  const user = userObject(person);
  const owners = place.userInstall
    ? { [ApplicationIntegrationType.UserInstall]: person.id }
    : { [ApplicationIntegrationType.GuildInstall]: place.guildId ?? '0' };
  return {
    version: 1,
    channel_id: place.channelId,
    channel: { id: place.channelId, type: place.channelType, permissions: '0' },
    context: place.context,
    authorizing_integration_owners: owners,
    app_permissions: '0',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    locale: Locale.EnglishGB,
    ...(place.guildId === undefined
      ? { user }
      : {
          guild_id: place.guildId,
          guild: { id: place.guildId, locale: Locale.EnglishGB, features: [] },
          guild_locale: Locale.EnglishGB,
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
