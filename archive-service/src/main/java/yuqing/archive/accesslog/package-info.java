/// Who looked at which dossier: an append-only log of its own, beside the chains, since looking
/// must change nothing that is printed.
package yuqing.archive.accesslog;
