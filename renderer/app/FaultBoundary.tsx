import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import text from '../styles/text.module.css';
import { Plain } from './Plain.tsx';
import { t } from '../../shared/words/t.ts';

type FaultBoundaryProps = { readonly children: ReactNode };

/** Programming errors end here, so that a page says so instead of going white. Runs go on in the host meanwhile. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly faulty: boolean }> {
  override state = { faulty: false };

  static getDerivedStateFromError(): { readonly faulty: boolean } {
    return { faulty: true };
  }

  override render() {
    if (!this.state.faulty) return this.props.children;
    return (
      <Plain title={t`This page stopped working`}>
        <p
          className={text.lede}
        >{t`Something in the page went wrong. Runs go on without it and everything received is kept. Load the page again.`}</p>
        <div>
          <Button look="primary" onClick={() => window.location.reload()}>{t`Load again`}</Button>
        </div>
      </Plain>
    );
  }
}
