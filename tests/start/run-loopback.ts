import { runLoopback } from '#electron/start/in-loopback.ts';

const [dataDir = '', rendererFolder = '', port = '0', demo = ''] = process.argv.slice(2);

process.exitCode = await runLoopback({
  dataDir,
  rendererFolder,
  isDemo: demo === 'demo',
  port: Number(port),
  mayOpen: false,
});
