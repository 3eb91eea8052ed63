/** The API's kinds of error and the HTTP status of each. */
export const errorStatus = {
  invalid_request_error: 400,
  authentication_error: 401,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
} as const;
export type ErrorType = keyof typeof errorStatus;

/** Why a request is refused, in the API's terms; `type` decides the status. */
export type Refusal = { readonly type: ErrorType; readonly message: string };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Read<T> = { readonly ok: true; readonly value: T } | Refused;

export const refuse = (type: ErrorType, message: string): Refused => ({ ok: false, refusal: { type, message } });

export function errorBody(refusal: Refusal, requestId: string) {
  return { type: 'error', error: { type: refusal.type, message: refusal.message }, request_id: requestId };
}
