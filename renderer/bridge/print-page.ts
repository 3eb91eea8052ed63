import type { Failure } from '../../shared/failure.ts';
import { saveAs } from './save-as.ts';
import type { Session } from './session.ts';

/**
 * The page in front on paper: as a PDF under a name where the host makes one, else by the browser's own dialog. Paper is
 * light, whatever the screen is. Null when that worked.
 */
export async function printPage({ bridge, store }: Session, name: string): Promise<Failure | null> {
  // Once a menu that asked for it is gone from the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  try {
    if (!store.getState().hello?.capabilities.makesPdf) {
      window.print();
      return null;
    }
    const made = await bridge.invoke('page.pdf', {});
    if (!made.ok) return made.failure;
    const bytes = Uint8Array.from(atob(made.value.base64), (letter) => letter.charCodeAt(0));
    saveAs(`${name}.pdf`, new Blob([bytes], { type: 'application/pdf' }));
    return null;
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}
