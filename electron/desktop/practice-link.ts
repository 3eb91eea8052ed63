import { ExerciseIdSchema } from '../../shared/ids.ts';
import { NameSchema } from '../../shared/lesson/lesson.ts';

/**
 * The scheme of links from elsewhere: `braid-practice://exercise/<id>`, `braid-practice://lesson/<id>`. Not the one of the
 * pages, so that nothing from outside ever names a page by its address.
 */
export const linkScheme = 'braid-practice';

/**
 * What stands behind `#` for a link; null for one that leads nowhere. Any web page can have a link opened, so it may hold
 * nothing but one known word and one id: no query, no fragment, no escapes, no further parts.
 */
export function routeOfLink(link: string): string | null {
  const [, kind, name] = /^braid-practice:\/\/(exercise|lesson)\/([^/]+)\/?$/i.exec(link) ?? [];
  switch (kind?.toLowerCase()) {
    case 'exercise': {
      const id = ExerciseIdSchema.safeParse(name).data;
      return id === undefined ? null : `/exercises/${id}`;
    }
    case 'lesson': {
      const id = NameSchema.safeParse(name).data;
      return id === undefined ? null : `/lessons/${id}`;
    }
    default:
      return null;
  }
}
