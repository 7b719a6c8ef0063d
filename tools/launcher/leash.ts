// Loaded into every process that the launcher starts: without its launcher it stops, cleanly.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
