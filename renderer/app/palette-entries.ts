import type { ExerciseSummary } from '../../shared/contract.ts';
import type { LessonSummary } from '../../shared/lesson/commands.ts';
import type { Settings, SettingsPatch } from '../../shared/settings.ts';
import { helpPages, licencesPage } from '../features/help/help-pages.ts';
import { addresses } from '../ui/addresses.ts';
import { lessonAddress } from '../ui/course-standing.ts';
import type { IconName } from '../ui/icon-shapes.tsx';
import { rooms } from './rooms.ts';
import { t } from '../../shared/words/t.ts';

export type PaletteEntry = {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly does:
    { readonly kind: 'go'; readonly address: string } | { readonly kind: 'set'; readonly patch: SettingsPatch };
};

/** Everything that the palette offers, rooms first. What is set already isn't offered. */
export function paletteEntries(
  exercises: readonly ExerciseSummary[],
  settings: Settings,
  lessons: readonly LessonSummary[] = [],
): readonly PaletteEntry[] {
  const themes = ['system', 'light', 'dark'] as const;
  return [
    ...[...rooms.main, ...rooms.foot].map((room): PaletteEntry => ({
      id: room.address,
      icon: room.icon,
      label: t`Go to ${room.name}`,
      does: { kind: 'go', address: room.address },
    })),
    // A page of Results, and no room of its own.
    { id: addresses.claims, icon: 'question', label: t`Go to Claims`, does: { kind: 'go', address: addresses.claims } },
    ...[...helpPages, licencesPage].map(({ id, title }): PaletteEntry => ({
      id: `help-${id}`,
      icon: 'question',
      label: t`Help: ${title}`,
      does: { kind: 'go', address: addresses.helpPage(id) },
    })),
    ...exercises.map((exercise): PaletteEntry => ({
      id: exercise.id,
      icon: 'play',
      label: `${exercise.progress ? t`Continue` : t`Start`} ${exercise.title}`,
      does: { kind: 'go', address: addresses.exercise(exercise.id, exercise.progress?.step ?? 'understand') },
    })),
    ...lessons.map((lesson): PaletteEntry => ({
      id: `lesson-${lesson.id}`,
      icon: 'lessons',
      label: t`Lesson ${lesson.number}: ${lesson.title}`,
      does: { kind: 'go', address: lessonAddress(lesson) },
    })),
    ...(lessons.length === 0
      ? []
      : [
          { id: 'review', label: t`Review missed questions`, address: addresses.lessonsReview },
          { id: 'learned', label: t`What I have learned`, address: addresses.lessonsLearned },
          { id: 'certificate', label: t`Certificate of the lessons`, address: addresses.certificate },
        ]
    ).map(({ id, label, address }): PaletteEntry => ({ id, icon: 'lessons', label, does: { kind: 'go', address } })),
    ...themes
      .filter((theme) => theme !== settings.theme)
      .map((theme): PaletteEntry => ({
        id: `theme-${theme}`,
        icon: 'settings',
        label: t`Theme: ${theme === 'system' ? t`follow the system` : theme}`,
        does: { kind: 'set', patch: { theme } },
      })),
    {
      id: 'projector',
      icon: 'focus',
      label: settings.projector ? t`Leave presentation zoom` : t`Presentation zoom`,
      does: { kind: 'set', patch: { projector: !settings.projector } },
    },
  ];
}

/** Entries that hold every word of the query, in any order, whatever its case. */
export function matching(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => entry.label.toLowerCase().includes(word)));
}
