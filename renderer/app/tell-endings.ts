import type { ComparisonSummary } from '../../shared/contract.ts';
import { createRunEndings, resultsRoute } from '../../shared/run/run-endings.ts';
import { endingNotice, noticeWords } from '../../shared/words/notices.ts';
import type { Session } from '../bridge/session.ts';
import { goTo } from '../ui/addresses.ts';

/**
 * Tells of what ends while the page is in the background: in its title, until somebody comes back, and by a notice of the
 * browser where that was asked for. A host that has notices of its own tells by itself. Returns what ends that.
 */
export function tellEndings({ bridge, store }: Session): () => void {
  const endingOf = createRunEndings();
  let title: { readonly before: string; readonly now: string } | null = null;

  const entitle = (now: string) => {
    title = { before: title?.before ?? document.title, now };
    document.title = now;
  };
  const comeBack = () => {
    // A screen may have given the page another title since.
    if (title !== null && document.title === title.now) document.title = title.before;
    title = null;
  };
  const tell = (ended: ComparisonSummary) => {
    const notice = endingNotice(ended);
    entitle(noticeWords.ended(notice.title));
    const wanted = store.getState().hello?.settings.notify === true;
    if (!wanted || !('Notification' in window) || Notification.permission !== 'granted') return;
    // Several pages of one browser tell of it once.
    const shown = new Notification(notice.title, { body: notice.body, tag: ended.id });
    shown.onclick = () => {
      window.focus();
      goTo(`#${resultsRoute(ended)}`);
      shown.close();
    };
  };

  const stop = bridge.onPush((push) => {
    const ended = endingOf(push);
    const tells = store.getState().hello?.capabilities.notices === 'page';
    if (ended !== null && tells && !document.hasFocus()) tell(ended);
  });
  window.addEventListener('focus', comeBack);
  return () => {
    stop();
    window.removeEventListener('focus', comeBack);
  };
}
