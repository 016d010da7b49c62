/// `PATCH /incidents/{id}`: the facts of a report, corrected.
package yuqing.incident.amendment;
