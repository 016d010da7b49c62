/// A bundle: a dossier as a zip file that needs nothing else, with the entries of its chain, its
/// papers, the files of its evidence and what proves them.
package yuqing.archive.bundle;
