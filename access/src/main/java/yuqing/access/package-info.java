/// Who may see and do what: pure predicates over a caller's roles and departments and an incident's
/// departments and source. Never a framework, a database, a token or a rule of the procedure.
///
/// Start with {@link Role} (how far each role reaches), then {@link RecordableAct} (who may record
/// what, at which endpoint), then {@link Access} (what services call).
package yuqing.access;
