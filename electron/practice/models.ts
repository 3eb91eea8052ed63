/** The one model that the practice server has. */
export const practiceModel = 'practice';

/** Tokens that one request may hold, and that one reply may be allowed. */
export const largestInput = 1_000_000;
export const largestOutput = 128_000;

const supported = { supported: true };
const unsupported = { supported: false };

/** How `GET /v1/models` describes the practice model. */
export const modelInfo = {
  type: 'model',
  id: practiceModel,
  display_name: 'Practice model',
  created_at: '2026-11-01T00:00:00Z',
  deprecated_at: null,
  retires_at: null,
  lifecycle: 'active',
  line: null,
  max_input_tokens: largestInput,
  max_tokens: largestOutput,
  capabilities: {
    batch: supported,
    citations: unsupported,
    code_execution: unsupported,
    context_management: {
      supported: false,
      clear_thinking_20251015: null,
      clear_tool_uses_20250919: null,
      compact_20260112: null,
    },
    effort: {
      supported: false,
      low: unsupported,
      medium: unsupported,
      high: unsupported,
      xhigh: null,
      max: unsupported,
    },
    image_input: unsupported,
    pdf_input: unsupported,
    server_tools: { supported: false, code_execution: unsupported, web_search: unsupported },
    structured_outputs: supported,
    thinking: { supported: true, types: { adaptive: supported, between_tools: unsupported, enabled: supported } },
  },
} as const;
