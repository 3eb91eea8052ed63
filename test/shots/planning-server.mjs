import { createServer } from 'node:http';

/** What a model could propose for the team template of a code review: tasks that stay, change, come and go. */
const plan = {
  tasks: [
    {
      id: 'security',
      title: 'Security',
      brief:
        'In the change request, name each place where input from outside reaches a query, a command or a file without being checked. Quote the line.',
      materials: [],
      needs: [],
      output: {
        kind: 'fields',
        sections: [],
        fields: [{ name: 'holes', type: 'list', required: true, description: 'each with its line' }],
      },
    },
    {
      id: 'rollback',
      title: 'Way back',
      brief: 'Say step by step how the change is undone once it is live, and name what cannot be undone.',
      materials: [],
      needs: [],
      output: { kind: 'sections', sections: ['Steps', 'What stays'], fields: [] },
    },
    {
      id: 'ranking',
      title: 'Ranking',
      brief: 'Merge the findings into one list, the gravest first. Do none of the reviewing yourself.',
      materials: ['style-guide'],
      needs: ['security', 'rollback'],
      output: { kind: 'prose', sections: [], fields: [] },
    },
  ],
};
const remarks = [
  {
    task: 'security',
    remark: 'Its brief does not say which part of the change it reads.',
    reason: 'Two reviewers would look at different files and both be right.',
  },
  {
    task: '',
    remark: 'Nobody looks at how the change is undone.',
    reason: 'The goal speaks of a release, and no brief asks what happens when it fails.',
  },
];

/** A server of the Messages API on this computer that always proposes the same plan and has the same opinion. */
export async function openPlanningServer() {
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const opinion = Buffer.concat(chunks).toString().includes('remarks');
      const text = JSON.stringify(opinion ? { remarks } : plan);
      const usage = { input_tokens: 2_431, output_tokens: 812 };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ content: [{ type: 'text', text }], stop_reason: 'end_turn', usage }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
