// The smallest bot with discord.js, as a CommonJS module, which Node loads faster.
const { Client, Events } = require('discord.js');

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });
client.on(Events.InteractionCreate, (interaction) => interaction.reply('Hello.'));
client.login(process.env.DISCORD_TOKEN);
