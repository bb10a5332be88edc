throw new Error('Tests run without Electron: import it only from electron/main and electron/preload.');
