import type { Hello } from '../../renderer/bridge/session.ts';
import { browserCapabilities } from '../../electron/services/capabilities.ts';
import { defaultSettings } from '../../shared/settings.ts';

/** What the browser host says of itself at first, for pages that are drawn without one. */
export const hello: Hello = {
  version: '0.1.0',
  capabilities: browserCapabilities,
  settings: defaultSettings,
  dataFolder: 'data',
  hasClaudeKey: false,
  claudeKeyFrom: null,
  compatibleKeyFrom: null,
  prices: { date: '2026-11-20', models: ['claude-sonnet-5-5'], list: {} },
  notices: [],
};
