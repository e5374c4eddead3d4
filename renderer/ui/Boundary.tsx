import { Component, type ReactNode } from 'react';
import { Words } from '../i18n/index.js';
import { Button } from './Button.js';
import { Empty } from './Field.js';

/** A broken view says so in its own place; the cases, their drafts and the other views go on. */
export class Boundary extends Component<
  { readonly children: ReactNode; readonly name: string },
  { readonly error: Error | null; readonly name: string }
> {
  override state: { readonly error: Error | null; readonly name: string } = { error: null, name: this.props.name };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  static getDerivedStateFromProps(props: { readonly name: string }, state: { readonly name: string }) {
    return props.name === state.name ? null : { error: null, name: props.name };
  }
  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Words.Consumer>
        {({ t }) => (
          <main role="alert">
            <Empty title={t.app.failed(error.message)}>
              <Button
                onClick={() => {
                  this.setState({ error: null });
                }}
              >
                {t.app.retry}
              </Button>
            </Empty>
          </main>
        )}
      </Words.Consumer>
    );
  }
}
