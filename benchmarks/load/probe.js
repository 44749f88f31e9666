// Loaded into a bot by `node --expose-gc --import`, so that the bot's own code is unaware of it.
// In JavaScript, because Node loads it directly. Answers each message with the process's usage.
process.on('message', ({ collect }) => {
  if (collect) globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send({ heapUsed, rss, cpu: (user + system) / 1000 });
});
// The channel must not keep the bot's process alive.
process.channel?.unref();
