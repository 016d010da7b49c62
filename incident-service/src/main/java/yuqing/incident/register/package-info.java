/// The register of incidents: the row, its lock, and its events, in one transaction. Start
/// with {@link yuqing.incident.register.IncidentWriter}; every change of an incident goes through
/// it.
package yuqing.incident.register;
