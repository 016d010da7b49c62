/// The parts of a printed dossier (案卷), each written from the entries as they are read, so that
/// none is cut however long it is.
package yuqing.archive.volume.part;
