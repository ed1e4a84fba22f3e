import { Component, type ReactNode } from 'react'
import { ErrorState, Page } from '../ui/index.ts'
import { text } from './text.ts'

interface PageBoundaryProps {
  /** Another page begins without the failure of the one before. */
  readonly page: string
  readonly children: ReactNode
}

interface State {
  /** The page that is shown. */
  readonly page: string
  /** Why it could not be drawn. */
  readonly failure: string | undefined
}

/** A page that cannot be drawn costs itself, and not the whole window. */
export class PageBoundary extends Component<PageBoundaryProps, State> {
  override state: State = { page: this.props.page, failure: undefined }

  static getDerivedStateFromProps({ page }: PageBoundaryProps, state: State): State {
    return page === state.page ? state : { page, failure: undefined }
  }

  static getDerivedStateFromError(error: unknown): Pick<State, 'failure'> {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    return (
      <Page title={text.brokenTitle}>
        <ErrorState
          title={text.broken}
          text={text.brokenText}
          details={failure}
          onRetry={() => this.setState({ failure: undefined })}
        />
      </Page>
    )
  }
}
