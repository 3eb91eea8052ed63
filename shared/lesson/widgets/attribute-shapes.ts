import { z } from 'zod';

/** A whole number as somebody writes it in a lesson's file. */
export function wholeNumber(least: number, most: number, otherwise: number) {
  return z
    .string()
    .regex(/^\d{1,7}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(otherwise);
}

/** What stands above a widget. */
export function widgetTitle(otherwise: string) {
  return z.string().min(1).max(80).default(otherwise);
}
