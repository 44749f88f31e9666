import {
  type APIMessageTopLevelComponent,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Result } from '../../loopback/interactions/interactions.ts';
import type { Loopback } from '../../loopback/loopback.ts';
import { hasFlag } from '../../loopback/messages/components.ts';
import type { Message as Kept, WrittenMessage } from '../../loopback/messages/message.ts';
import { pings } from '../../loopback/messages/pings.ts';
import { Impossible } from '../../loopback/people/impossible.ts';
import { type Person, PLACES, type Place } from '../../loopback/people/people.ts';
import type { Channel, Message } from '../protocol/protocol.ts';

/** How many messages are kept; the oldest are removed. */
const MOST_MESSAGES = 300;

/** Called when messages change. */
export interface RoomEvents {
  readonly message: (message: Message) => void;
  readonly removed: (id: string) => void;
}

/** A message as it is shown, and as Discord keeps it. */
interface Entry {
  readonly shown: Message;
  readonly kept: Kept | (WrittenMessage & { readonly id: string });
}

/** Two people, the channels where they use the bot, and the messages there. */
export class Room {
  readonly people: readonly Person[];
  readonly bot: Person;
  readonly channels: readonly Channel[];
  readonly #places = new Map<string, Place>();
  readonly #discord: Loopback;
  readonly #on: RoomEvents;
  /** By id, oldest first. */
  readonly #entries = new Map<string, Entry>();

  constructor(discord: Loopback, on: RoomEvents) {
    this.#discord = discord;
    this.#on = on;
    this.people = ['Ada', 'Ben'].map((name) => discord.person(name));
    this.bot = { id: discord.applicationId, name: 'Verbatim' };
    const channel = (place: Place, name: string, person?: string): Channel => {
      this.#places.set(place.channelId, place);
      return { id: place.channelId, name, ...(person !== undefined && { person }) };
    };
    this.channels = [
      channel(PLACES.guild, '#interview'),
      ...this.people.map(({ id }) =>
        channel({ ...PLACES.directMessage, channelId: discord.nextId() }, '@Verbatim', id),
      ),
    ];
  }

  /** Oldest first. */
  get messages(): Message[] {
    return [...this.#entries.values()].map(({ shown }) => shown);
  }

  /** @throws {Impossible} if there is no such person */
  person(id: string): Person {
    const person = this.people.find((known) => known.id === id);
    if (person === undefined) throw new Impossible('There’s no such person');
    return person;
  }

  /** @throws {Impossible} if this person sees no such channel */
  place(id: string, person: Person): Place {
    const channel = this.channels.find((known) => known.id === id);
    const place = this.#places.get(id);
    const { person: whose = person.id } = channel ?? {};
    if (place === undefined || whose !== person.id) throw new Impossible('There’s no such channel');
    return place;
  }

  /** @throws {Impossible} if this person sees no such message */
  seen(id: string, person: Person): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined || !this.#sees(person, entry.shown))
      throw new Impossible('There’s no such message');
    return entry;
  }

  /** Shows a message that a person writes. */
  write(author: Person, place: Place, content: string): void {
    const kept = { id: this.#discord.nextId(), author, content };
    const shown = {
      id: kept.id,
      channel: place.channelId,
      author: author.id,
      sentAt: Date.now(),
      content,
      components: [],
      pings: this.#pinged(pings({ content }), place.channelId),
    };
    this.#show({ shown, kept });
  }

  /** Shows the bot's response: a new message, or an update. */
  show({ type, message: kept }: Result, used?: Message['used']): void {
    if (kept === undefined) return;
    if (type === InteractionResponseType.ChannelMessageWithSource)
      this.#show({ kept, shown: this.#botMessage(kept, Date.now(), used) });
    const known = this.#entries.get(kept.id);
    if (type !== InteractionResponseType.UpdateMessage || known === undefined) return;
    this.#show({ kept, shown: this.#botMessage(kept, known.shown.sentAt, known.shown.used) });
  }

  /** @throws {Impossible} if others see the message too, or this person does not */
  dismiss(id: string, person: Person): void {
    if (this.seen(id, person).shown.onlyFor === undefined)
      throw new Impossible('You can dismiss only messages that nobody else sees');
    this.#remove(id);
  }

  #botMessage({ id, place, owner, body }: Kept, sentAt: number, used: Message['used']): Message {
    const isEphemeral = hasFlag(body, MessageFlags.Ephemeral);
    return {
      id,
      channel: place.channelId,
      author: this.bot.id,
      sentAt,
      ...(isEphemeral && { onlyFor: owner.id }),
      ...(used && { used }),
      content: body.content ?? '',
      // They have been checked against Discord's schemas.
      components: (body.components ?? []) as unknown as readonly APIMessageTopLevelComponent[],
      pings: this.#pinged(pings(body), place.channelId),
    };
  }

  /** The people in a channel whom these pings notify. */
  #pinged(ids: readonly string[], channel: string): string[] {
    return this.people
      .filter((person) => this.#sees(person, { channel }))
      .filter(({ id }) => ids.includes(id) || ids.includes('everyone'))
      .map(({ id }) => id);
  }

  #sees({ id }: Person, { channel, onlyFor = id }: Pick<Message, 'channel' | 'onlyFor'>): boolean {
    const { person: whose = id } = this.channels.find((known) => known.id === channel) ?? {};
    return whose === id && onlyFor === id;
  }

  #show(entry: Entry): void {
    this.#entries.set(entry.shown.id, entry);
    this.#on.message(entry.shown);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_MESSAGES && oldest !== undefined) this.#remove(oldest);
  }

  #remove(id: string): void {
    this.#entries.delete(id);
    this.#on.removed(id);
  }
}
