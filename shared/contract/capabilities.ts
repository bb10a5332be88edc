import { z } from 'zod';

/** What the host around the service can do. */
export const capabilities = z.object({
  host: z.enum(['electron', 'loopback', 'cli']),
  /** Whether reports can be printed to a PDF file here. */
  canPrintPdf: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;
