/// One dossier at one instant, read once and kept on the disk while a paper or a bundle is made of
/// it: no connection to the database is held meanwhile, and what is made is of one state.
package yuqing.archive.snapshot;
