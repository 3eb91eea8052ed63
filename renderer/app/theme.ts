import type { Settings } from '../../shared/settings.ts';

/** Theme and zoom are attributes of the page's root; without a theme attribute the system decides. */
export function applyAppearance(root: HTMLElement, { theme, projector }: Pick<Settings, 'theme' | 'projector'>): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (projector) root.dataset['scale'] = 'projector';
  else delete root.dataset['scale'];
}
