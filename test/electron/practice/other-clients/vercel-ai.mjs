// Runs beside an installation of `ai` and `@ai-sdk/anthropic`; prints what each call came to as one JSON object.
import { createAnthropic } from '@ai-sdk/anthropic';
import { generateText, jsonSchema, Output, streamText, tool } from 'ai';

globalThis.AI_SDK_LOG_WARNINGS = false;
const anthropic = createAnthropic({ baseURL: `${process.env.PRACTICE_ADDRESS}/v1`, apiKey: 'any key' });
const question = process.env.PRACTICE_QUESTION;
const asked = { model: anthropic('practice'), maxOutputTokens: 4_000, maxRetries: 0 };
const form = jsonSchema({
  type: 'object',
  properties: { summary: { type: 'string' }, figures: { type: 'array', items: { type: 'string' } } },
  required: ['summary', 'figures'],
  additionalProperties: false,
});

const calls = {
  plain: async () => {
    const { text, usage, finishReason } = await generateText({ ...asked, prompt: question });
    return { text, output: usage.outputTokens, finishReason };
  },
  stream: async () => {
    const { textStream, finishReason } = streamText({ ...asked, prompt: question });
    let text = '';
    for await (const part of textStream) text += part;
    return { text, finishReason: await finishReason };
  },
  turns: async () => {
    const messages = [
      { role: 'user', content: 'Hello.' },
      { role: 'assistant', content: 'Good day.' },
      { role: 'user', content: question, providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } },
    ];
    return { text: (await generateText({ ...asked, system: 'Be brief.', messages })).text };
  },
  form: async () => {
    const providerOptions = { anthropic: { structuredOutputMode: 'outputFormat' } };
    const output = Output.object({ schema: form });
    return { form: (await generateText({ ...asked, prompt: question, output, providerOptions })).output };
  },
  formByTool: async () => {
    return {
      form: (await generateText({ ...asked, prompt: question, output: Output.object({ schema: form }) })).output,
    };
  },
  tool: async () => {
    const tools = { record: tool({ inputSchema: form }) };
    const { toolCalls } = await generateText({ ...asked, prompt: question, tools, toolChoice: 'required' });
    return { form: toolCalls[0]?.input };
  },
  thinking: async () => {
    const providerOptions = { anthropic: { thinking: { type: 'enabled', budgetTokens: 1_500 } } };
    const { text, reasoningText } = await generateText({ ...asked, prompt: question, providerOptions });
    return { text, thought: reasoningText };
  },
};

const results = {};
for (const [name, call] of Object.entries(calls)) {
  results[name] = await call().catch((error) => ({ failure: String(error) }));
}
process.stdout.write(JSON.stringify(results));
