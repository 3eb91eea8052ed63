import type { ServerResponse } from 'node:http';
import { allAbilities } from '../../shared/connection.ts';
import type { Abilities } from '../../shared/connection.ts';
import type { SettingsPatch } from '../../shared/settings.ts';
import { openServer, sendEvents } from './plain-server.ts';
import type { Answer, PlainServer } from './plain-server.ts';

export const planningModel = 'a-model-of-mine';
/** What every answer says it used. */
export const planningUsage = { input: 900, output: 300 } as const;

/** An answer of the Messages API as it streams, in pieces that break words. */
export function sendReply(response: ServerResponse, text: string, stopReason = 'end_turn'): void {
  const pieces = text.match(/[\s\S]{1,37}/g) ?? [];
  sendEvents(response, [
    [
      'message_start',
      { type: 'message_start', message: { usage: { input_tokens: planningUsage.input, output_tokens: 1 } } },
    ],
    ...pieces.map((piece) => {
      const delta = { type: 'text_delta', text: piece };
      return ['content_block_delta', { type: 'content_block_delta', index: 0, delta }] as const;
    }),
    [
      'message_delta',
      { type: 'message_delta', delta: { stop_reason: stopReason }, usage: { output_tokens: planningUsage.output } },
    ],
    ['message_stop', { type: 'message_stop' }],
  ]);
}

/** A server that a test answers for, as a compatible one that was asked before what it can do. */
export function planningSettings({ address }: PlainServer, abilities: Partial<Abilities> = {}): SettingsPatch {
  const probe = {
    ...{ baseUrl: address, model: planningModel, date: '2026-11-20T12:00:00.000Z', models: [], firstTokenMs: 12 },
    abilities: { ...allAbilities, ...abilities },
  };
  return { connection: 'compatible', compatible: { baseUrl: address, model: planningModel, probe } };
}

/** Answers each question for a plan, and each for an opinion, with these texts. */
export function openPlanningServer(texts: { plan: string; opinion: string }): Promise<PlainServer> {
  return openServer(planning(texts));
}

export const planning =
  ({ plan, opinion }: { plan: string; opinion: string }): Answer =>
  ({ body }, response) =>
    sendReply(response, body.includes('"remarks"') || body.includes('\\"remarks\\"') ? opinion : plan);
