/// The printed dossier (案卷): one paper with a cover, a table of contents and all that is on record
/// of an incident, in people's words (article 14).
package yuqing.archive.volume;
