/// The review of an incident and the closing of its dossier: what the record says beside what the
/// meeting worked out.
package yuqing.desk.review;
