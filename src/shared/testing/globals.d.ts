/** What tests use of that which browsers and Node both have. Neither's own types compile here. */
declare function structuredClone<T>(value: T): T
declare function queueMicrotask(callback: () => void): void
declare function setTimeout(callback: () => void, milliseconds: number): unknown
