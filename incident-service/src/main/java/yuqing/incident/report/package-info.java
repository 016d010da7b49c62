/// Reports and sightings on their way in: what a report must be, whether it is new, who it is for.
/// Start with {@link yuqing.incident.intake.Intake}.
package yuqing.incident.report;
