/// Drops what incident-service keeps of a text that the archive erased: in its event log, its rows
/// and the evidence store.
package yuqing.incident.erasure;
