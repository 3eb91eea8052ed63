// Sends one message to the address given, as a host started in this environment would, and prints what came of it.
import { systemClock } from '../../dist/electron/services/clock.js';
import { anthropicModel } from '../../dist/electron/services/model/anthropic.js';
import { fetchByEnvironment } from '../../dist/electron/services/model/outward-fetch.js';

const server = { baseUrl: process.argv[2], apiKey: 'sk-test', fetch: fetchByEnvironment(process.env) };
const prompt = { system: [], messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] };
const request = { model: 'm', prompt, maxTokens: 10, schema: null, signal: new AbortController().signal };
let text = '';
const outcome = await anthropicModel(server, systemClock).send(request, (event) => (text += event.text ?? ''));
process.stdout.write(JSON.stringify({ outcome, text }), () => process.exit(0));
