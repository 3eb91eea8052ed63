/**
 * Figures that a guess may be held against, each computed by the model of the widget it is named after. A lesson's file
 * says the same number, so that an author sees it; a test holds the two together.
 */
export const lessonFigures: Readonly<Record<string, () => number>> = {};

export function isLessonFigure(name: string): boolean {
  return Object.hasOwn(lessonFigures, name);
}
