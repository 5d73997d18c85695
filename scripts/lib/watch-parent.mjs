// Loaded with --import into every process that the launcher starts. When the launcher is gone, even by kill -9, its
// end of the channel closes: the process then stops as on SIGTERM, and is ended if that takes too long.
const PATIENCE = 8_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
