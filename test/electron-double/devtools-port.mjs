// The DevTools port of an app whose browser serves others too. It closes when the app's process ends, as that of a
// browser inside the app does; Playwright takes the app for gone only then.

import { WebSocket, WebSocketServer } from 'ws';

/** @returns {Promise<string>} an address that speaks for the browser at `address` */
export function passOn(address) {
  const port = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  port.on('connection', (outside) => {
    const browser = new WebSocket(address);
    const early = [];
    outside.on('message', (message) => {
      if (browser.readyState === WebSocket.OPEN) browser.send(String(message));
      else early.push(String(message));
    });
    browser.on('open', () => {
      for (const message of early) browser.send(message);
    });
    browser.on('message', (message) => outside.send(String(message)));
    browser.on('error', () => outside.close());
    browser.on('close', () => outside.close());
    outside.on('close', () => browser.close());
  });
  return new Promise((resolve) => {
    port.on('listening', () => resolve(`ws://127.0.0.1:${port.address().port}/`));
  });
}
