/// Starts PostgreSQL, Kafka, the OIDC provider, the mail server and the services without Docker:
/// for `./suite`, and for the tests. Nothing of an incident enters here, and nothing here is for
/// production.
///
/// Start reading at [yuqing.localstack.LocalParts]: the parts one by one, each in its own file.
package yuqing.localstack;
