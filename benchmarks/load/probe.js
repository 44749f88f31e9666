// Loaded into a bot by `node --expose-gc --import`, so that the bot's own code knows nothing of it.
// JavaScript, because Node runs it as it is. Answers each message with what the process used.
process.on('message', ({ collect }) => {
  if (collect) globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send({ heapUsed, rss, cpu: (user + system) / 1000 });
});
// The channel must not keep a bot alive that has ended.
process.channel?.unref();
