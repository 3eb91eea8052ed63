import type { ReactNode } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { sayFailure, wayOutLabels } from '../../shared/words/said-failure.ts';
import { addresses } from './addresses.ts';
import { Button, LinkButton } from './Button.tsx';
import { Callout } from './Callout.tsx';
import styles from './FailureNotice.module.css';

type FailureNoticeProps = {
  readonly failure: Failure;
  /** Does the failed thing again; without it no button offers that. */
  readonly onRetry?: () => void;
  readonly onResume?: () => void;
  /** Further ways on, after the failure's own. */
  readonly actions?: ReactNode;
};

/** The one component that words a failure: what happened, what is safe, what to do. */
export function FailureNotice({ failure, onRetry, onResume, actions }: FailureNoticeProps) {
  const { what, safe, next } = sayFailure(failure);
  const out = wayOut(failure, onRetry, onResume);
  const faults = failure.faults ?? [];
  return (
    <Callout
      live
      look={lookOf(failure)}
      {...(failure.code === 'disconnected' && { icon: 'offline' as const })}
      title={what}
      actions={
        (out !== null || actions !== undefined) && (
          <>
            {out}
            {actions}
          </>
        )
      }
    >
      {[safe, next].filter((part) => part !== '').join(' ')}
      {faults.length > 2 && (
        <span className={styles.faults}>
          {faults.map((fault) => (
            <span key={`${fault.where} ${fault.what}`} className={styles.fault}>
              {[fault.where, fault.what].filter(Boolean).join(' ')}
            </span>
          ))}
        </span>
      )}
    </Callout>
  );
}

function lookOf({ code, wayOut: way }: Failure): 'plain' | 'warn' | 'bad' {
  if (code === 'disconnected' || code === 'history-rebuilt') return 'plain';
  return code === 'document-recovered' || code === 'document-newer' || way === 'wait' ? 'warn' : 'bad';
}

function wayOut({ code, wayOut: way }: Failure, onRetry?: () => void, onResume?: () => void): ReactNode {
  const label = wayOutLabels[way];
  if (label === null) return null;
  if (way === 'open-settings') {
    return (
      <LinkButton size="small" href={code === 'over-budget' ? addresses.settingsPart('budget') : addresses.settings}>
        {label}
      </LinkButton>
    );
  }
  const press = way === 'retry' ? onRetry : way === 'resume' ? onResume : () => window.location.reload();
  return press ? (
    <Button size="small" icon="retry" onClick={press}>
      {label}
    </Button>
  ) : null;
}
