import type { ComponentProps } from 'react';

const role = { role: 'grid', tabIndex: 0 } as const;

/** A table whose rows the keyboard walks: it holds the focus, and names its active row. */
export const Grid = (props: ComponentProps<'table'>) => <table {...props} {...role} />;
