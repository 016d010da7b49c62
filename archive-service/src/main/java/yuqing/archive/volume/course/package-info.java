/// What became of obligations and alerts, gathered from the entries of a dossier of any length.
package yuqing.archive.volume.course;
