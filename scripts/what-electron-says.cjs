// Runs inside Electron, started by desktop-check.mjs: writes what the program says of itself, and ends.
const { app, BrowserWindow, safeStorage } = require('electron');
const { writeFileSync } = require('node:fs');
const os = require('node:os');
const process = require('node:process');

app.enableSandbox();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  const page = app.getAppMetrics().find(({ pid }) => pid === window.webContents.getOSProcessId());
  const { electron, chrome, node } = process.versions;
  const available = safeStorage.isEncryptionAvailable();
  const linux = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'the key store of the system';
  writeFileSync(
    process.env.BRAID_ANSWER,
    JSON.stringify({
      ...{ electron, chrome, node, platform: process.platform, release: os.release() },
      // macOS and Windows report it for each process; on Linux a page could not have started without.
      sandboxed: page?.sandboxed ?? process.platform === 'linux',
      keyStore: available ? linux : 'nothing',
    }),
  );
  app.exit(0);
});
