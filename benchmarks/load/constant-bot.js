// The least that a bot can do: it answers everything with a constant, using plain discord.js.
// In JavaScript, so that Node runs it directly, like the built product.
import { ButtonStyle, Client, ComponentType, Events } from 'discord.js';

const MESSAGE = {
  content: 'A constant answer.',
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Again',
          custom_id: 'again',
        },
      ],
    },
  ],
};
const CHOICES = Array.from({ length: 5 }, (_, at) => ({
  name: `A constant choice, number ${at}`,
  value: `${at}`,
}));

function answer(interaction) {
  if (interaction.isAutocomplete()) return interaction.respond(CHOICES);
  if (interaction.isMessageComponent()) return interaction.update(MESSAGE);
  return interaction.reply(MESSAGE);
}

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });
client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
await client.login(process.env.DISCORD_TOKEN);
process.once('SIGTERM', () => void client.destroy());
