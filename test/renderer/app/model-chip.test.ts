import { describe, expect, it } from 'vitest';
import { modelInUse } from '../../../renderer/app/ModelChip.tsx';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';

const chip = (patch: Partial<Settings>, hasClaudeKey = false) =>
  modelInUse({ settings: { ...defaultSettings, ...patch }, hasClaudeKey });

describe('the model in use', () => {
  it('is named for each connection, with what it lacks', () => {
    expect(chip({})).toEqual({ look: 'practice', name: 'Practice model' });
    expect(chip({ connection: 'claude' })).toEqual({ look: 'missing', name: 'Claude · no key yet' });
    expect(chip({ connection: 'claude', claudeModel: 'sonnet' }, true).name).toBe('Claude · sonnet');
    expect(chip({ connection: 'compatible' })).toEqual({ look: 'missing', name: 'Server · no address yet' });
    const compatible = { baseUrl: 'http://localhost:8080', model: 'large', probe: null };
    expect(chip({ connection: 'compatible', compatible })).toEqual({
      look: 'connected',
      name: 'localhost:8080 · large',
    });
  });
});
