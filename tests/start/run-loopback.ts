import { runLoopback } from '#electron/start/in-loopback.ts';

const [dataDir = '', rendererFolder = '', port = '0', opening = ''] = process.argv.slice(2);

process.exitCode = await runLoopback({
  dataDir,
  rendererFolder,
  isDemo: false,
  port: Number(port),
  mayOpen: opening === 'open',
});
