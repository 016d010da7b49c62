/// What the archive shows to those who audit: its findings, the access log, seals, retention and
/// legal holds.
package yuqing.desk.audit;
