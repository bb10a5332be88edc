import '@fontsource-variable/public-sans';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { listen } from '#renderer/api/live.ts';
import { App } from '#renderer/shell/App.tsx';
import { nonce } from '#renderer/shell/nonce.ts';

// The dialogs' scroll lock writes its own style tag and takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

listen();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
