/* Plain HTML components. The few widgets on React Aria are in `rich/`, imported one by one where they are used. */
export * from './button';
export * from './choices';
export * from './date-parts';
export * from './error-summary';
export * from './field';
export * from './layout';
export * from './page';
export * from './select';
export * from './text';
export * from './text-input';
