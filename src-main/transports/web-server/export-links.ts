import { randomBytes } from 'node:crypto';
import type { Bridge, Exported, Outcome } from '../../../src-core/protocol/service.ts';

/** Addresses of exported files, so that a browser can fetch them. The addresses contain no paths. */
export class ExportLinks {
  private readonly paths = new Map<string, string>();

  /** The same bridge, but everything that it exports has an address. */
  addTo({ service, host }: Bridge): Bridge {
    const exportWithLink: typeof service.export = async (meeting, options) =>
      this.linked(await service.export(meeting, options));
    return { host, service: { ...service, export: exportWithLink } };
  }

  pathOf(id: string): string | undefined {
    return this.paths.get(id);
  }

  private linked(done: Outcome<Exported>): Outcome<Exported> {
    if (!done.ok) return done;
    const id = randomBytes(12).toString('base64url');
    this.paths.set(id, done.path);
    return { ...done, href: `/exports/${id}/${encodeURIComponent(done.name)}` };
  }
}
