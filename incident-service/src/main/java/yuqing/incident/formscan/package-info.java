/// `POST /incidents/form-scans`: the signed form comes back as a scan. Start with {@link
/// yuqing.incident.formscan.FormScanIntake}; {@link yuqing.incident.formscan.ScannedMarks} reads
/// the code, {@link yuqing.incident.formscan.FormScans} finds the incident. The scan is kept as
/// evidence.
package yuqing.incident.formscan;
