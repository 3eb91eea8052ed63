// Runs beside an installation of `@langchain/anthropic`; prints what each call came to as one JSON object.
import { ChatAnthropic } from '@langchain/anthropic';
import { AIMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';

const model = new ChatAnthropic({
  model: 'practice',
  apiKey: 'any key',
  anthropicApiUrl: process.env.PRACTICE_ADDRESS,
  maxTokens: 4_000,
  maxRetries: 0,
});
const question = process.env.PRACTICE_QUESTION;
const form = {
  title: 'report',
  description: 'What was found.',
  type: 'object',
  properties: { summary: { type: 'string' }, figures: { type: 'array', items: { type: 'string' } } },
  required: ['summary', 'figures'],
  additionalProperties: false,
};
const textOf = ({ content }) => (typeof content === 'string' ? content : content.map(({ text = '' }) => text).join(''));

const calls = {
  plain: async () => {
    const message = await model.invoke(question);
    return { text: textOf(message), output: message.usage_metadata.output_tokens, finishReason: 'stop' };
  },
  stream: async () => {
    let text = '';
    for await (const part of await model.stream(question)) text += textOf(part);
    return { text, finishReason: 'stop' };
  },
  turns: async () => {
    const history = [new SystemMessage('Be brief.'), new HumanMessage('Hello.'), new AIMessage('Good day.')];
    return { text: textOf(await model.invoke([...history, new HumanMessage(question)])) };
  },
  form: async () => ({ form: await model.withStructuredOutput(form, { method: 'jsonSchema' }).invoke(question) }),
  formByTool: async () => ({ form: await model.withStructuredOutput(form).invoke(question) }),
  tool: async () => {
    const tool = { name: 'record', description: 'Writes down.', input_schema: form };
    const { tool_calls: made } = await model.bindTools([tool], { tool_choice: 'any' }).invoke(question);
    const turns = [
      new HumanMessage(question),
      new AIMessage({ content: '', tool_calls: [{ id: 'call', name: 'record', args: {} }] }),
      new ToolMessage({ content: 'Written down.', tool_call_id: 'call' }),
    ];
    await model.invoke(turns);
    return { form: made[0]?.args };
  },
  thinking: async () => {
    const thinker = new ChatAnthropic({
      model: 'practice',
      apiKey: 'any key',
      anthropicApiUrl: process.env.PRACTICE_ADDRESS,
      maxTokens: 4_000,
      maxRetries: 0,
      thinking: { type: 'enabled', budget_tokens: 1_500 },
    });
    const message = await thinker.invoke(question);
    return { text: textOf(message), thought: message.content[0].thinking };
  },
};

const results = {};
for (const [name, call] of Object.entries(calls)) {
  results[name] = await call().catch((error) => ({ failure: String(error) }));
}
process.stdout.write(JSON.stringify(results));
