/// One trace from a report to the alert and the dossier's entry, as a collector of spans receives
/// it.
package yuqing.journeys.tracing;
