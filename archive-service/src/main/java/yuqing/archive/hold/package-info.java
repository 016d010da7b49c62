/// Legal holds: what keeps a dossier from being erased, in a table of its own beside the chains.
package yuqing.archive.hold;
