// The smallest bot with discord.js, as an ES module: it answers everything with a constant.
import { Client, Events } from 'discord.js';

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });
client.on(Events.InteractionCreate, (interaction) => interaction.reply('Hello.'));
await client.login(process.env.DISCORD_TOKEN);
